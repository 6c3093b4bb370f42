import type { Item } from './items-of';
import type { Message } from './message';

const ENOUGH = 3;
/** Some may have been changed, or said by others, while nobody watched. */
const MOST = 0.6;

/**
 * What a page adds below all that it shows may be messages that are stored already, when it brings an earlier talk back
 * bit by bit. Unless it goes on as what is stored does, that talk has begun anew, and 「好的」 is said once more: what is
 * stored and was not shown since is left out then.
 */
export function knownBelow(known: readonly Message[], items: readonly Item[]): readonly Message[] {
  const unseen = known.filter((message) => message.piece === null && message.recalled === null);
  let hits = 0;
  let next = 0;
  for (const { text } of items) {
    const at = unseen.findIndex((message, place) => place >= next && message.text === text);
    if (at < 0) continue;
    hits += 1;
    next = at + 1;
  }
  const goesOn = hits >= Math.min(ENOUGH, unseen.length) && hits >= MOST * items.length;
  return goesOn ? known : known.filter((message) => message.piece !== null);
}
