import type { Item } from './items-of';
import type { Message } from './message';

const ENOUGH = 3;

/**
 * What a page adds below all that it shows may be messages that are stored already, when it brings an earlier talk back
 * bit by bit. Unless it goes on as what is stored does, that talk has begun anew, and 「好的」 is said once more: what is
 * stored and was not shown since is left out then.
 */
export function knownBelow(known: readonly Message[], items: readonly Item[]): readonly Message[] {
  const unseen = known.filter((message) => message.piece === null && message.recalled === null);
  const compared = unseen.slice(0, items.length);
  const goesOn =
    compared.length >= Math.min(ENOUGH, unseen.length) &&
    compared.every(({ text }, at) => text === items[at]?.text);
  return goesOn ? known : known.filter((message) => message.piece !== null);
}
