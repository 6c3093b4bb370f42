import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { EMPTY_SITUATION } from '@/lib/repayment/situation';
import { check, questionsOf, SITUATION } from '../repayment/fixtures';
import { planFromMessage } from './plan-from-chat';

const WORDS = '首付10%，余款分12期，每期900元';
const plan = planFromMessage(WORDS);

describe('a down payment of which only the share was said', () => {
  it('is read as a share, not as a sum', () => {
    expect(plan.downPayment).toEqual({ amountFen: null, dueDate: null, share: '0.1' });
  });

  it('is worked out from what is owed, and the sum is still asked for', () => {
    const checked = check(plan);
    expect(checked.schedule[0]).toMatchObject({ kind: 'down-payment', paymentFen: 118_700 });
    expect(checked.totals?.totalPaidFen).toBe(118_700 + 12 * 90_000);
    expect(questionsOf(checked)).toContain('down-payment-amount');
    expect(checked.working.find(({ figure }) => figure === 'totalPaid')).toMatchObject({
      formula: '11,870.00 × 10.00% + 12 × 900.00',
      result: '11,987.00',
    });
  });

  it('is rounded half up to a fen', () => {
    // 10 % of 11,870.05 is 1,187.005.
    const odd = { ...SITUATION, feesFen: fen(5) };
    expect(check(plan, odd).schedule[0]?.paymentFen).toBe(118_701);
  });

  it('has no figure while what is owed is not known, which is asked for', () => {
    const checked = check(plan, EMPTY_SITUATION);
    expect(checked.totals).toBeNull();
    expect(questionsOf(checked)).toEqual(
      expect.arrayContaining(['down-payment-amount', 'balance-principal']),
    );
  });

  it('gives way to a sum that was said', () => {
    const downPayment = { amountFen: fen(100_000), dueDate: null, share: '0.1' };
    const checked = check({ ...plan, downPayment });
    expect(checked.schedule[0]?.paymentFen).toBe(100_000);
    expect(questionsOf(checked)).not.toContain('down-payment-amount');
    const paid = checked.working.find(({ figure }) => figure === 'totalPaid');
    expect(paid?.formula).toBe('1,000.00 + 12 × 900.00');
  });
});
