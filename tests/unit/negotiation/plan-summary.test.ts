import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { planSummary } from '@/lib/negotiation/plan-summary';
import { blankPlan } from '@/lib/repayment/plan';
import { EMPTY_SITUATION } from '@/lib/repayment/situation';
import { check, INSTALMENTS } from '../repayment/fixtures';

const LEVEL = { ...INSTALMENTS, count: 12, perPaymentFen: fen(108_650), lastPaymentFen: null };

describe('planSummary', () => {
  it('states plan, total, difference and both yearly rates, and asks whether that is right', () => {
    const text = planSummary(check(LEVEL), []);
    expect(text).toMatch(
      /^我按您说的核算了一下：共12期，每期1,086.50元，首期2026-12-16，合计13,038元，比目前所欠多1,168元，折合年化单利\d+\.\d{2}%、复利\d+\.\d{2}%。请问以上是否正确？$/,
    );
  });

  it('lists what is still to be asked', () => {
    const ends = (asks: readonly string[]) =>
      planSummary(check(LEVEL), asks)?.split('。').slice(1).join('。');
    expect(ends(['请问一共分几期？'])).toBe('答复前还想确认：请问一共分几期？');
    expect(ends(['甲？', '乙？'])).toBe('答复前还想确认：\n1. 甲？\n2. 乙？');
  });

  it('names instalments that differ, and a plan that costs less or the same', () => {
    const uneven = { ...LEVEL, firstPaymentFen: fen(50_000), lastPaymentFen: fen(30_000) };
    expect(planSummary(check(uneven), [])).toContain('第一期500元，最后一期300元');
    const once = { ...blankPlan('settlement', 's'), payFen: fen(980_000), payBy: '2026-12-20' };
    expect(planSummary(check(once), [])).toContain(
      '一次付9,800元，2026-12-20，合计9,800元，比目前所欠少2,070元',
    );
    const same = { ...once, payFen: fen(1_187_000), payBy: null };
    expect(planSummary(check(same), [])).toContain('和目前所欠一样');
  });

  it('leaves out what is not known and is silent without a total', () => {
    const unknown = check(LEVEL, EMPTY_SITUATION);
    expect(planSummary(unknown, [])).not.toContain('目前所欠');
    expect(planSummary(check(blankPlan('stated-instalments', 'x')), [])).toBeNull();
  });
});
