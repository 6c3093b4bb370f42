import type { Transaction } from 'dexie';

/** Version 1 knew tombstones of conversations only, all of them the user's own doing. */
export async function nameTombstones(transaction: Transaction): Promise<void> {
  await transaction
    .table('tombstones')
    .toCollection()
    .modify((row: Record<string, unknown>) => {
      row.what = 'conversation';
      row.why = 'user';
    });
}
