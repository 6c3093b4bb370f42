import type { ConversationRow, ParleyDatabase } from './database';
import { blobsOnlyIn } from './delete-conversation';

export interface DeletionTarget {
  readonly what: 'conversation' | 'case';
  readonly id: string;
}

/** What a deletion would take with it. */
export interface DeletionPreview {
  readonly target: DeletionTarget;
  readonly conversations: readonly ConversationRow[];
  readonly entries: number;
  /** Screenshots and files that nothing else needs. */
  readonly blobs: number;
  readonly annotations: number;
}

export async function previewDeletion(
  db: ParleyDatabase,
  target: DeletionTarget,
): Promise<DeletionPreview> {
  const rows =
    target.what === 'case'
      ? await db.conversations.where('caseId').equals(target.id).toArray()
      : await db.conversations.where('id').equals(target.id).toArray();
  let blobs = 0;
  let annotations = 0;
  for (const { id } of rows) {
    blobs += (await blobsOnlyIn(db, id)).size;
    annotations += await db.annotations.where('conversationId').equals(id).count();
  }
  return {
    target,
    conversations: rows,
    entries: rows.reduce((sum, row) => sum + row.headSeq, 0),
    blobs,
    annotations,
  };
}
