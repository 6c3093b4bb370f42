import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { checkPlan, type PlanCheck } from '@/lib/repayment/check-plan';
import { EMPTY_SITUATION } from '@/lib/repayment/situation';
import { check, OPTIONS, questionsOf, SITUATION } from '../repayment/fixtures';
import { planFromMessage } from './plan-from-chat';

const WORDS = '首付10%，余款分12期，每期900元';
const plan = planFromMessage(WORDS);

const paidOf = ({ working }: PlanCheck) =>
  working.find(({ figure }) => figure === 'totalPaid')?.formula;

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
      formula: '11,870.00 × 10% + 12 × 900.00',
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

  it('is of the principal where that was said', () => {
    const ofPrincipal = (text: string) => planFromMessage(text).downPayment;
    const share = { amountFen: null, dueDate: null, share: '0.1' };
    const said = '先还本金的10%，剩下的分12期，每期900元';
    expect(ofPrincipal(said)).toEqual({ ...share, shareOf: 'principal' });
    expect(ofPrincipal('剩余本金11,000元，首付10%，余款分12期，每期900元')).toEqual(share);
    const checked = check(planFromMessage(said));
    expect(checked.schedule[0]?.paymentFen).toBe(110_000);
    expect(paidOf(checked)).toBe('11,000.00 × 10% + 12 × 900.00');
    const open = check(planFromMessage(said), { ...SITUATION, principalFen: null });
    expect(open.totals).toBeNull();
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

describe('a minimum payment of which only the share was said', () => {
  const said = planFromMessage('先还最低还款额，也就是账单金额的10%，剩余下月还');
  const dates = { minimumDue: '2026-12-01', restDue: '2027-01-01', restFen: fen(1_070_000) };
  const minimum = { ...said, ...dates } as typeof said;

  it('is worked out from what is owed, and the sum is still asked for', () => {
    expect(said).toMatchObject({ minimumFen: null, minimumShare: '0.1' });
    const checked = check(minimum);
    expect(checked.schedule[0]?.paymentFen).toBe(118_700);
    expect(paidOf(checked)).toBe('11,870.00 × 10% + 10,700.00');
    expect(questionsOf(checked)).toContain('minimum-amount');
    expect(questionsOf(check(minimum, EMPTY_SITUATION))).toContain('minimum-amount');
  });

  it('gives way to a sum that was said', () => {
    const checked = check({ ...minimum, minimumFen: fen(100_000) } as typeof said);
    expect(checked.schedule[0]?.paymentFen).toBe(100_000);
    expect(paidOf(checked)).toBe('1,000.00 + 10,700.00');
    expect(questionsOf(checked)).not.toContain('minimum-amount');
  });

  it('is refused above the whole', () => {
    const over = { ...minimum, minimumShare: '1.1' } as typeof said;
    expect(checkPlan(over, SITUATION, OPTIONS)).toMatchObject({
      ok: false,
      error: [{ field: 'plan.minimumShare', code: 'out-of-range' }],
    });
  });
});
