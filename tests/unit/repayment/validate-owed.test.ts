import { describe, expect, it } from 'vitest';
import { type Fen, fen } from '@/lib/money/fen';
import { checkPlan } from '@/lib/repayment/check-plan';
import { blankPlan, type Waiver } from '@/lib/repayment/plan';
import { INSTALMENTS, OPTIONS, SITUATION, WAIVER } from './fixtures';

describe('amounts held against what is owed', () => {
  it.each<readonly [string, readonly Partial<Waiver>[], number, number]>([
    ['twice the penalty', [{ amountFen: fen(30_000) }, { amountFen: fen(12_001) }], 1, 12_000],
    [
      'half of it, then more',
      [{ amountFen: null, ratio: '0.5' }, { amountFen: fen(21_001) }],
      1,
      21_000,
    ],
    ['all of it, then one fen', [{ amountFen: null, ratio: '1' }, { amountFen: fen(1) }], 1, 0],
    [
      'everything, then a part',
      [
        { item: null, amountFen: fen(1_180_000) },
        { item: 'penalty', amountFen: fen(7_001) },
      ],
      1,
      7_000,
    ],
    ['a part alone', [{ item: 'fee', amountFen: fen(1) }], 0, 0],
  ])('lets off no more than is owed: %s', (_, waivers, index, max) => {
    const plan = { ...INSTALMENTS, waivers: waivers.map((one) => ({ ...WAIVER, ...one })) };
    expect(checkPlan(plan, SITUATION, OPTIONS)).toEqual({
      ok: false,
      error: [{ field: `plan.waivers.${index}.amountFen`, code: 'above-owed', min: 0, max }],
    });
  });

  it.each([
    [[{ amountFen: fen(30_000) }, { amountFen: null, ratio: '0.3' }], '0.2857'],
    [
      [
        { amountFen: null, ratio: '0.5' },
        { amountFen: null, ratio: '0.6' },
      ],
      '0.5000',
    ],
    [
      [
        { item: null, amountFen: fen(1_180_000) },
        { amountFen: null, ratio: '1' },
      ],
      '0.1666',
    ],
  ] as const)('lets off no larger share than is left: plan %#', (waivers, max) => {
    const plan = { ...INSTALMENTS, waivers: waivers.map((one) => ({ ...WAIVER, ...one })) };
    expect(checkPlan(plan, SITUATION, OPTIONS)).toEqual({
      ok: false,
      error: [{ field: 'plan.waivers.1.ratio', code: 'out-of-range', min: '0', max }],
    });
  });

  it('lets off the share that is left', () => {
    const waivers = ['0.5', '0.5'].map((ratio) => ({ ...WAIVER, amountFen: null, ratio }));
    expect(checkPlan({ ...INSTALMENTS, waivers }, SITUATION, OPTIONS).ok).toBe(true);
    const odd = { ...SITUATION, penaltyFen: fen(42_001) };
    expect(checkPlan({ ...INSTALMENTS, waivers }, odd, OPTIONS).ok).toBe(true);
  });

  it('sums waivers under one heading only, as far as they are known', () => {
    const waivers = [
      { ...WAIVER, amountFen: fen(42_000) },
      { ...WAIVER, item: 'interest', amountFen: fen(45_000) },
      { ...WAIVER, item: 'principal', amountFen: null },
    ] as const;
    expect(checkPlan({ ...INSTALMENTS, waivers }, SITUATION, OPTIONS).ok).toBe(true);
  });

  it('says what is wrong with the debt, and holds nothing against it meanwhile', () => {
    const plan = {
      ...INSTALMENTS,
      waivers: [{ ...WAIVER, item: null }],
      downPayment: { amountFen: fen(9_000_000), dueDate: null },
    };
    const situation = { ...SITUATION, principalFen: Number.NaN as Fen };
    const result = checkPlan(plan, situation, OPTIONS);
    expect(!result.ok && result.error.map((error) => error.field)).toEqual([
      'situation.principalFen',
    ]);
  });

  it('takes no first part above what is owed', () => {
    const plan = { ...blankPlan('minimum-then-rest', 'm'), minimumFen: fen(1_187_001) };
    const field = 'plan.minimumFen';
    const error = [{ field, code: 'above-owed', min: 0, max: 1_187_000 }];
    expect(checkPlan(plan, SITUATION, OPTIONS)).toEqual({ ok: false, error });
    expect(checkPlan({ ...plan, minimumFen: fen(1_187_000) }, SITUATION, OPTIONS).ok).toBe(true);
  });
});
