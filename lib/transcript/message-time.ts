import type { ChatMessage } from './chat-message';

/** When a message was said: the page's time where it is certain, else when it was seen. Unix ms. */
export function messageTimeMs(message: Pick<ChatMessage, 'pageTime' | 'observedAtMs'>): number {
  const printedMs = message.pageTime?.iso ? Date.parse(message.pageTime.iso) : Number.NaN;
  return Number.isNaN(printedMs) ? message.observedAtMs : printedMs;
}
