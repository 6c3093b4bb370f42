import type { ParleyDatabase } from './database';

/** Whether anything of the user's is stored, or the log of its deletion. */
export async function holdsAnything(db: ParleyDatabase): Promise<boolean> {
  const counts = await Promise.all(
    [db.conversations, db.cases, db.tombstones].map((table) => table.count()),
  );
  return counts.some((count) => count > 0);
}
