import type { Utterance } from '@/lib/nlu/offers/offer';
import type { ChatMessage } from '@/lib/transcript/chat-message';

/** ISO 8601 to the second, with the offset of the place where it was observed. */
export function isoWithOffset(atMs: number, utcOffsetMinutes: number): string {
  const text = new Date(atMs + utcOffsetMinutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(utcOffsetMinutes);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const sign = utcOffsetMinutes < 0 ? '-' : '+';
  return `${text}${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Longer than anything a person says in a chat; reading it would only hold everything else up. */
const MOST_READ = 20_000;

/** A message as the reader takes it: its page time where certain, else when it was observed. */
export function utteranceOfMessage(message: ChatMessage): Utterance {
  return {
    id: message.id,
    speaker: message.speaker,
    text: (message.text?.length ?? 0) > MOST_READ ? '' : (message.text ?? ''),
    at: message.pageTime?.iso ?? isoWithOffset(message.observedAtMs, message.utcOffsetMinutes),
  };
}
