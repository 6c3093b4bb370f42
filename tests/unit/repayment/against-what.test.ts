import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { againstWhat, type Baseline } from '@/lib/repayment/against-what';
import type { Situation } from '@/lib/repayment/situation';
import { check, INSTALMENTS, SITUATION } from './fixtures';

const PLAN = { ...INSTALMENTS, perPaymentFen: fen(110_000), lastPaymentFen: null };

const SIMPLE = { compounding: 'none', graceDays: 0 } as const;

function answer(baseline: Baseline, situation: Situation = SITUATION, plan = PLAN) {
  const checked = check(plan, situation);
  return againstWhat(checked, checked.totals?.totalPaidFen ?? fen(0), baseline, situation);
}

describe('againstWhat', () => {
  it('holds the plan against paying all today', () => {
    expect(answer({ kind: 'pay-now' })).toEqual({
      ok: true,
      value: { baselineFen: 1_187_000, extraFen: 353_000 },
    });
  });

  it('holds it against the contract to the plan’s last day', () => {
    const { contract } = check(PLAN).comparisons;
    expect(answer({ kind: 'contract-to-end' })).toEqual({
      ok: true,
      value: { baselineFen: contract?.contractCostFen, extraFen: contract?.extraFen },
    });
  });

  it('holds it against paying nothing until a day, then all', () => {
    // 11,000.00 × 0.05 % × 1.5 × 30 days = 247.50
    expect(answer({ kind: 'contract-to-date', date: '2026-12-23', terms: SIMPLE })).toEqual({
      ok: true,
      value: { baselineFen: 1_211_750, extraFen: 328_250 },
    });
  });

  it.each([
    // 40 days overdue: of 50 days of grace ten are left at the contract rate, then twenty at the penalty rate.
    ['days of grace', { compounding: 'none', graceDays: 50 }, 1_209_000],
    ['interest on interest by the day', { compounding: 'daily', graceDays: 0 }, 1_212_021],
    ['interest on interest by the month', { compounding: 'monthly', graceDays: 0 }, 1_211_750],
  ] as const)('keeps to the contract: %s', (_, terms, baselineFen) => {
    expect(answer({ kind: 'contract-to-date', date: '2026-12-23', terms })).toMatchObject({
      value: { baselineFen },
    });
  });

  it('holds it against another plan', () => {
    expect(answer({ kind: 'plan', totalPaidFen: fen(1_600_000) })).toEqual({
      ok: true,
      value: { baselineFen: 1_600_000, extraFen: -60_000 },
    });
  });

  it.each<readonly [string, Baseline, Partial<Situation>, readonly string[]]>([
    [
      'each part of the debt that is not known',
      { kind: 'pay-now' },
      { interestFen: null, feesFen: null },
      ['balance-interest', 'balance-fees'],
    ],
    [
      'the parts of the debt before the day',
      { kind: 'contract-to-date', date: '2026-12-23', terms: SIMPLE },
      { principalFen: null },
      ['balance-principal'],
    ],
    [
      'the contract rate for a day',
      { kind: 'contract-to-date', date: '2026-12-23', terms: SIMPLE },
      { contractRate: null },
      ['contract-rate'],
    ],
    [
      'everything the contract needs',
      { kind: 'contract-to-end' },
      { asOf: null, contractRate: null, daysOverdue: null },
      ['as-of', 'contract-rate', 'penalty-multiple'],
    ],
    [
      'the penalty multiple of an overdue debt',
      { kind: 'contract-to-end' },
      { penaltyMultiple: null },
      ['penalty-multiple'],
    ],
    [
      'the day count of a yearly rate',
      { kind: 'contract-to-end' },
      { contractRate: { value: '0.18', basis: 'year' } },
      ['day-count'],
    ],
  ])('asks for %s', (_, baseline, patch, needs) => {
    expect(answer(baseline, { ...SITUATION, ...patch })).toEqual({ ok: false, error: needs });
  });

  it('asks for the first date of a plan without dates', () => {
    const open = { ...PLAN, firstDueDate: null } as unknown as typeof PLAN;
    expect(answer({ kind: 'contract-to-end' }, SITUATION, open)).toEqual({
      ok: false,
      error: ['first-due-date'],
    });
  });

  it('does not ask for a penalty multiple while nothing is overdue', () => {
    const open = { ...PLAN, firstDueDate: null } as unknown as typeof PLAN;
    const situation = { ...SITUATION, daysOverdue: 0, penaltyMultiple: null };
    expect(answer({ kind: 'contract-to-end' }, situation, open)).toEqual({
      ok: false,
      error: ['first-due-date'],
    });
  });
});
