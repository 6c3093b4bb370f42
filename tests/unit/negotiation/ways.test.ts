import { describe, expect, it } from 'vitest';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import { waysOf } from '@/lib/negotiation/offer-to-plan/ways';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';

function waysSaid(...lines: readonly string[]) {
  const textOf = (id: string) => lines[Number(id)] ?? null;
  const state = lines.reduce(
    (reading, text, i) =>
      readUtterance(reading, {
        id: String(i),
        speaker: 'agent',
        text,
        at: '2026-11-23T10:00:00+08:00',
      }),
    emptyReading(),
  );
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
});
