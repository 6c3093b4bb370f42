import type { ChainHead } from './chain-checks';
import { observedAtIso } from './chain-preimage';
import type { ChatMessage } from './chat-message';
import type { LedgerGap } from './completeness';

/** A stretch of a conversation 节选, with what points back to the whole. */
export interface Excerpt {
  readonly conversationId: string;
  readonly messages: readonly ChatMessage[];
  /** What was not recorded between its messages 缺口. */
  readonly gaps: readonly LedgerGap[];
  /** Place of the first and last message among all, counted from 1, and how many there are. */
  readonly firstPlace: number;
  readonly lastPlace: number;
  readonly of: number;
  /** Last entry of the whole conversation. */
  readonly head: ChainHead;
}

export interface ExcerptWords {
  readonly speaker: Readonly<Record<ChatMessage['speaker'], string>>;
  readonly erased: string;
  readonly recalled: string;
  readonly gap: (gap: LedgerGap) => string;
  /** Lines above and below, filled in. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Cuts a stretch around a message: so many before it, so many after. Null when it is not there. */
export function cutExcerpt(
  whole: Pick<Excerpt, 'conversationId' | 'head' | 'messages' | 'gaps'>,
  targetId: string,
  around: { readonly before: number; readonly after: number },
): Excerpt | null {
  const { messages } = whole;
  const index = messages.findIndex((message) => message.id === targetId);
  if (index < 0) return null;
  const from = Math.max(0, index - around.before);
  const to = Math.min(messages.length, index + around.after + 1);
  const stretch = messages.slice(from, to);
  const isWithin = ({ seq }: LedgerGap) =>
    stretch.some((message) => message.seq > seq) && stretch.some((message) => message.seq <= seq);
  return {
    conversationId: whole.conversationId,
    head: whole.head,
    messages: stretch,
    gaps: whole.gaps.filter(isWithin),
    firstPlace: from + 1,
    lastPlace: to,
    of: messages.length,
  };
}

/** The excerpt as plain text; each line with its entry number, both clocks, and the speaker. */
export function excerptText(excerpt: Excerpt, words: ExcerptWords): string {
  return [
    ...words.before,
    '',
    ...excerpt.messages.flatMap((message) => [
      lineOf(message, words),
      ...excerpt.gaps.filter((gap) => lastBefore(gap, excerpt) === message).map(words.gap),
    ]),
    '',
    ...words.after,
  ].join('\n');
}

/** Loaded from above, a message stands before others that were written down earlier: its number says what it follows. */
function lastBefore(gap: LedgerGap, { messages }: Excerpt): ChatMessage | undefined {
  return messages
    .filter(({ seq }) => seq <= gap.seq)
    .reduce<ChatMessage | undefined>(
      (last, one) => (last && last.seq > one.seq ? last : one),
      undefined,
    );
}

/** `2026-11-23 22:05:00 +08:00` from ISO with milliseconds. */
function readable(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} ${iso.slice(-6)}`;
}

function lineOf(message: ChatMessage, words: ExcerptWords): string {
  const number = `[${String(message.seq).padStart(4, '0')}]`;
  const seen = readable(observedAtIso(message.observedAtMs, message.utcOffsetMinutes));
  const times = message.pageTime ? `${message.pageTime.raw} (${seen})` : seen;
  const who = [words.speaker[message.speaker], message.speakerName, message.staffNumber]
    .filter(Boolean)
    .join(' ');
  const recalled = message.recalled ? ` (${words.recalled})` : '';
  return `${number} ${times} ${who}: ${message.text ?? words.erased}${recalled}`;
}
