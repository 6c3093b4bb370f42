import { expect, test } from 'vitest';
import {
  emptyReading,
  type OfferReading,
  offersOf,
  readUtterance,
} from '@/lib/nlu/offers/read-offers';
import { firstThree } from './ranked-turn';
import { REHEARSAL_TURNS } from './rehearsal-turns-data';

const AT = '2026-11-23T14:30:00+08:00';

/** As the panel does it: intent, stage and offers are read, none is given. */
function missesOfTheWholeWay(): readonly string[] {
  const readings = new Map<string, { readonly reading: OfferReading; readonly count: number }>();
  return REHEARSAL_TURNS.flatMap(([id, { said, expected, more }]) => {
    const last = readings.get(id) ?? { reading: emptyReading(), count: 0 };
    const count = last.count + 1;
    const utterance = { id: `m${count}`, speaker: 'agent' as const, text: said, at: AT };
    const reading = readUtterance(last.reading, utterance);
    readings.set(id, { reading, count });
    const offerCount = offersOf(reading).length;
    const { ids, intent } = firstThree(said, { messageCount: count, offerCount }, more);
    return ids.includes(expected) ? [] : [`${id}: ${said} (${intent}) → ${expected}`];
  });
}

test('finds the labelled phrasing among the first three in at least 95 %, with everything read by ourselves', () => {
  const misses = missesOfTheWholeWay();
  expect(misses.length / REHEARSAL_TURNS.length, misses.join('\n')).toBeLessThanOrEqual(0.05);
});
