import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { planSummary } from '@/lib/negotiation/plan-summary';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import { EMPTY_SITUATION } from '@/lib/repayment/situation';
import { check, INSTALMENTS } from '../repayment/fixtures';

const LEVEL = { ...INSTALMENTS, count: 12, perPaymentFen: fen(108_650), lastPaymentFen: null };

describe('planSummary', () => {
  it('states plan, total, difference and both yearly rates, and asks whether that is right', () => {
    const text = planSummary(check(LEVEL), [], 'offer');
    expect(text).toMatch(
      /^我按您说的核算了一下：共12期，每期1,086.50元，首期2026年12月16日，合计13,038元，比目前所欠多1,168元，折合年化单利\d+\.\d{2}%、复利\d+\.\d{2}%。请问以上是否正确？$/,
    );
  });

  it('does not say of a plan entered by hand that the other side said it', () => {
    expect(planSummary(check(LEVEL), [], 'own')).toMatch(/^我核算了一个方案：共12期/);
  });

  it('leaves out a rate below zero, which only repeats that less is paid', () => {
    const less = { ...LEVEL, perPaymentFen: fen(80_000) };
    const text = planSummary(check(less), [], 'offer');
    expect(text).toContain('比目前所欠少2,270元。');
    expect(text).not.toContain('年化');
  });

  it('lists what is still to be asked', () => {
    const ends = (asks: readonly string[]) =>
      planSummary(check(LEVEL), asks, 'offer')?.split('。').slice(1).join('。');
    expect(ends(['请问一共分几期？'])).toBe('答复前还想确认：请问一共分几期？');
    expect(ends(['甲？', '乙？'])).toBe('答复前还想确认：\n1. 甲？\n2. 乙？');
  });

  it('names instalments that differ, and a plan that costs less or the same', () => {
    const uneven = { ...LEVEL, firstPaymentFen: fen(50_000), lastPaymentFen: fen(30_000) };
    expect(planSummary(check(uneven), [], 'offer')).toContain('第一期500元，最后一期300元');
    const once = { ...blankPlan('settlement', 's'), payFen: fen(980_000), payBy: '2026-12-20' };
    expect(planSummary(check(once), [], 'offer')).toContain(
      '一次付9,800元，2026年12月20日，合计9,800元，比目前所欠少2,070元',
    );
    const same = { ...once, payFen: fen(1_187_000), payBy: null };
    expect(planSummary(check(same), [], 'offer')).toContain('和目前所欠一样');
  });

  it('covers every amount of a plan whose instalments are not level', () => {
    const figures = (plan: PlanInput) => planSummary(check(plan), [], 'offer')?.split('，合计')[0];
    const terms = { firstDueDate: '2026-12-16' } as const;
    const step = (count: number, yuan: number) => ({ count, perPaymentFen: fen(yuan * 100) });
    const stepped = (...steps: ReturnType<typeof step>[]) =>
      figures({ ...blankPlan('stepped', 's'), ...terms, steps });
    expect(stepped(step(3, 300), step(9, 1_300))).toBe(
      '我按您说的核算了一下：共12期，第1至3期每期300元，第4至12期每期1,300元，首期2026年12月16日',
    );
    expect(stepped(step(1, 300), step(1, 11_570))).toContain('共2期，第1期300元，第2期11,570元');
    expect(
      figures({
        ...blankPlan('equal-principal', 's'),
        ...terms,
        count: 12,
        financedFen: fen(1_187_000),
        rate: { value: '0.12', basis: 'year' },
      }),
    ).toContain('共12期，每期不同，最少999.02元，最多1,107.87元，首期2026年12月16日');
    const last = { ...LEVEL, lastPaymentFen: fen(30_000) };
    expect(figures(last)).toContain('共12期，每期1,086.50元，最后一期300元');
    const first = { ...LEVEL, firstPaymentFen: fen(30_000) };
    expect(figures(first)).toContain('共12期，每期1,086.50元，第一期300元');
  });

  it('names each payment that has a day of its own, and what is paid beforehand', () => {
    const figures = (plan: PlanInput) => planSummary(check(plan), [], 'offer')?.split('，合计')[0];
    const pay = (date: string, yuan: number) => ({ date, amountFen: fen(yuan * 100) });
    const payments = [pay('2026-12-10', 5_000), pay('2027-02-01', 6_870)];
    expect(figures({ ...blankPlan('dated', 'd'), payments })).toBe(
      '我按您说的核算了一下：分2笔：2026年12月10日付5,000元，2027年2月1日付6,870元',
    );
    const down = { amountFen: fen(118_700), dueDate: '2026-12-01' };
    expect(figures({ ...LEVEL, downPayment: down })).toContain(
      '首付1,187元（2026年12月1日），共12期，每期1,086.50元',
    );
    const open = { amountFen: fen(118_700), dueDate: null };
    expect(figures({ ...LEVEL, downPayment: open })).toContain('首付1,187元，共12期');
    const fee = {
      ...blankPlan('flat-fee', 'f'),
      count: 1,
      feeRate: '0.01',
      charged: 'up-front' as const,
      financedFen: fen(1_187_000),
    };
    expect(figures(fee)).toContain('开始时先收费用118.70元，一次付11,870元');
  });

  it('leaves out what is not known and is silent without a total', () => {
    const unknown = check(LEVEL, EMPTY_SITUATION);
    expect(planSummary(unknown, [], 'offer')).not.toContain('目前所欠');
    expect(planSummary(check(blankPlan('stated-instalments', 'x')), [], 'offer')).toBeNull();
  });
});
