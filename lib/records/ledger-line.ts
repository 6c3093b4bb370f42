import type { Entry } from '@/lib/transcript/entry';
import type { ConversationIndex, ShownText } from './conversation-index';
import type { AttachmentHeader } from './neutral-record';
import { clockText, seqTag } from './record-format';
import type { Words } from './words';

/** What happened to a line later, printed beneath it. */
export interface Footnote {
  readonly head: string;
  readonly text: ShownText | null;
}

/** One numbered line of the readable transcript. All texts are plain; exporters escape them. */
export interface LedgerLine {
  /** Null for a gap that was concluded from the ledger and has no entry of its own. */
  readonly seq: number | null;
  readonly kind: Entry['kind'];
  readonly head: string;
  readonly text: ShownText | null;
  /** Page time, what was withheld, where a file is: set apart from what was said. */
  readonly facts: readonly string[];
  readonly footnotes: readonly Footnote[];
}

export interface LineContext {
  readonly words: Words;
  readonly index: ConversationIndex;
  readonly attachments: readonly AttachmentHeader[];
}

/** `[0001] 2026-11-23 22:14:05 (+08:00)` of an entry. */
export function stamp(entry: Entry): string {
  return `${seqTag(entry.seq)} ${clockText(entry.observedAtMs, entry.utcOffsetMinutes)}`;
}
