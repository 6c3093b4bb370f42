import { type AppendFailure, appendToLedger } from '@/lib/db/ledger';
import { err, ok, type Result } from '@/lib/result';
import { toHex } from '@/lib/transcript/commitment';
import type { DraftOf, EntryDraft } from '@/lib/transcript/entry';
import type { RecordingDeps } from './deps';
import { byHandSession, openByHand } from './user-entries';

/** Larger ones would make every export and backup heavy; a receipt is a picture or a page. */
export const MAX_FILE_BYTES = 20_000_000;

export type AddFileFailure = 'too-large' | 'empty' | AppendFailure;

/** Where a file stands in the records. */
export interface KeptFile {
  readonly entryId: string;
  readonly conversationId: string;
}

/**
 * Puts a file of the user's, such as a receipt, into a record with its hash. Without a record, or when it has been deleted,
 * one is begun by hand for this debt.
 */
export async function addFile(
  deps: RecordingDeps,
  about: { readonly conversationId: string | null; readonly caseId: string },
  file: File,
): Promise<Result<KeptFile, AddFileFailure>> {
  if (file.size === 0) return err('empty');
  if (file.size > MAX_FILE_BYTES) return err('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = toHex(await deps.crypto.sha256(bytes));
  const mime = file.type || 'application/octet-stream';
  const entryId = deps.newId();
  const draft = () => fileDraft(deps, entryId, { mime, sha256, bytes: bytes.length }, file.name);
  const known = about.conversationId
    ? await deps.db.conversations.get(about.conversationId)
    : undefined;
  const { conversationId, drafts } = known
    ? { conversationId: known.id, drafts: [draft()] }
    : await begunByHand(deps, about.caseId, draft);
  const stored = await appendToLedger(deps, conversationId, drafts, [{ sha256, mime, bytes }]);
  return stored.ok ? ok({ entryId, conversationId }) : err(stored.error);
}

async function begunByHand(deps: RecordingDeps, caseId: string, draft: () => EntryDraft) {
  const { conversationId, sessionId } = await openByHand(deps, caseId);
  const drafts = [
    byHandSession(deps, sessionId, 'start'),
    draft(),
    byHandSession(deps, sessionId, 'stop'),
  ];
  return { conversationId, drafts };
}

function fileDraft(
  deps: RecordingDeps,
  id: string,
  content: Pick<DraftOf<'attachment'>['body'], 'mime' | 'sha256' | 'bytes'>,
  fileName: string,
): EntryDraft {
  const observedAtMs = deps.nowMs();
  return {
    id,
    kind: 'attachment',
    observedAtMs,
    utcOffsetMinutes: deps.utcOffsetMinutes(observedAtMs),
    body: { targetId: null, what: 'file', ...content, derivedFrom: null },
    personal: { fileName },
  };
}
