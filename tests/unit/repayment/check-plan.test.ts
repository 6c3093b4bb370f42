import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { defaultOptions } from '@/lib/repayment/check-options';
import { checkPlan } from '@/lib/repayment/check-plan';
import { blankPlan } from '@/lib/repayment/plan';
import { EMPTY_SITUATION } from '@/lib/repayment/situation';
import { check, INSTALMENTS } from './fixtures';

const OPTIONS = defaultOptions('2026-11-23T16:00:00+08:00');

describe('checkPlan', () => {
  it('shows no figure of a half-entered plan, only what to ask', () => {
    const plan = { ...blankPlan('stated-instalments', 'a'), count: 12 };
    const checked = checkPlan(plan, EMPTY_SITUATION, OPTIONS);
    if (!checked.ok) throw new Error('expected a result');
    expect(checked.value.schedule).toEqual([]);
    expect(checked.value.totals).toBeNull();
    expect(checked.value.rates).toBeNull();
    expect(checked.value.verdict.state).toBe('do-not-answer-yet');
    expect(checked.value.questions.map((q) => q.code)).toContain('per-payment');
  });

  it('can be stored and exported as it is', () => {
    const checked = check(INSTALMENTS);
    expect(JSON.parse(JSON.stringify(checked))).toEqual(checked);
  });

  it('names both yearly rates of the worked example in 公告〔2021〕第3号', () => {
    const plan = {
      ...blankPlan('stated-instalments', 'pboc'),
      count: 12,
      perPaymentFen: fen(883_330),
    };
    const situation = {
      ...EMPTY_SITUATION,
      principalFen: fen(9_900_000),
      interestFen: fen(0),
      penaltyFen: fen(0),
      feesFen: fen(0),
    };
    const checked = checkPlan(plan, situation, OPTIONS);
    if (!checked.ok) throw new Error('expected a result');
    const { annualSimple, annualCompound } = checked.value.rates ?? {};
    expect(annualSimple).toMatchObject({ status: 'ok' });
    expect(annualSimple?.status === 'ok' && annualSimple.value).toBeCloseTo(0.128, 4);
    expect(annualCompound?.status === 'ok' && annualCompound.value).toBeCloseTo(0.1358, 4);
  });
});
