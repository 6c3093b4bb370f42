import { describe, expect, it } from 'vitest';
import { agreementOfTalk } from '@/lib/negotiation/agreement/of-talk';
import type { Utterance } from '@/lib/nlu/offers/offer';
import { offersOf } from '@/lib/nlu/offers/read-offers';

const ROUND: readonly (readonly [Utterance['speaker'], string])[] = [
  ['customer', '我想协商分期，每月最多能还八百元'],
  ['agent', '可以为您办理12期分期，每期850元，每月15号还款'],
  ['customer', '好的，我需要核算一下'],
];

function talkOf(rounds: number): Utterance[] {
  return Array.from({ length: rounds }, () => ROUND)
    .flat()
    .map(([speaker, text], index) => ({
      id: `m${index}`,
      speaker,
      text,
      at: '2026-11-23T20:00:00+08:00',
    }));
}

describe('an offer that is said again and again', () => {
  const rounds = 400;
  const talk = agreementOfTalk(talkOf(rounds));

  it('stays one offer, read from its first message and the latest', () => {
    const offer = offersOf(talk.reading).at(-1);
    expect(offer?.terms).toMatchObject({ periods: 12, perPeriodFen: 85_000, dueDay: 15 });
    expect(offer?.messageIds.length).toBeLessThanOrEqual(40);
    expect(offer?.messageIds.at(-1)).toBe(`m${3 * rounds - 2}`);
  });

  it('keeps only the messages that offers were read from, and states each term once a message', () => {
    expect(talk.cited.length).toBeLessThan(800);
    const said = talk.ledger.statements.map(({ term, part, source }) =>
      source.kind === 'message' ? `${term}|${part}|${source.messageId}|${source.offerId}` : '',
    );
    expect(new Set(said).size).toBe(said.length);
  });
});
