import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { againstWhat, type Baseline } from '@/lib/repayment/against-what';
import type { AccrualTerms } from '@/lib/repayment/balance-on';
import { ruleById } from '@/lib/repayment/rules';
import type { Situation } from '@/lib/repayment/situation';
import {
  baselineLines,
  differenceLine,
  presentValueLine,
} from '@/lib/repayment/working/against-lines';
import { FIGURES_OF_FINDING } from '@/lib/repayment/working/finding-figures';
import type { Working } from '@/lib/repayment/working/line';
import { check, INSTALMENTS, SITUATION } from './fixtures';

const OTHER = check({ ...INSTALMENTS, count: 10, perPaymentFen: fen(120_000) });

function lines(
  baseline: Baseline,
  situation: Situation = SITUATION,
): readonly (readonly [string, string, string, readonly string[]])[] {
  const checked = check(INSTALMENTS, situation);
  return baselineLines(baseline, checked, situation, OTHER.working).map(
    ({ figure, formula, result, assumptions }: Working) => [figure, formula, result, assumptions],
  );
}

const onDay = (terms: AccrualTerms, date = '2026-12-23'): Baseline => ({
  kind: 'contract-to-date',
  date,
  terms,
});

describe('working of what a plan is held against', () => {
  it('adds up what is owed today', () => {
    expect(lines({ kind: 'pay-now' })).toEqual([
      ['owed', '11,000.00 + 450.00 + 420.00 + 0.00', '11,870.00', []],
    ]);
  });

  it('shows the contract to the plan’s last day, and the payments of another plan', () => {
    expect(lines({ kind: 'contract-to-end' }).map(([figure]) => figure)).toEqual(['contractCost']);
    expect(lines({ kind: 'plan', totalPaidFen: fen(1_162_000) })).toEqual([
      ['totalPaid', '9 × 1,200.00 + 820.00', '11,620.00', []],
    ]);
  });

  const WAIT = 'nothing-paid-until-then';
  it.each<readonly [string, AccrualTerms, string, string, readonly string[]]>([
    [
      'simple',
      { compounding: 'none', graceDays: 0 },
      '11,870.00 + 11,000.00 × 0.05% × 1.5 × 30',
      '12,117.50',
      [WAIT],
    ],
    [
      'after days of grace',
      { compounding: 'none', graceDays: 50 },
      '11,870.00 + 11,000.00 × 0.05% × 10 + 11,000.00 × 0.05% × 1.5 × 20',
      '12,090.00',
      [WAIT],
    ],
    [
      'by the day',
      { compounding: 'daily', graceDays: 0 },
      '11,870.00 + 11,000.00 × ((1 + 0.05% × 1.5)^30 − 1)',
      '12,120.21',
      [WAIT],
    ],
    [
      'by the month',
      { compounding: 'monthly', graceDays: 0 },
      '11,870.00 + 11,000.00 × (Π (1 + 0.05% × 1.5 × dₖ) − 1)',
      '12,117.50',
      [WAIT, 'added-each-month'],
    ],
    [
      'within the days of grace',
      { compounding: 'monthly', graceDays: 90 },
      '11,870.00 + 11,000.00 × 0.05% × 30',
      '12,035.00',
      [WAIT],
    ],
  ])('shows the debt of a later day: %s', (_, terms, formula, result, assumptions) => {
    expect(lines(onDay(terms))).toEqual([['contractOnDay', formula, result, assumptions]]);
  });

  it('writes a yearly rate as the contract does, and shows nothing while it is not known', () => {
    const terms = { compounding: 'none', graceDays: 0 } as const;
    const yearly: Situation = {
      ...SITUATION,
      contractRate: { value: '0.18', basis: 'year' },
      dayCount: 360,
    };
    expect(lines(onDay(terms), yearly)[0]?.[1]).toBe(
      '11,870.00 + 11,000.00 × 18% ÷ 360 × 1.5 × 30',
    );
    expect(lines(onDay(terms), { ...SITUATION, contractRate: null })).toEqual([]);
    const [step] = baselineLines(onDay(terms), check(INSTALMENTS), SITUATION, []);
    expect(step?.source).toBe(ruleById('contract').source);
  });

  it('subtracts what the plan is held against', () => {
    const checked = check(INSTALMENTS);
    const less = againstWhat(checked, fen(1_187_000), { kind: 'pay-now' }, SITUATION);
    expect(less.ok && differenceLine(less.value)).toMatchObject({
      figure: 'difference',
      formula: '11,870.00 − 11,870.00',
      result: '0.00',
    });
  });

  it('discounts by the days', () => {
    expect(presentValueLine('0.045', fen(1_100_001))).toEqual({
      figure: 'presentValue',
      formula: 'Σ Pₖ ÷ (1 + 4.5%)^(dₖ ÷ 365)',
      result: '11,000.01',
      source: null,
      assumptions: ['actual-365'],
    });
  });
});

describe('working behind a finding', () => {
  it.each(Object.entries(FIGURES_OF_FINDING))('%s names figures, each once', (_, figures) => {
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(figures).size).toBe(figures.length);
  });

  it('shows the yearly rate of the time overdue behind the line that it passes', () => {
    const { findings, working } = check(INSTALMENTS);
    expect(findings.map(({ code }) => code)).toContain('penalty-phase-above-ceiling');
    const [figure] = FIGURES_OF_FINDING['penalty-phase-above-ceiling'] ?? [];
    expect(working.find((step) => step.figure === figure)).toMatchObject({
      formula: '0.05% × 1.5 × 365',
      result: '27.3750%',
    });
  });
});
