import type { TombstoneRow } from '@/lib/db/database';
import { deleteCase, deleteConversation, deleteEverything } from '@/lib/db/delete-conversation';
import { type DeletionTarget, previewDeletion } from '@/lib/db/deletion-preview';
import type { LedgerDeps } from '@/lib/db/ledger';
import { err, ok, type Result } from '@/lib/result';

type RemovalDeps = Pick<LedgerDeps, 'db'> & { readonly nowMs: () => number };
type Failure = 'recording' | 'not-found' | 'storage-failed';

/** Deletes a conversation or a case, unless one of its conversations is being recorded. */
export async function removeRecords(
  deps: RemovalDeps,
  target: DeletionTarget,
  why: TombstoneRow['why'],
): Promise<Result<null, Failure>> {
  try {
    const { conversations } = await previewDeletion(deps.db, target);
    if (conversations.some((row) => row.openSessionId !== null)) return err('recording');
    const deletion = { deletedAtMs: deps.nowMs(), why };
    // An append that is under way fails: its transaction finds no conversation any more.
    const isGone =
      target.what === 'case'
        ? await deleteCase(deps.db, target.id, deletion)
        : await deleteConversation(deps.db, target.id, deletion);
    return isGone ? ok(null) : err('not-found');
  } catch {
    return err('storage-failed');
  }
}

/** Deletes all there is, unless something is being recorded. */
export async function removeEverything(deps: RemovalDeps): Promise<Result<null, Failure>> {
  try {
    const rows = await deps.db.conversations.toArray();
    if (rows.some((row) => row.openSessionId !== null)) return err('recording');
    await deleteEverything(deps.db);
    return ok(null);
  } catch {
    return err('storage-failed');
  }
}
