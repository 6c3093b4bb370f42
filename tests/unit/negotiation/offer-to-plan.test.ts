import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import type { Offer, OfferTerms, Span } from '@/lib/nlu/offers/offer';

function offer(
  kind: Offer['kind'],
  terms: OfferTerms,
  spans: Readonly<Record<string, Span>> = {},
): Offer {
  return { id: 'o1', kind, terms, spans, messageIds: ['m1'], alternatives: [] };
}
const textOf = (text: string) => () => text;

describe('planFromOffer', () => {
  it('maps a stated instalment offer without deriving a total or a first date', () => {
    const { plan, missing } = planFromOffer(
      offer('installment', {
        periods: 12,
        periodUnit: 'month',
        perPeriodFen: fen(85_000),
        dueDay: 15,
      }),
    );
    expect(plan).toMatchObject({
      kind: 'stated-instalments',
      count: 12,
      perPaymentFen: 85_000,
      dueDay: 15,
      statedTotalFen: null,
      firstDueDate: null,
    });
    expect(missing).toEqual(['firstDueDate']);
  });

  it.each([
    ['可办理6期分期，需先还首付500元，', 'downPayment'],
    ['首期500元，之后每期300元', 'firstInstalment'],
    ['先还500元诚意款，', 'downPayment'],
  ])('tells a down payment from a first instalment: %s', (text, expected) => {
    const start = text.indexOf('500');
    const { plan } = planFromOffer(
      offer(
        'installment',
        { periods: 6, perPeriodFen: fen(30_000), firstPaymentFen: fen(50_000) },
        { firstPaymentFen: { messageId: 'm1', start, text: '500元' } },
      ),
      { textOf: textOf(text) },
    );
    if (expected === 'downPayment') {
      expect(plan).toMatchObject({ downPayment: { amountFen: 50_000 }, firstPaymentFen: null });
    } else expect(plan).toMatchObject({ downPayment: null, firstPaymentFen: 50_000 });
  });

  it.each<[string, Offer, Record<string, unknown>]>([
    [
      'settlement',
      offer('settlement', { totalFen: fen(980_000), deadline: '2026-11-28' }),
      { kind: 'settlement', payFen: 980_000, payBy: '2026-11-28', statedTotalFen: null },
    ],
    [
      'settlement by ratio leaves the sum open',
      offer('settlement', { discountRatio: 0.8, discountBase: 'total' }),
      { kind: 'settlement', payFen: null, payBy: null },
    ],
    [
      'extension',
      offer('extension', { deferDays: 30, firstDueDate: '2026-12-23' }),
      {
        kind: 'deferral',
        untilDate: '2026-12-23',
        deferDays: 30,
        accrual: 'unknown',
        thenCount: 1,
      },
    ],
    [
      'extension with a part now',
      offer('extension', { firstPaymentFen: fen(20_000), firstDueDate: '2026-11-25' }),
      { kind: 'minimum-then-rest', minimumFen: 20_000, restDue: '2026-11-25', restFen: null },
    ],
    [
      'minimum',
      offer('minimum', { firstPaymentFen: fen(32_600), deadline: '2026-11-30T00:00:00+08:00' }),
      { kind: 'minimum-then-rest', minimumFen: 32_600, minimumDue: '2026-11-30', restFen: null },
    ],
    [
      'stepped',
      offer('installment', {
        steps: [
          { periods: 3, perPeriodFen: fen(30_000) },
          { periods: 9, perPeriodFen: fen(80_000) },
        ],
      }),
      {
        kind: 'stepped',
        steps: [
          { count: 3, perPaymentFen: 30_000 },
          { count: 9, perPaymentFen: 80_000 },
        ],
      },
    ],
    [
      'flat fee',
      offer('installment', { periods: 24, rate: { value: 0.006, basis: 'perPeriodFlat' } }),
      { kind: 'flat-fee', count: 24, feeRate: '0.006', charged: 'per-period', statedRate: null },
    ],
    [
      'a rate beside stated amounts is only compared',
      offer('installment', {
        periods: 6,
        perPeriodFen: fen(100_000),
        rate: { value: 0.146, basis: 'year' },
      }),
      { kind: 'stated-instalments', statedRate: { value: '0.146', basis: 'year' } },
    ],
    [
      'waiver',
      offer('waiver', {
        firstPaymentFen: fen(300_000),
        deadline: '2026-11-23',
        waivedKinds: ['penalty'],
        waivedRatio: 0.5,
      }),
      {
        kind: 'dated',
        payments: [{ date: '2026-11-23', amountFen: 300_000 }],
        waivers: [{ item: 'penalty', ratio: '0.5', amountFen: null }],
      },
    ],
  ])('%s', (_, given, expected) => {
    expect(planFromOffer(given).plan).toMatchObject(expected);
  });

  it.each([
    ['利息罚息停止计算', 'paused', 0],
    ['分期期间不再计收利息和罚息', 'paused', 0],
    ['期间不再计收利息和罚息，会发站内信，任一期未按时还方案失效', 'paused', 0],
    ['罚息利息可以给您减免', 'unknown', 2],
    ['罚息利息可以减免，同时停止催收', 'unknown', 2],
  ])('reads %s as %s during the plan with %i waivers', (text, state, count) => {
    const { plan } = planFromOffer(
      offer('installment', { periods: 24, waivedKinds: ['interest', 'penalty'] }),
      { textOf: textOf(text) },
    );
    expect(plan.interestDuringPlan).toBe(state);
    expect(plan.penaltyDuringPlan).toBe(state);
    expect(plan.waivers).toHaveLength(count);
  });

  it.each([
    ['结清后减免罚息420元', 'on-settlement', null],
    ['按期还满12期后减免罚息420元', 'on-time', null],
    ['罚息420元当天减免，任一期逾期则恢复全部罚息', 'now', true],
    ['减免罚息420元', 'unknown', null],
  ])('reads when the waiver takes effect: %s', (text, effective, lostOnDefault) => {
    const { plan } = planFromOffer(
      offer('installment', { periods: 12, waivedFen: fen(42_000), waivedKinds: ['penalty'] }),
      { textOf: textOf(text) },
    );
    expect(plan.waivers).toMatchObject([
      { item: 'penalty', amountFen: 42_000, effective, lostOnDefault },
    ]);
  });

  it('does not split one sum over several waived items', () => {
    const { plan } = planFromOffer(
      offer('installment', {
        periods: 12,
        waivedFen: fen(42_000),
        waivedKinds: ['penalty', 'fee'],
      }),
    );
    expect(plan.waivers).toMatchObject([{ item: null, amountFen: 42_000 }]);
  });

  it('reports hedged, ranged and optional values instead of choosing one', () => {
    const { plan, unclear, missing } = planFromOffer(
      offer('installment', {
        choices: { periods: [3, 6, 12] },
        ranges: { perPeriodFen: [30_000, 50_000] },
        approx: ['perPeriodFen'],
        firstPaymentRatio: 0.1,
      }),
    );
    expect(plan).toMatchObject({
      count: null,
      perPaymentFen: null,
      downPayment: { amountFen: null },
    });
    expect(unclear.map((one) => one.why).sort()).toEqual([
      'approx',
      'choice',
      'range',
      'ratio-of-debt',
    ]);
    expect(missing).toEqual(expect.arrayContaining(['count', 'perPaymentFen', 'downPayment']));
  });

  it('lets the user correct any term, keeps spans of the rest and says what was corrected', () => {
    const span: Span = { messageId: 'm1', start: 6, text: '12期' };
    const given = offer(
      'installment',
      { periods: 12, perPeriodFen: fen(85_000) },
      { periods: span },
    );
    const { plan, sources, corrected, missing } = planFromOffer(given, {
      overrides: { perPaymentFen: fen(80_000), firstDueDate: '2026-12-15' },
    });
    expect(plan).toMatchObject({ count: 12, perPaymentFen: 80_000, firstDueDate: '2026-12-15' });
    expect(sources).toEqual({ count: span });
    expect(corrected).toEqual(['perPaymentFen', 'firstDueDate']);
    expect(missing).toEqual([]);
  });

  it('keeps what fits when the user says that it is another kind of plan', () => {
    const given = offer('installment', { periods: 12, dueDay: 15 });
    const { plan } = planFromOffer(given, {
      overrides: { kind: 'equal-instalment', rate: { value: '0.0005', basis: 'day' } },
    });
    expect(plan).toMatchObject({ kind: 'equal-instalment', count: 12, dueDay: 15 });
    expect(plan).not.toHaveProperty('perPaymentFen');
  });

  it('never puts a sum into the plan that the offer does not hold', () => {
    const sum = fc.option(fc.integer({ min: 1, max: 5_000_000 }).map(fen), { nil: undefined });
    fc.assert(
      fc.property(
        fc.constantFrom<Offer['kind']>(
          'installment',
          'settlement',
          'extension',
          'minimum',
          'waiver',
        ),
        fc.record({ perPeriodFen: sum, firstPaymentFen: sum, totalFen: sum, waivedFen: sum }),
        fc.integer({ min: 2, max: 60 }),
        (kind, sums, periods) => {
          const stated = Object.fromEntries(
            Object.entries(sums).filter(([, value]) => value !== undefined),
          ) as OfferTerms;
          const { plan } = planFromOffer(offer(kind, { ...stated, periods }));
          const amounts: number[] = [];
          JSON.stringify(plan, (key, value: unknown) => {
            if (key.endsWith('Fen') && typeof value === 'number') amounts.push(value);
            return value;
          });
          const allowed = Object.values(stated as Record<string, number>);
          for (const amount of amounts) expect(allowed).toContain(amount);
        },
      ),
    );
  });
});
