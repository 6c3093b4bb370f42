import { appendToLedger, readEntries } from '@/lib/db/ledger';
import { type AnchorDeps, anchorDraft } from '@/lib/recording/anchor-entries';
import { checkTimestampReply, type TimestampFailure } from '@/lib/records/timestamp/reply';
import { timestampRequest } from '@/lib/records/timestamp/request';
import { err, ok, type Result } from '@/lib/result';
import { headToAnchor } from '@/lib/transcript/anchoring';
import { entryBytes } from '@/lib/transcript/chain-preimage';

export type TimestampError = 'rehearsal' | 'no-answer' | 'storage-failed' | TimestampFailure;

type Ask = (
  query: Uint8Array<ArrayBuffer>,
) => Promise<Result<Uint8Array<ArrayBuffer>, 'no-answer'>>;

const NONCE_BYTES = 8;

/**
 * Has an authority sign the hash of the last entry 时间戳 and stores its answer as an anchor, once it has been
 * checked. Only the hash and a random number leave. Gives the time that the authority states, in ms.
 */
export async function timestampConversation(
  deps: AnchorDeps,
  conversationId: string,
  ask: Ask,
): Promise<Result<{ readonly atMs: number }, TimestampError>> {
  const entries = await readEntries(deps.db, conversationId);
  const head = headToAnchor(entries);
  const entry = entries.find(({ seq }) => seq === head?.headSeq);
  if (!head || !entry) return err('rehearsal');
  const { headSeq, headHash } = head;
  const nonce = deps.crypto.randomBytes(NONCE_BYTES);
  const reply = await ask(timestampRequest(headHash, nonce));
  if (!reply.ok) return reply;
  const checked = await checkTimestampReply(reply.value, { preimage: entryBytes(entry), nonce });
  if (!checked.ok) return checked;
  const token = btoa(Array.from(reply.value, (byte) => String.fromCharCode(byte)).join(''));
  const stored = await appendToLedger(deps, conversationId, [
    anchorDraft(deps, {
      method: 'rfc3161',
      headSeq,
      headHash,
      code: null,
      seenInId: null,
      token,
    }),
  ]);
  return stored.ok ? ok(checked.value) : err('storage-failed');
}
