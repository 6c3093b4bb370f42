import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { blankPlan } from '@/lib/repayment/plan';
import { comparisonLines } from '@/lib/repayment/working/comparison-lines';
import { check, INSTALMENTS } from './fixtures';

const PLAN = { ...INSTALMENTS, count: 3, perPaymentFen: fen(85_000), lastPaymentFen: fen(90_000) };

describe('comparisonLines', () => {
  it('names the highest month with its payments, and the first and last day', () => {
    const lines = comparisonLines(check({ ...PLAN, firstDueDate: '2026-12-16' }));
    expect(lines).toMatchObject([
      { figure: 'highestMonth', formula: '[2027-02] 900.00', result: '900.00' },
      { figure: 'planMonths', formula: '[2026-12-16] … [2027-02-16]', result: '3' },
    ]);
  });

  it('adds up what falls due in one month', () => {
    const payments = [
      { date: '2026-12-05', amountFen: fen(10_000) },
      { date: '2026-12-25', amountFen: fen(20_000) },
      { date: '2027-01-05', amountFen: fen(25_000) },
    ];
    const [highest] = comparisonLines(check({ ...blankPlan('dated', 'd'), payments }));
    expect(highest).toMatchObject({ formula: '[2026-12] 100.00 + 200.00', result: '300.00' });
  });

  it('counts from the first instalment where no date is known, the first of equal months named', () => {
    const level = { ...PLAN, lastPaymentFen: null, firstDueDate: null, dueDay: null };
    expect(comparisonLines(check(level))).toMatchObject([
      { formula: '[1] 850.00', result: '850.00' },
      { formula: '[1] … [3]', result: '3' },
    ]);
  });

  it('has nothing to say without a schedule', () => {
    expect(comparisonLines(check(blankPlan('stepped', 's')))).toEqual([]);
  });
});
