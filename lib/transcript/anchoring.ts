import { anchorCode, findAnchorCodes } from './anchor-code';
import type { AnchorBody, Entry } from './entry';

/** An entry as something outside the record can hold on to it. */
export interface AnchorHead {
  readonly headSeq: number;
  readonly headHash: string;
  readonly code: string;
}

/**
 * What to anchor now: the last entry that says something itself. Null when there is nothing, and for a rehearsal,
 * whose record must not look like the real thing.
 */
export function headToAnchor(entries: readonly Entry[]): AnchorHead | null {
  const isRehearsal = entries.some(
    (entry) => entry.kind === 'session' && entry.body.origin === 'rehearsal',
  );
  if (isRehearsal) return null;
  const head = entries.findLast((entry) => entry.kind !== 'anchor');
  return head ? headOf(head) : null;
}

function headOf({ seq, hash }: Entry): AnchorHead {
  return { headSeq: seq, headHash: hash, code: anchorCode(hash) };
}

/** Body of an anchor by code; `seenInId` null: handed to the user, not seen in the chat yet. */
export function codeAnchor(head: AnchorHead, seenInId: string | null): AnchorBody {
  return { method: 'chat-code', ...head, seenInId, token: null };
}

/** Codes of this very record that have come back in the chat and are not linked yet. */
export function anchorsSeen(
  entries: readonly Entry[],
  fresh: readonly Entry[],
): readonly AnchorBody[] {
  const sightings = fresh.flatMap(codesIn);
  if (sightings.length === 0) return [];
  const linked = new Set(
    entries.flatMap((entry) =>
      entry.kind === 'anchor' ? [`${entry.body.code} ${entry.body.seenInId}`] : [],
    ),
  );
  return sightings.flatMap(({ code, messageId, seq }) => {
    const head = entries.find((entry) => entry.seq < seq && anchorCode(entry.hash) === code);
    if (!head || linked.has(`${code} ${messageId}`)) return [];
    linked.add(`${code} ${messageId}`);
    return [codeAnchor(headOf(head), messageId)];
  });
}

function codesIn(
  entry: Entry,
): readonly { readonly code: string; readonly messageId: string; readonly seq: number }[] {
  if (entry.kind !== 'message' && entry.kind !== 'revision') return [];
  const messageId = entry.kind === 'message' ? entry.id : entry.body.targetId;
  return findAnchorCodes(entry.personal.text?.text ?? '').map((code) => ({
    code,
    messageId,
    seq: entry.seq,
  }));
}
