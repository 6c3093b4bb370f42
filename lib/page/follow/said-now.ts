import type { Message } from './message';

const TOGETHER_MS = 1000;

/** Nothing stands below a message but what was said in this moment too. `below`: what came together with it, if anything. */
export function isSaidNow(message: Message, below: Message | undefined, nowMs: number): boolean {
  if (below?.live && message.next === below) return true;
  for (let at = message.next; at; at = at.next)
    if (!at.live || at.sent.atMs < nowMs - TOGETHER_MS) return false;
  return true;
}
