import type { DebtCase } from '@/lib/negotiation/case';
import type { BlobRow, ParleyDatabase } from './database';

export function readBlob(db: ParleyDatabase, sha256: string): Promise<BlobRow | undefined> {
  return db.blobs.get(sha256);
}

/** Hashes of the files kept with the papers of a debt 材料文件. */
export function paperHashes({ materials }: DebtCase): readonly string[] {
  return Object.values(materials ?? {}).flatMap(({ file }) => (file ? [file.sha256] : []));
}

/** Which of these no conversation, but for one that is going, and no debt needs any longer. */
export async function unneeded(
  db: ParleyDatabase,
  hashes: Iterable<string>,
  going: string | null = null,
): Promise<ReadonlySet<string>> {
  const left = new Set(hashes);
  if (left.size === 0) return left;
  await db.cases.each((debt) => {
    for (const hash of paperHashes(debt)) left.delete(hash);
  });
  for (const id of await db.conversations.toCollection().primaryKeys())
    if (id !== going) for (const hash of await attachmentsOf(db, id)) left.delete(hash);
  return left;
}

/** Hashes of the pictures and files in a conversation's record. */
export async function attachmentsOf(
  db: ParleyDatabase,
  conversationId: string,
): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  await db.entries
    .where('[conversationId+kind]')
    .equals([conversationId, 'attachment'])
    .each((entry) => {
      if (entry.kind === 'attachment') hashes.add(entry.body.sha256);
    });
  return hashes;
}
