import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, TooLargeFen } from '@/lib/money/fen';
import { planSummary } from '@/lib/negotiation/plan-summary';
import { againstWhat } from '@/lib/repayment/against-what';
import { checkPlan, type PlanCheck } from '@/lib/repayment/check-plan';
import { comparePlans } from '@/lib/repayment/compare-plans';
import { blankPlan } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { anyPlan, anySituation, KINDS } from './absurd-plans';
import { check, INSTALMENTS, OPTIONS, SITUATION } from './fixtures';

/** However busy the machine is: what is asked is the answer, not the time. */
const PATIENCE_MS = 60_000;

/** Every number in an answer that is none, every fen that is not whole, every text that shows it. */
function faults(value: unknown, at = ''): readonly string[] {
  if (typeof value === 'number') {
    const isFen = at.endsWith('Fen');
    return (isFen ? Number.isSafeInteger(value) : Number.isFinite(value)) ? [] : [at];
  }
  if (typeof value === 'string') return /NaN|Infinity|undefined/.test(value) ? [at] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => faults(inner, `${at}.${key}`));
}

function expectSound(check: PlanCheck): void {
  expect(faults([check, comparePlans([check]), planSummary(check, [], 'offer')])).toEqual([]);
  for (const { paymentFen, principalFen } of check.schedule)
    expect(Math.min(paymentFen, principalFen ?? 0)).toBeGreaterThanOrEqual(0);
}

describe('absurd but possible input', () => {
  it.each(KINDS)(
    'has an answer in numbers, or a field to look at: %s',
    (kind) => {
      const answers = fc.property(anyPlan(kind), anySituation, (plan, situation) => {
        const result = checkPlan(plan, situation, OPTIONS);
        if (!result.ok) expect(result.error.length).toBeGreaterThan(0);
        else expectSound(result.value);
      });
      fc.assert(answers, { numRuns: 60 });
    },
    PATIENCE_MS,
  );

  const runaway = { value: '10', basis: 'day' } as const;
  const MILLENNIUM: Situation = { ...SITUATION, asOf: '1999-01-01', contractRate: runaway };

  it('names the rate that lets a sum grow beyond all bounds', () => {
    const rich: Situation = { ...MILLENNIUM, principalFen: fen(1_000_000_000_000) };
    expect(checkPlan(INSTALMENTS, rich, OPTIONS)).toEqual({
      ok: false,
      error: [{ field: 'situation.contractRate.value', code: 'result-too-large' }],
    });
    const pause = {
      ...blankPlan('deferral', 'd'),
      deferMonths: 120,
      accrual: 'capitalises',
      rate: { value: '10', basis: 'year' },
      thenCount: 1,
    } as const;
    expect(checkPlan(pause, SITUATION, OPTIONS)).toEqual({
      ok: false,
      error: [{ field: 'plan.rate.value', code: 'result-too-large' }],
    });
    const unrated = { ...pause, rate: null, accrual: 'none' } as const;
    expect(checkPlan(unrated, rich, OPTIONS)).toMatchObject({
      error: [{ field: 'situation.contractRate.value' }],
    });
  });

  it('says so where the contract is let run for a century', () => {
    const until = (date: string, situation: Situation = MILLENNIUM) =>
      againstWhat(
        check(INSTALMENTS, { ...situation, contractRate: null }),
        fen(1_187_000),
        { kind: 'contract-to-date', date, terms: { compounding: 'daily', graceDays: 0 } },
        situation,
      );
    expect(until('2026-11-23')).toEqual({ ok: false, error: ['sum-too-large'] });
    expect(until('9999-12-31')).toEqual({ ok: false, error: ['day-out-of-range'] });
    expect(until('1998-12-31')).toEqual({ ok: false, error: ['day-out-of-range'] });
    expect(until('2027-01-01', { ...SITUATION, asOf: null })).toEqual({
      ok: false,
      error: ['as-of'],
    });
  });

  it('hides no fault of the program behind it', () => {
    const broken: Situation = {
      ...SITUATION,
      get contractRate(): never {
        throw new TypeError('broken');
      },
    };
    const sound = check(INSTALMENTS);
    const terms = { compounding: 'none', graceDays: 0 } as const;
    const baseline = { kind: 'contract-to-date', date: '2027-01-01', terms } as const;
    expect(() => againstWhat(sound, fen(1), baseline, broken)).toThrow('broken');
    const plan = {
      ...blankPlan('equal-instalment', 'p'),
      get foldedIn(): never {
        throw new TypeError('broken');
      },
    };
    expect(() => checkPlan(plan, SITUATION, OPTIONS)).toThrow('broken');
  });

  it('keeps a sum that is too large apart from one that is none', () => {
    expect(() => fen(2 ** 60)).toThrow(TooLargeFen);
    expect(() => fen(Number.POSITIVE_INFINITY)).toThrow(TooLargeFen);
    for (const none of [0.5, Number.NaN]) {
      expect(() => fen(none)).toThrow(RangeError);
      expect(() => fen(none)).not.toThrow(TooLargeFen);
    }
  });

  it('leaves out a second rate that no one could mean', () => {
    // Due the day before the balance: the other root is beyond 10^300 % a year.
    const { rates } = check({
      ...INSTALMENTS,
      firstDueDate: '2026-11-22',
      lastPaymentFen: null,
    });
    expect(rates?.xirr?.status).toBe('ok');
  });

  it('splits payments of an astronomic rate without losing a fen', () => {
    const { schedule } = check({
      ...blankPlan('dated', 'd'),
      payments: [
        { date: '2026-11-24', amountFen: fen(1_186_999) },
        { date: '2026-11-25', amountFen: fen(1_000_000_000_000) },
      ],
    });
    expect(schedule.map((row) => row.balanceFen)).toEqual([expect.any(Number), 0]);
    expect(schedule.reduce((sum, row) => sum + (row.principalFen ?? 0), 0)).toBe(1_187_000);
  });
});
