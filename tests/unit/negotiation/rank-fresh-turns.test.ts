import { expect, test } from 'vitest';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';
import { FRESH_TURNS, LATER_TURNS, TORN_TURNS } from './fresh-turns-data';
import { firstThree } from './ranked-turn';

const AT = '2026-11-23T14:30:00+08:00';

function isAmongFirstThree([said, expected]: (typeof FRESH_TURNS)[number]): boolean {
  const utterance = { id: 'm1', speaker: 'agent' as const, text: said, at: AT };
  const offerCount = offersOf(readUtterance(emptyReading(), utterance)).length;
  return firstThree(said, { messageCount: 4, offerCount }).ids.includes(expected);
}

const missesOf = (turns: typeof FRESH_TURNS) =>
  turns.filter((turn) => !isAmongFirstThree(turn)).map(([said]) => said);

// 26 at first sight.
test('finds the labelled phrasing of fresh turns among the first three in at least 42 of 43', () => {
  const misses = missesOf(FRESH_TURNS);
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(1);
});

test('and of those written later in at least 111 of 120', () => {
  const misses = missesOf(LATER_TURNS);
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(9);
});

test('and of torn ones in at least 55 of 64', () => {
  const misses = missesOf(TORN_TURNS);
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(9);
});
