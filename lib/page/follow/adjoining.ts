import type { Pair } from './align';
import type { Item } from './items-of';
import type { Message } from './message';

/**
 * What stood right below a message stands there still: adds the pairs that follow from their neighbours, wherever the list
 * has moved them.
 */
export function withAdjoining(
  pairs: readonly Pair[],
  known: readonly Message[],
  items: readonly Item[],
  anchored: { readonly start: boolean; readonly end: boolean },
): readonly Pair[] {
  const knownOf = new Map(pairs.map((pair) => [pair.item, pair.known]));
  const taken = new Set(knownOf.values());
  const join = (item: number, from: number, step: 1 | -1): void => {
    let k = from + step;
    // What was recalled has left its place.
    while (known[k]?.recalled) k += step;
    const message = known[k];
    if (!message || knownOf.has(item) || taken.has(k)) return;
    const between = step === 1 ? known.slice(from + 1, k + 1) : known.slice(k + 1, from + 1);
    if (message.text !== items[item]?.text || between.some(({ hole }) => hole)) return;
    knownOf.set(item, k);
    taken.add(k);
  };
  for (let at = 0; at < items.length; at++) {
    const above = at === 0 && anchored.start ? -1 : knownOf.get(at - 1);
    if (above !== undefined) join(at, above, 1);
  }
  for (let at = items.length - 1; at >= 0; at--) {
    const below = at === items.length - 1 && anchored.end ? known.length : knownOf.get(at + 1);
    if (below !== undefined) join(at, below, -1);
  }
  if (knownOf.size === pairs.length) return pairs;
  return [...knownOf].map(([item, k]) => ({ known: k, item })).sort((a, b) => a.item - b.item);
}
