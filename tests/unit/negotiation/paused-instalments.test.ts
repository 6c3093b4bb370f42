import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { applyOverrides } from '@/lib/negotiation/offer-to-plan/term-overrides';
import { blankPlan } from '@/lib/repayment/plan';
import { check, SITUATION } from '../repayment/fixtures';
import { planFromMessage } from './plan-from-chat';

const simple = (words: string) => {
  const rate = check(planFromMessage(words)).rates?.annualSimple;
  return rate?.status === 'ok' ? Number(rate.value.toFixed(6)) : null;
};

describe('instalments after a pause, without a first date', () => {
  // 11,870 = 1,050 × Σ (1 + i)^−k, k = 1…12, and k = 3…14; × 12.
  it('are reckoned from the end of the pause, from the words on', () => {
    expect(simple('可以为您分12期，每期1050元')).toBe(0.111643);
    expect(simple('可以为您先延后2个月，然后分12期，每期1050元')).toBe(0.084976);
  });

  it('keep a schedule without dates, and the sums as said', () => {
    const plan = planFromMessage('可以为您先延后2个月，然后分12期，每期1050元');
    expect(plan).toMatchObject({ kind: 'stated-instalments', deferMonths: 2, firstDueDate: null });
    const { schedule, pauseMonths, totals } = check(plan);
    expect(pauseMonths).toBe(2);
    expect(schedule.map((row) => row.date)).toEqual(Array.from({ length: 12 }, () => null));
    expect(totals?.totalPaidFen).toBe(1_260_000);
  });

  it('do not say that the first payment is taken to be a month away', () => {
    const assumed = (words: string) =>
      check(planFromMessage(words)).working.flatMap(({ assumptions }) => assumptions);
    expect(assumed('可以为您分12期，每期1050元')).toContain('first-period-is-one-month');
    expect(assumed('可以为您先延后2个月，然后分12期，每期1050元')).not.toContain(
      'first-period-is-one-month',
    );
  });

  it('count the pause once where the first date tells it', () => {
    const plan = {
      ...planFromMessage('可以为您先延后2个月，然后分12期，每期1050元'),
      firstDueDate: '2026-12-23',
    };
    expect(check(plan).pauseMonths).toBe(0);
  });

  it('pause in steps too', () => {
    const steps = [{ count: 12, perPaymentFen: fen(105_000) }];
    const plan = { ...blankPlan('stepped', 's'), steps, deferMonths: 2 };
    const rate = check(plan, SITUATION).rates?.annualSimple;
    expect(rate?.status === 'ok' && rate.value.toFixed(6)).toBe('0.084976');
  });

  it('read a plan of an older edition, which knows no pause', () => {
    const { deferMonths: _none, ...older } = blankPlan('stated-instalments', 'old');
    expect(check({ ...older, count: 2, perPaymentFen: fen(600_000) }).pauseMonths).toBe(0);
  });
});

describe('a correction', () => {
  it('sets a term that a blank plan leaves out, and none that is of another kind', () => {
    const { plan, corrected } = applyOverrides(blankPlan('stated-instalments', 'p'), {
      weekendRule: 'next-monday',
      deferMonths: 3,
      payShare: '0.8',
    });
    expect(plan).toMatchObject({ weekendRule: 'next-monday', deferMonths: 3 });
    expect(corrected).toEqual(['weekendRule', 'deferMonths']);
  });

  it('keeps the pause when the kind changes', () => {
    const plan = { ...blankPlan('deferral', 'p'), deferMonths: 2 };
    expect(applyOverrides(plan, { kind: 'stated-instalments' }).plan).toMatchObject({
      deferMonths: 2,
    });
  });
});
