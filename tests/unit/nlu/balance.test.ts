import { describe, expect, test } from 'vitest';
import { isWhole, readBalance } from '@/lib/nlu/balance';

const AT = '2026-11-28T10:00:00+08:00';
const yuan = (parts: Record<string, number>) =>
  Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, Math.round(value * 100)]));

describe('what an agent says is owed', () => {
  test.each([
    [
      '已经帮您查到了：花呗账单逾期23天，本金9,000元，利息420元，逾期费用380元，合计9,800元。',
      { principal: 9000, interest: 420, penalty: 380 },
      9800,
      23,
    ],
    [
      '您目前欠款本金12000元，利息856.3元，罚息143.72元',
      { principal: 12000, interest: 856.3, penalty: 143.72 },
      null,
      null,
    ],
    [
      '您好，您当前逾期本金8千5，罚息两百一十块，共8710元',
      { principal: 8500, penalty: 210 },
      8710,
      null,
    ],
    [
      '您名下借呗剩余本金１５，０００．００元，未还利息３２０．５元',
      { principal: 15000, interest: 320.5 },
      null,
      null,
    ],
    ['目前未還本金6000元，違約金150元，逾期15天', { principal: 6000, penalty: 150 }, null, 15],
    [
      '您这边欠本金三万二，手续费四百，利息一千二百块，一共三万三千六',
      { principal: 32000, fees: 400, interest: 1200 },
      33600,
      null,
    ],
  ])('%s', (text, parts, total, days) => {
    const balance = readBalance(text, AT);
    expect(balance?.partsFen).toEqual(yuan(parts));
    expect(balance?.totalFen).toBe(total === null ? null : total * 100);
    expect(balance?.daysOverdue).toBe(days);
  });
});

describe('what is no balance', () => {
  test.each([
    '可以为您办理12期分期，每期850元，每月15号还款',
    '给您减免罚息380元，本金9000元分12期还',
    '如果您一次性还清本金9000元，利息420元可以免掉',
    '您上个月已还本金500元，利息20元',
    '您刚才说本金是9000元，对吗',
    '以本金10000元为例，每日利息5元',
    '借款额度是20000元，最低还款500元',
    '合计9800元',
    '请问您的月收入是多少元',
    '该产品手续费每期75元',
    '您想申请的是本金8000元的方案',
  ])('%s', (text) => {
    expect(readBalance(text, AT)).toBeNull();
  });
});

test('knows when the parts are the whole and when they cannot be right', () => {
  const whole = readBalance('逾期本金9000元，利息420元，罚息380元，合计9800元', AT);
  const less = readBalance('逾期本金9000元，利息420元，合计9800元', AT);
  const more = readBalance('逾期本金9000元，利息420元，罚息780元，合计9800元', AT);
  expect([whole, less, more].map((b) => b && isWhole(b))).toEqual([true, false, false]);
  expect([whole, less, more].map((b) => b?.addsUp)).toEqual([true, true, false]);
});
