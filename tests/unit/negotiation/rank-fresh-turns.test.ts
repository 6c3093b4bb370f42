import { expect, test } from 'vitest';
import { stageOfTalk } from '@/components/checklist/stage-of-talk';
import { rankPhrasings } from '@/lib/negotiation/ranking/rank-phrasings';
import { classifyIntent } from '@/lib/nlu/intent/intent';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';
import { detectScams } from '@/lib/nlu/scams/scams';
import { FRESH_TURNS } from './fresh-turns-data';

const AT = '2026-11-23T14:30:00+08:00';

function isAmongFirstThree([said, expected]: (typeof FRESH_TURNS)[number]): boolean {
  const utterance = { id: 'm1', speaker: 'agent' as const, text: said, at: AT };
  const { intent, second, stage: phase } = classifyIntent(said);
  const offerCount = offersOf(readUtterance(emptyReading(), utterance)).length;
  const ranked = rankPhrasings({
    stage: stageOfTalk({ messageCount: 4, phase, offerCount }),
    lastIntent: intent,
    secondIntent: second ?? null,
    lastText: said,
    reason: 'job_loss',
    limitation: 'within-three-years',
    redFlag: detectScams(said).length > 0,
  });
  return ranked.slice(0, 3).some((phrasing) => phrasing.id === expected);
}

// 26 at first sight; what is left asks for papers and dates before the talk has begun.
test('finds the labelled phrasing of fresh turns among the first three in at least 34 of 43', () => {
  const misses = FRESH_TURNS.filter((turn) => !isAmongFirstThree(turn)).map(([said]) => said);
  expect(FRESH_TURNS.length - misses.length, misses.join('\n')).toBeGreaterThanOrEqual(34);
});
