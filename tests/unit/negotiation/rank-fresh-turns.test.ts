import { expect, test } from 'vitest';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';
import { FRESH_TURNS } from './fresh-turns-data';
import { firstThree } from './ranked-turn';

const AT = '2026-11-23T14:30:00+08:00';

function isAmongFirstThree([said, expected]: (typeof FRESH_TURNS)[number]): boolean {
  const utterance = { id: 'm1', speaker: 'agent' as const, text: said, at: AT };
  const offerCount = offersOf(readUtterance(emptyReading(), utterance)).length;
  return firstThree(said, { messageCount: 4, offerCount }).ids.includes(expected);
}

// 26 at first sight; what is left asks for papers and dates before the talk has begun.
test('finds the labelled phrasing of fresh turns among the first three in at least 34 of 43', () => {
  const misses = FRESH_TURNS.filter((turn) => !isAmongFirstThree(turn)).map(([said]) => said);
  expect(FRESH_TURNS.length - misses.length, misses.join('\n')).toBeGreaterThanOrEqual(34);
});
