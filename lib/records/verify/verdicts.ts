import type { ConversationHeader, RecordConversation } from '@/lib/records/neutral-record';
import { anchorCode, findAnchorCodes } from '@/lib/transcript/anchor-code';
import { type Completeness, completenessOf } from '@/lib/transcript/completeness';
import type { ConversationOrigin, Entry, EntryOf } from '@/lib/transcript/entry';

/** `anchored` needs something from outside the record: a code supplied by the reader or a checked timestamp. */
export type IntegrityState = 'broken' | 'self-consistent' | 'anchored-in-chat' | 'anchored';
export type CompletenessState = Completeness['state'] | 'pasted' | 'none' | 'excerpt';
export type ProvenanceState = ConversationOrigin | 'none';

/** An `anchor` entry held against the chain. */
export interface AnchorCheck {
  readonly seq: number;
  readonly method: 'chat-code' | 'rfc3161';
  readonly headSeq: number;
  readonly headHash: string;
  readonly code: string | null;
  readonly token: string | null;
  /** `elsewhere`: the anchored entry lies outside an excerpt. `mismatch`: the chain is not what was anchored. */
  readonly status: 'matches' | 'mismatch' | 'elsewhere';
  /** True when the code stands in a message that follows the anchored entry. */
  readonly inChat: boolean;
}

/** The three verdicts 三项结论 on one conversation, as far as the record itself can tell. Never merged. */
export interface Verdicts {
  readonly integrity: IntegrityState;
  /** Last entry covered by an anchor in the chat, or null. */
  readonly anchoredToSeq: number | null;
  /** Last entry covered by a timestamp that has yet to be checked, or null. */
  readonly timestampedToSeq: number | null;
  readonly completeness: CompletenessState;
  readonly completenessDetail: Completeness;
  readonly provenance: ProvenanceState;
  readonly anchors: readonly AnchorCheck[];
}

/** Verdicts for a conversation whose chain holds. `broken` is for the verifier to say. */
export function verdictsOf(conversation: RecordConversation, header: ConversationHeader): Verdicts {
  const { entries } = conversation;
  const detail = completenessOf(entries);
  const provenance = originOf(entries);
  const rehearsal = provenance === 'rehearsal';
  const anchors = rehearsal ? [] : checkAnchors(entries);
  const anchoredToSeq = highest(anchors.filter((anchor) => anchor.inChat));
  return {
    integrity: anchoredToSeq === null ? 'self-consistent' : 'anchored-in-chat',
    anchoredToSeq,
    timestampedToSeq: highest(anchors.filter((anchor) => anchor.method === 'rfc3161')),
    completeness: completenessState(detail, isExcerpt(header)),
    completenessDetail: detail,
    provenance,
    anchors,
  };
}

/** Whether a header shows only a stretch 节选 of its conversation. */
export function isExcerpt(header: ConversationHeader): boolean {
  return header.fromSeq !== 1 || header.toSeq !== header.headSeq;
}

/** Where the conversation came from, by its first session entry. */
export function originOf(entries: readonly Entry[]): ProvenanceState {
  const origins = entries
    .filter((entry): entry is EntryOf<'session'> => entry.kind === 'session')
    .map((entry) => entry.body.origin);
  // One rehearsed session marks the whole: a record must never pass off practice as the real thing.
  if (origins.includes('rehearsal')) return 'rehearsal';
  return origins[0] ?? 'none';
}

function completenessState(detail: Completeness, excerpt: boolean): CompletenessState {
  if (excerpt) return 'excerpt';
  if (detail.origin === null) return 'none';
  return detail.origin === 'pasted' ? 'pasted' : detail.state;
}

function highest(anchors: readonly AnchorCheck[]): number | null {
  const good = anchors.filter((anchor) => anchor.status === 'matches');
  return good.length === 0 ? null : Math.max(...good.map((anchor) => anchor.headSeq));
}

/** Every anchor entry of a conversation held against its chain. */
export function checkAnchors(entries: readonly Entry[]): AnchorCheck[] {
  const anchors = entries.filter((entry): entry is EntryOf<'anchor'> => entry.kind === 'anchor');
  if (anchors.length === 0) return [];
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return anchors.map((entry) => {
    const { method, headSeq, headHash, code, seenInId, token } = entry.body;
    const head = bySeq.get(headSeq);
    const codeFits = code === null || (isHash(headHash) && code === anchorCode(headHash));
    const fits = codeFits && headSeq < entry.seq && (head === undefined || head.hash === headHash);
    const seenIn = seenInId === null ? undefined : byId.get(seenInId);
    const status = !fits ? 'mismatch' : head === undefined ? 'elsewhere' : 'matches';
    const inChat =
      status === 'matches' && method === 'chat-code' && showsCode(seenIn, code, headSeq, entries);
    return { seq: entry.seq, method, headSeq, headHash, code, token, status, inChat };
  });
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function showsCode(
  message: Entry | undefined,
  code: string | null,
  headSeq: number,
  entries: readonly Entry[],
): boolean {
  if (message?.kind !== 'message' || code === null || message.seq <= headSeq) return false;
  const texts = [message, ...entries.filter((entry) => isRevisionOf(entry, message.id))];
  return texts.some((entry) => findAnchorCodes(entry.personal.text?.text ?? '').includes(code));
}

function isRevisionOf(entry: Entry, id: string): boolean {
  return entry.kind === 'revision' && entry.body.targetId === id;
}
