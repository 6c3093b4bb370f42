import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { defaultOptions } from '@/lib/repayment/check-options';
import { checkPlan } from '@/lib/repayment/check-plan';
import { EMPTY_SITUATION, type Situation } from '@/lib/repayment/situation';
import { planFromCorpus } from './plan-from-chat';

/** Item of the corpus, payments, sum in fen by hand from its words, first and last payment. */
const OFFERS: readonly (readonly [
  id: string,
  words: string,
  payments: number,
  totalFen: number,
  firstFen: number,
  lastFen: number,
])[] = [
  ['o001', '12期, 每期850', 12, 1_020_000, 85_000, 85_000],
  ['o002', '十二期, 一期八百五', 12, 1_020_000, 85_000, 85_000],
  ['o003', '一年, 每个月1,200.00', 12, 1_440_000, 120_000, 120_000],
  ['o004', '36个月, 每月512.33', 36, 1_844_388, 51_233, 51_233],
  ['o005', '24期, 每期１，０５０．５０', 24, 2_521_200, 105_050, 105_050],
  ['o006', '18期, 680更正为698', 18, 1_256_400, 69_800, 69_800],
  ['o009', '先还1000, 六期每期1830', 7, 1_198_000, 100_000, 183_000],
  ['o012', '合计每期1060', 12, 1_272_000, 106_000, 106_000],
  ['o018', '第一个月300, 之后900, 一共10期', 10, 840_000, 30_000, 90_000],
  ['o019', '前3期500, 后9期1100', 12, 1_140_000, 50_000, 110_000],
  ['o020', '59期, 每期400', 59, 2_360_000, 40_000, 40_000],
  ['o021', '先交800, 18期每期1,166', 19, 2_178_800, 80_000, 116_600],
  ['o026', '总金额14400, 36期每期400', 36, 1_440_000, 40_000, 40_000],
  ['o029', '20期, 每期493.83', 20, 987_660, 49_383, 49_383],
  ['o032', '停3个月, 18期每月730块5', 18, 1_314_900, 73_050, 73_050],
  ['o033', '15期, 壹仟贰佰叁拾元整', 15, 1_845_000, 123_000, 123_000],
  ['o036', '36期289.9, 总还款10436.4', 36, 1_043_640, 28_990, 28_990],
  ['o037', '先还3,000, 24期一期500', 25, 1_500_000, 300_000, 50_000],
  ['o040', '18期833.33, 最后一期833.39', 18, 1_500_000, 83_333, 83_339],
  ['o046', '8期, 1 , 234 . 50', 8, 987_600, 123_450, 123_450],
  ['o048', '首付3000, 24期1,050', 25, 2_820_000, 300_000, 105_000],
  ['o051', '30期, 每期￥1,050.00', 30, 3_150_000, 105_000, 105_000],
  ['o069', '一次性0.85万', 1, 850_000, 850_000, 850_000],
  ['o071', '一次性还1万', 1, 1_000_000, 1_000_000, 1_000_000],
  ['o074', '还清全部本金15,000', 1, 1_500_000, 1_500_000, 1_500_000],
  ['o086', '今天还2,300', 1, 230_000, 230_000, 230_000],
];

const checkOf = (id: string) => {
  const result = checkPlan(
    planFromCorpus(id),
    EMPTY_SITUATION,
    defaultOptions('2026-11-23T15:00:00+08:00'),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** Discounts of which the sum was not said: the share, of what, and what it makes of 9,800.00 owed, 9,000.00 of it principal. */
const DISCOUNTS = [
  ['o070', '0.9', 'principal', 810_000],
  ['o072', '0.8', 'balance', 784_000],
  ['o080', '0.95', 'principal', 855_000],
] as const;
const OWED: Situation = {
  ...EMPTY_SITUATION,
  principalFen: fen(900_000),
  interestFen: fen(50_000),
  penaltyFen: fen(30_000),
  feesFen: fen(0),
};

describe('from the words of a chat to its schedule, nothing typed again', () => {
  it.each(OFFERS)('%s %s', (id, _, payments, totalFen, firstFen, lastFen) => {
    const { schedule, totals, findings } = checkOf(id);
    expect(schedule).toHaveLength(payments);
    expect(schedule[0]?.paymentFen).toBe(firstFen);
    expect(schedule.at(-1)?.paymentFen).toBe(lastFen);
    expect(totals?.totalPaidFen).toBe(totalFen);
    expect(schedule.reduce((sum, row) => sum + row.paymentFen, 0)).toBe(totalFen);
    // Where a total was stated it is this one, so nothing is found against it.
    expect(findings.filter(({ code }) => code.startsWith('total-differs'))).toEqual([]);
  });

  it.each(DISCOUNTS)('%s: %s of the %s', (id, payShare, shareOf, totalFen) => {
    const plan = planFromCorpus(id);
    expect(plan).toMatchObject({ kind: 'settlement', payFen: null, payShare, shareOf });
    const checked = checkPlan(plan, OWED, defaultOptions('2026-11-23T15:00:00+08:00'));
    expect(checked.ok && checked.value.totals?.totalPaidFen).toBe(totalFen);
  });

  it.each([
    ['o008', 'per-payment'],
    ['o014', 'per-payment'],
    ['o016', 'financed-amount'],
    ['o022', 'count'],
    ['o054', 'deferral-accrual'],
    ['o056', 'financed-amount'],
    ['o068', 'settlement-share-of'],
    ['o098', 'minimum-amount'],
  ])('%s has no figure while %s is open', (id, question) => {
    const { schedule, totals, questions } = checkOf(id);
    expect(schedule).toEqual([]);
    expect(totals).toBeNull();
    expect(questions.map(({ code }) => code)).toContain(question);
  });
});
