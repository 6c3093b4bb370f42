import type { ChainHead } from './chain-checks';
import { observedAtIso } from './chain-preimage';
import type { ChatMessage } from './chat-message';

/** A stretch of a conversation 节选, with what points back to the whole. */
export interface Excerpt {
  readonly conversationId: string;
  readonly messages: readonly ChatMessage[];
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
  /** Lines above and below, filled in. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Cuts a stretch around a message: so many before it, so many after. Null when it is not there. */
export function cutExcerpt(
  whole: Pick<Excerpt, 'conversationId' | 'head'> & { readonly messages: readonly ChatMessage[] },
  targetId: string,
  around: { readonly before: number; readonly after: number },
): Excerpt | null {
  const { messages } = whole;
  const index = messages.findIndex((message) => message.id === targetId);
  if (index < 0) return null;
  const from = Math.max(0, index - around.before);
  const to = Math.min(messages.length, index + around.after + 1);
  return {
    conversationId: whole.conversationId,
    head: whole.head,
    messages: messages.slice(from, to),
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
    ...excerpt.messages.map((message) => lineOf(message, words)),
    '',
    ...words.after,
  ].join('\n');
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
