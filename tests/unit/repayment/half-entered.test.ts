import { describe, expect, it } from 'vitest';
import { check, codesOf, INSTALMENTS, OPTIONS, SITUATION } from './fixtures';

describe('a form in which something cannot be read yet', () => {
  it('has no figure at all, and says which kind of thing is open', () => {
    const checked = check(INSTALMENTS, SITUATION, { ...OPTIONS, hasUnreadField: true });
    expect(checked).toMatchObject({
      schedule: [],
      totals: null,
      rates: null,
      affordability: null,
      pauseMonths: 0,
      splitBy: 'unknown',
      comparisons: { payNow: null, contract: null, presentValueFen: null },
      working: [],
      verdict: {
        state: 'do-not-answer-yet',
        reasons: [{ kind: 'question', code: 'unread-field' }],
      },
    });
    expect(checked.questions[0]).toEqual({
      code: 'unread-field',
      asks: 'self',
      topic: 'money',
      stopsFigures: true,
    });
    expect(codesOf(checked)).not.toContain('paid-below-balance');
  });

  it('is as good as any other once it can be read', () => {
    const plan = { ...INSTALMENTS, firstDueDate: '2027-02-23' };
    expect(check(plan, SITUATION, OPTIONS)).toMatchObject({ pauseMonths: 2, splitBy: 'terms' });
  });
});
