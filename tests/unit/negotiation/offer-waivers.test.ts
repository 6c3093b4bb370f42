import { describe, expect, it } from 'vitest';
import type { DuringPlan, Waiver } from '@/lib/repayment/plan';
import { planFromMessage } from './plan-from-chat';

type Let = Pick<Waiver, 'item' | 'amountFen' | 'ratio'>;
const sum = (item: Waiver['item'], amountFen: number) => ({ item, amountFen, ratio: null }) as Let;
const share = (item: Waiver['item'], ratio: string): Let => ({ item, amountFen: null, ratio });

const CASES: readonly (readonly [string, readonly Let[], DuringPlan, DuringPlan])[] = [
  ['，减免逾期费用260元，期间不再计收利息和罚息。', [sum('penalty', 26_000)], 'paused', 'paused'],
  [
    '，减免逾期费用260元。分期期间不再计收利息和罚息。',
    [sum('penalty', 26_000)],
    'paused',
    'paused',
  ],
  ['，罚息减免一半，利息停止计算。', [share('penalty', '0.5')], 'paused', 'unknown'],
  ['，期间停息，已经产生的违约金260元全部免除。', [sum('penalty', 26_000)], 'paused', 'unknown'],
  ['，前面的罚息260元给您减掉，后面利息正常收。', [sum('penalty', 26_000)], 'continues', 'unknown'],
  ['，免除全部罚息，利息按日万分之三继续计收。', [share('penalty', '1')], 'continues', 'unknown'],
  ['，利息和罚息合计减免300元。', [sum(null, 30_000)], 'unknown', 'unknown'],
  ['，期间只收本金，利息罚息手续费都不收。', [], 'paused', 'paused'],
  ['，期间不再另计利息和罚息。', [], 'paused', 'paused'],
  ['，期间不会额外收利息和罚息。', [], 'paused', 'paused'],
  ['，如果逾期罚息继续计收。', [], 'unknown', 'unknown'],
];

describe('what is let off, and what stops or runs on', () => {
  it.each(CASES)('分12期，每期870元%s', (words, waivers, interest, penalty) => {
    const plan = planFromMessage(`可以给您分12期，每期870元${words}`);
    expect(plan.waivers.map(({ item, amountFen, ratio }) => ({ item, amountFen, ratio }))).toEqual(
      waivers,
    );
    expect(plan.interestDuringPlan).toBe(interest);
    expect(plan.penaltyDuringPlan).toBe(penalty);
  });

  it('takes 利息不收 in a settlement as let off, for nothing runs on after it', () => {
    const plan = planFromMessage('一次性还9000元结清，免除罚息260元，利息也不再收了。');
    expect(plan.interestDuringPlan).toBe('unknown');
    expect(plan.waivers).toMatchObject([sum('penalty', 26_000), share('interest', '1')]);
  });

  it('takes the rate into a deferral whose interest runs on, and none where that was not said', () => {
    const rate = { value: '0.0005', basis: 'day' };
    const running = planFromMessage('给您延期2个月，利息照常计算，日息万分之五。');
    expect(running).toMatchObject({ kind: 'deferral', accrual: 'accrues', rate });
    const still = planFromMessage('给您延期2个月，期间不计利息。');
    expect(still).toMatchObject({ kind: 'deferral', accrual: 'none', rate: null });
    const open = planFromMessage('给您延期2个月，日息万分之五。');
    expect(open).toMatchObject({ kind: 'deferral', accrual: 'unknown', rate: null });
  });

  it.each([
    ['前11期每期870元，最后一期860.5元', 86_050],
    ['每期870元，尾期873元', 87_300],
    ['每期870元，最后一期多还3元', null],
    ['每期870元', null],
  ])('reads the last instalment of: %s', (words, lastPaymentFen) => {
    expect(planFromMessage(`分12期，${words}。`)).toMatchObject({ lastPaymentFen });
  });
});
