import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { blankPlan, type PlanInput, type Settlement } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { check, codesOf, questionsOf, SITUATION } from './fixtures';

/** 11,000.00 principal, 450.00 interest, 420.00 penalty, no fees. */
const settled = (terms: Partial<Settlement>): PlanInput => ({
  ...blankPlan('settlement', 's'),
  payBy: '2026-12-20',
  channel: 'in-app',
  validUntil: '2026-12-20',
  ...terms,
});
const totalOf = (terms: Partial<Settlement>, situation: Partial<Situation> = {}) =>
  check(settled(terms), { ...SITUATION, ...situation }).totals?.totalPaidFen ?? null;

describe('a settlement of which only the share was said', () => {
  it.each<readonly [string, Partial<Settlement>, number]>([
    ['80 % of all', { payShare: '0.8', shareOf: 'balance' }, 949_600],
    ['80 % of the principal', { payShare: '0.8', shareOf: 'principal' }, 880_000],
    ['all of the principal', { payShare: '1', shareOf: 'principal' }, 1_100_000],
    ['nothing', { payShare: '0', shareOf: 'balance' }, 0],
    ['a sum that was said wins', { payShare: '0.8', shareOf: 'balance', payFen: fen(9) }, 9],
  ])('%s', (_, terms, totalFen) => {
    expect(totalOf(terms)).toBe(totalFen);
  });

  it('rounds each part on its own', () => {
    const odd = { principalFen: fen(1), interestFen: fen(1), penaltyFen: fen(1), feesFen: fen(1) };
    expect(totalOf({ payShare: '0.5', shareOf: 'balance' }, odd)).toBe(4);
  });

  it.each<readonly [string, Partial<Settlement>, Partial<Situation>, string]>([
    ['of what was not said', { payShare: '0.8' }, {}, 'settlement-share-of'],
    ['nothing was said', {}, {}, 'settlement-amount'],
    [
      'the principal is not known',
      { payShare: '0.8', shareOf: 'principal' },
      { principalFen: null },
      'balance-principal',
    ],
    [
      'the interest is not known',
      { payShare: '0.8', shareOf: 'balance' },
      { interestFen: null },
      'balance-interest',
    ],
    [
      'the penalty is not known',
      { payShare: '0.8', shareOf: 'balance' },
      { penaltyFen: null },
      'balance-penalty',
    ],
    [
      'the fees are not known',
      { payShare: '0.8', shareOf: 'balance' },
      { feesFen: null },
      'balance-fees',
    ],
  ])('has no figure while %s', (_, terms, situation, code) => {
    const checked = check(settled(terms), { ...SITUATION, ...situation });
    expect(checked.totals).toBeNull();
    expect(questionsOf(checked)).toContain(code);
  });

  it('needs only the principal where it is of the principal', () => {
    const open = { interestFen: null, penaltyFen: null, feesFen: null };
    expect(totalOf({ payShare: '0.9', shareOf: 'principal' }, open)).toBe(990_000);
  });

  it('still asks for the sum, which stops the answer and not the figures', () => {
    const checked = check(settled({ payShare: '0.8', shareOf: 'balance' }));
    expect(checked.questions).toContainEqual({
      code: 'settlement-amount',
      asks: 'lender',
      topic: 'money',
      stopsFigures: false,
    });
    expect(checked.verdict.state).toBe('do-not-answer-yet');
    expect(questionsOf(check(settled({ payFen: fen(9) })))).not.toContain('settlement-amount');
  });

  it('shows how the sum came about, and is held against the principal', () => {
    const of = (payShare: string, shareOf: Settlement['shareOf']) =>
      check(settled({ payShare, shareOf }));
    const paid = (...said: Parameters<typeof of>) =>
      of(...said).working.find(({ figure }) => figure === 'totalPaid');
    expect(paid('0.8', 'balance')).toMatchObject({
      formula: '11,000.00 × 80% + 450.00 × 80% + 420.00 × 80%',
      result: '9,496.00',
    });
    expect(paid('0.8', 'principal')?.formula).toBe('11,000.00 × 80%');
    expect(paid('0.75125', 'principal')?.formula).toBe('11,000.00 × 75.125%');
    expect(codesOf(of('0.8', 'balance'))).not.toContain('settlement-not-below-principal');
    expect(codesOf(of('0.95', 'balance'))).toContain('settlement-not-below-principal');
  });
});
