import type { Message } from './message';

/**
 * What was recalled without a trace stood before what came after it, and so did what is stored and the page does not
 * show again. `isGone`: left the page, its place is shown.
 */
export function skipGone(
  cursor: Message | null,
  kept: ReadonlySet<Message | null>,
  isGone: (message: Message) => boolean,
): Message | null {
  let at = cursor;
  let isEnd = false;
  for (let next = at?.next ?? null; next && !kept.has(next); next = next.next) {
    isEnd ||= next.recalled === null && isTail(next);
    if (next.recalled === null && !(isEnd && isGone(next))) break;
    at = next;
  }
  return at;
}

/** Nothing from here on is shown. */
function isTail(message: Message): boolean {
  for (let at: Message | null = message; at; at = at.next) if (at.row) return false;
  return true;
}
