import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { decimal } from '@/lib/money/parse-decimal';
import { type RunningDebt, runDebt } from '@/lib/repayment/accrual';

const DEBT: RunningDebt = {
  principalFen: fen(100_000),
  interestFen: fen(300),
  feesFen: fen(50),
  dailyRate: decimal('0.0005'),
  startDate: '2026-11-01',
};

describe('a payment goes to fees, then interest, then principal', () => {
  it.each([
    // paid, fee, interest (300 + 500 of ten days), principal, what stays open, too much
    [0, [0, 0, 0], [50, 800, 100_000], 0],
    [30, [30, 0, 0], [20, 800, 100_000], 0],
    [50, [50, 0, 0], [0, 800, 100_000], 0],
    [120, [50, 70, 0], [0, 730, 100_000], 0],
    [850, [50, 800, 0], [0, 0, 100_000], 0],
    [1_000, [50, 800, 150], [0, 0, 99_850], 0],
    [100_850, [50, 800, 100_000], [0, 0, 0], 0],
    [100_900, [50, 800, 100_000], [0, 0, 0], 50],
  ])('%i fen', (paid, [fee, interest, principal], [openFee, openInterest, open], over) => {
    expect(runDebt(DEBT, [{ date: '2026-11-11', amountFen: fen(paid) }])).toEqual([
      {
        date: '2026-11-11',
        days: 10,
        accruedFen: 500,
        feePaidFen: fee,
        interestPaidFen: interest,
        principalPaidFen: principal,
        principalFen: open,
        unpaidInterestFen: openInterest,
        unpaidFeeFen: openFee,
        overpaidFen: over,
      },
    ]);
  });

  it('and what is left open is paid by the next', () => {
    const pay = (date: string, amount: number) => ({ date, amountFen: fen(amount) });
    const rows = runDebt(DEBT, [pay('2026-11-11', 30), pay('2026-11-13', 1_000)]);
    // 20 of the fees, 800 + 100 interest, 80 principal; interest runs on the principal alone.
    expect(rows[1]).toMatchObject({
      days: 2,
      accruedFen: 100,
      feePaidFen: 20,
      interestPaidFen: 900,
      principalPaidFen: 80,
      principalFen: 99_920,
    });
  });
});
