import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { planCsv } from '@/lib/records/plan-csv';
import { blankPlan } from '@/lib/repayment/plan';
import { EMPTY_SITUATION } from '@/lib/repayment/situation';
import { check, INSTALMENTS } from '../repayment/fixtures';

const HEADINGS = {
  index: '期',
  date: '日期',
  payment: '应还',
  principal: '本金',
  interest: '利息',
  fee: '费用',
  balance: '剩余',
};

describe('planCsv', () => {
  it('writes every payment to the fen, without separators', () => {
    const plan = { ...INSTALMENTS, count: 2, perPaymentFen: fen(593_500), lastPaymentFen: null };
    expect(planCsv(check(plan), HEADINGS)).toBe(
      '"期","日期","应还","本金","利息","费用","剩余"\r\n' +
        '"1","2026-12-16","5935.00","5935.00","0.00","0.00","5935.00"\r\n' +
        '"2","2027-01-16","5935.00","5935.00","0.00","0.00","0.00"\r\n',
    );
  });

  it('leaves open what is not known', () => {
    const plan = { ...blankPlan('stated-instalments', 'p'), count: 1, perPaymentFen: fen(5) };
    expect(planCsv(check(plan, EMPTY_SITUATION), HEADINGS)).toContain('"1","","0.05","","","",""');
  });
});
