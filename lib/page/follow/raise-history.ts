import type { Pair } from './align';
import type { Item } from './items-of';
import type { Message } from './message';
import type { Change } from './reconcile';

/**
 * Older messages come in above what is known, hardly ever between two known ones. Where the texts allow both readings
 * (an older talk begins with the same greeting, a row that fades out still stands at the top), the one above is taken,
 * unless the rows on both sides of the new ones have stayed what they were.
 */
export function raiseHistory(
  pairs: readonly Pair[],
  known: readonly Message[],
  items: readonly Item[],
): readonly Pair[] {
  const first = pairs.findIndex((pair) => pair.item !== pair.known);
  const below = pairs[first];
  if (first <= 0 || !below || below.known !== first) return pairs;
  const shift = below.item - first;
  const head = pairs.slice(0, first);
  if (!head.every(({ known: k }) => known[k]?.text === items[k + shift]?.text)) return pairs;
  if (head.some(({ known: k }) => known[k]?.row !== items[k]?.row)) return raised(pairs, first);
  return known[below.known]?.row === items[below.item]?.row ? pairs : raised(pairs, first);

  function raised(all: readonly Pair[], count: number): Pair[] {
    return all.map((pair, at) =>
      at < count ? { known: pair.known, item: pair.item + shift } : pair,
    );
  }
}

/**
 * The same where only what stands below the first line was read: older messages that seem to come in between that line
 * and the next, and end with its words again, came in above it. The row that still shows it is fading out.
 */
export function raiseAbove(changes: Change[], first: Message | null): Change[] {
  const known = changes.findIndex((change) => change.kind === 'same');
  const last = changes[known - 1];
  if (!first?.row || first.prev?.row || known < 2 || last?.item.text !== first.text) return changes;
  first.row.messages = first.row.messages.filter((message) => message !== first);
  const raised: Change = { kind: 'same', message: first, item: last.item };
  return changes.map((change) => (change === last ? raised : change));
}
