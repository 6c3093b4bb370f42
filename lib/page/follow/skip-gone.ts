import type { Message } from './message';

/** What was recalled without a trace stood before what came after it. `isGone`: left the page, its place is shown. */
export function skipGone(
  cursor: Message | null,
  kept: ReadonlySet<Message | null>,
  isGone: (message: Message) => boolean,
): Message | null {
  let at = cursor;
  for (let next = at?.next ?? null; next && !kept.has(next); next = next.next) {
    const left = next.missingSince !== null && next.row === null && isGone(next);
    if (next.recalled === null && !(left && isTail(next))) break;
    at = next;
  }
  return at;
}

/** Nothing from here on is shown. */
function isTail(message: Message): boolean {
  for (let at: Message | null = message; at; at = at.next) if (at.row) return false;
  return true;
}
