import { describe, expect, it } from 'vitest';
import { fillFromTerms } from '@/lib/negotiation/agreement/plan-from-terms';
import { blankPlan } from '@/lib/repayment/plan';
import { termsAfter } from './talk';

const OFFER = '可以为您办理12期分期，每期850元，每月15号还款';
const blank = blankPlan('stated-instalments', 'p');

describe('fillFromTerms', () => {
  it('takes over what was said outside the offer', () => {
    const table = termsAfter(OFFER, '期间不再另计利息和罚息，还款在App内操作');
    expect(fillFromTerms(blank, table)).toMatchObject({
      interestDuringPlan: 'paused',
      penaltyDuringPlan: 'paused',
      channel: 'in-app',
      firstDueDate: null,
    });
  });

  it('leaves alone what the plan knows', () => {
    const table = termsAfter(OFFER, '期间不再另计利息和罚息');
    const plan = { ...blank, interestDuringPlan: 'continues' } as const;
    expect(fillFromTerms(plan, table).interestDuringPlan).toBe('continues');
  });

  it('takes neither side of a contradiction', () => {
    const table = termsAfter(OFFER, '期间不再计算利息', '期间利息照常计算');
    expect(fillFromTerms(blank, table).interestDuringPlan).toBe('unknown');
  });
});
