import type { ParleyDatabase } from './database';

/** The stored correction for a site, unchecked: lib/page guards its shape. */
export async function readSiteHints(db: ParleyDatabase, origin: string): Promise<unknown> {
  return (await db.siteHints.get(origin))?.hints ?? null;
}

export async function saveSiteHints(
  db: ParleyDatabase,
  origin: string,
  hints: unknown,
  updatedAtMs: number,
): Promise<void> {
  await db.siteHints.put({ origin, hints, updatedAtMs });
}

export async function deleteSiteHints(db: ParleyDatabase, origin: string): Promise<void> {
  await db.siteHints.delete(origin);
}

/** Origins for which something was pointed at, newest first. */
export async function listHintedOrigins(db: ParleyDatabase): Promise<readonly string[]> {
  const rows = await db.siteHints.toArray();
  return rows.sort((a, b) => b.updatedAtMs - a.updatedAtMs).map((row) => row.origin);
}
