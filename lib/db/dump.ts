import type { ConversationRow, ParleyDatabase } from './database';

/** Names of all tables of this version of the schema. */
export function tableNames(db: ParleyDatabase): readonly string[] {
  return db.tables.map(({ name }) => name);
}

/** Rows of a table in the order of its primary key, in parts, so that a large one is never held whole. */
export async function* rowsInParts(
  db: ParleyDatabase,
  table: string,
  size: number,
): AsyncGenerator<readonly unknown[]> {
  for (let offset = 0; ; offset += size) {
    const rows = await db.table(table).offset(offset).limit(size).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
  }
}

/** Entries of a conversation up to the head that its row names, in parts. */
export async function* entriesInParts(
  db: ParleyDatabase,
  row: ConversationRow,
  size: number,
): AsyncGenerator<readonly unknown[]> {
  for (let seq = 0; seq < row.headSeq; seq += size) {
    const upTo = Math.min(seq + size, row.headSeq);
    yield await db.entries
      .where('[conversationId+seq]')
      .between([row.id, seq], [row.id, upTo], false, true)
      .toArray();
  }
}
