import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { isWayOpen, offerOnTable } from '@/lib/negotiation/agreement/agreement';
import { agreementOfTalk } from '@/lib/negotiation/agreement/of-talk';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import { waysOf } from '@/lib/negotiation/offer-to-plan/ways';
import type { Offer, Utterance } from '@/lib/nlu/offers/offer';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';

const said = (text: string, i: number): Utterance => ({
  id: String(i),
  speaker: 'agent',
  text,
  at: '2026-11-23T10:00:00+08:00',
});

function waysSaid(...lines: readonly string[]) {
  const textOf = (id: string) => lines[Number(id)] ?? null;
  const state = lines
    .map(said)
    .reduce((reading, utterance) => readUtterance(reading, utterance), emptyReading());
  return offersOf(state)
    .flatMap(waysOf)
    .map((offer) => ({ offer, ...planFromOffer(offer, { textOf }) }));
}

describe('the ways to pay that one offer names', () => {
  it('are plans of their own, each read from its own words', () => {
    const ways = waysSaid('可以分12期每期850元，也可以分24期每期460元。');
    expect(ways.map(({ plan }) => plan)).toMatchObject([
      { kind: 'stated-instalments', count: 12, perPaymentFen: 85_000 },
      { kind: 'stated-instalments', count: 24, perPaymentFen: 46_000 },
    ]);
    expect(new Set(ways.map(({ plan }) => plan.id)).size).toBe(2);
    expect(ways[1]?.sources.perPaymentFen).toMatchObject({ messageId: '0', text: '每期460元' });
    expect(ways.map(({ offer }) => offer.alternatives.map((other) => other.terms.periods))).toEqual(
      [[24], [12]],
    );
    expect(ways.map(({ unclear }) => unclear.map(({ why }) => why))).toEqual([
      ['several-options'],
      ['several-options'],
    ]);
  });

  it('may be said one message after the other, and be of different kinds', () => {
    const [first, second] = waysSaid('可以分12期，每期850元', '或者一次性还9,500元结清');
    expect(first?.plan.kind).toBe('stated-instalments');
    expect(second?.plan).toMatchObject({ kind: 'settlement', payFen: 950_000 });
    expect(second?.offer.messageIds).toEqual(['1']);
  });

  it.each([
    [['可以分6期，每期1,720元，或者分24期，每期455元，首期都是12月15日。']],
    [['可以分6期，每期1,720元', '也可以分24期，每期455元', '首期都是12月15日']],
  ])('all have what is said of all: %s', (lines) => {
    const dates = waysSaid(...lines).map(({ plan }) => plan.firstDueDate);
    expect(dates).toEqual(['2026-12-15', '2026-12-15']);
  });

  it('give the last instalment to the way it was said of', () => {
    const lasts = (text: string) =>
      waysSaid(text).map(({ plan }) =>
        plan.kind === 'stated-instalments' ? plan.lastPaymentFen : plan.kind,
      );
    expect(lasts('可以分12期每期850元，最后一期800元，也可以分24期每期460元。')).toEqual([
      80_000,
      null,
    ]);
    expect(lasts('可以分12期每期850元，也可以分24期每期460元，最后一期400元。')).toEqual([
      null,
      40_000,
    ]);
    expect(lasts('可以分12期每期850元，最后一期800元。')).toEqual([80_000]);
  });

  it('are one where nothing else was named', () => {
    const [only, ...others] = waysSaid('可以分12期，每期850元');
    expect(others).toEqual([]);
    expect(only?.offer.alternatives).toEqual([]);
  });

  it('are only those with a figure; what was said beside them is kept and nothing is to be chosen', () => {
    const offer = '可以给您分12期，每期870元，每月10号还款，首期2027年1月10日，总共10,440元。';
    const lines = ['结清可以申请减免罚息，分期不能', '年化利率 14.6%（单利）', offer];
    const [only, ...others] = waysSaid(...lines);
    expect(others).toEqual([]);
    expect(only?.plan).toMatchObject({ kind: 'stated-instalments', count: 12, statedRate: null });
    expect(only?.unclear).toEqual([]);
    expect(only?.offer.asides?.flatMap(({ messageIds }) => messageIds)).toEqual(['0', '1']);
    const { ledger } = agreementOfTalk(lines.map(said));
    expect(isWayOpen(ledger)).toBe(false);
    expect(offerOnTable(ledger)).toBe(only?.offer.id);
  });

  it('keep their names when one of them gets its figure later', () => {
    const offer: Offer = {
      id: 'offer-0',
      kind: 'settlement',
      terms: { waivedKinds: ['penalty'] },
      spans: {},
      messageIds: ['0'],
      alternatives: [{ kind: 'installment', terms: { periods: 12 }, spans: {}, messageIds: ['1'] }],
    };
    const [before] = waysOf(offer);
    const [, after] = waysOf({ ...offer, terms: { ...offer.terms, totalFen: fen(950_000) } });
    expect(after).toMatchObject({ kind: 'installment', id: before.id });
    expect(before.id).not.toBe(offer.id);
  });

  it('stand alone without a figure while there is nothing else', () => {
    const [only, ...others] = waysSaid('结清可以申请减免罚息，分期不能');
    expect(others).toEqual([]);
    expect(only?.offer).toMatchObject({ kind: 'settlement' });
    expect(only?.offer.asides).toBeUndefined();
  });
});
