import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { blankPlan, type DownPayment } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { shareBaseFen, withStatedShares } from '@/lib/repayment/stated-shares';
import { BALANCE, INSTALMENTS, SITUATION } from './fixtures';

const down = (downPayment: DownPayment, situation: Situation = SITUATION) =>
  withStatedShares({ ...INSTALMENTS, downPayment }, situation).downPayment;
const SHARE = { amountFen: null, dueDate: '2026-12-01', share: '0.1' } as const;

describe('a share that was said instead of a sum', () => {
  it('is of what is owed, or of the principal', () => {
    expect(shareBaseFen('balance', SITUATION)).toBe(BALANCE);
    expect(shareBaseFen('principal', SITUATION)).toBe(1_100_000);
    expect(down(SHARE)).toEqual({ ...SHARE, amountFen: 118_700 });
    expect(down({ ...SHARE, shareOf: 'principal' })).toMatchObject({ amountFen: 110_000 });
  });

  it('gives way to a sum, and leaves a sum alone', () => {
    const sum = { amountFen: fen(5_000), dueDate: '2026-12-01' };
    expect(down(sum)).toEqual(sum);
    expect(down({ ...sum, share: '0.1', shareOf: 'principal' })).toEqual(sum);
    expect(withStatedShares(INSTALMENTS, SITUATION)).toBe(INSTALMENTS);
  });

  it('has no sum while what it is of is not known, or it is no number', () => {
    expect(down(SHARE, { ...SITUATION, feesFen: null })).toEqual(SHARE);
    expect(down({ ...SHARE, share: 'half' })).toMatchObject({ amountFen: null });
  });

  it('makes the minimum payment in the same way', () => {
    const plan = blankPlan('minimum-then-rest', 'm');
    expect(withStatedShares(plan, SITUATION)).toBe(plan);
    const shared = { ...plan, minimumShare: '0.05' };
    expect(withStatedShares(shared, SITUATION)).toEqual({ ...shared, minimumFen: 59_350 });
    const both = { ...shared, minimumFen: fen(7) };
    expect(withStatedShares(both, SITUATION)).toEqual({ ...both, minimumShare: null });
    expect(withStatedShares(INSTALMENTS, SITUATION)).not.toHaveProperty('minimumFen');
  });
});
