import { describe, expect, it } from 'vitest';
import { conflictsIn } from '@/lib/handover/record-conflicts';
import { termsAfter } from '../negotiation/talk';

const conflictsAfter = (...texts: readonly string[]) => conflictsIn(termsAfter(...texts));
const OFFER = '可以为您办理12期分期，每期850元，每月15号还款';

describe('conflictsIn', () => {
  it('quotes both ways in which a term was stated, in the order of the talk', () => {
    const conflicts = conflictsAfter(OFFER, '期间不再计算利息', '期间利息照常计算');
    expect(conflicts).toEqual([
      {
        term: 'interestAndPenaltyDuringPlan',
        said: [
          { messageId: 'm1', text: expect.stringContaining('不再计算利息') },
          { messageId: 'm2', text: expect.stringContaining('利息照常计算') },
        ],
      },
    ]);
  });

  it('finds none where the same is said twice, or corrected', () => {
    expect(conflictsAfter(OFFER, '期间不再计算利息', '期间不再计算利息')).toEqual([]);
    expect(conflictsAfter(OFFER, '期间不再计算利息', '更正一下，期间利息照常计算')).toEqual([]);
  });
});
