import type { ParleyDatabase, TombstoneRow } from './database';

/** What was deleted and when, newest first. */
export function listTombstones(db: ParleyDatabase): Promise<TombstoneRow[]> {
  return db.tombstones.orderBy('deletedAtMs').reverse().toArray();
}
