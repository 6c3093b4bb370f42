import { expect, test } from 'vitest';
import { balanceDiffers, balancePatch } from '@/lib/negotiation/said-balance';
import { readBalance, type StatedBalance } from '@/lib/nlu/balance';
import { debtCase } from '../records/sample-case';

const AT = '2026-11-28T10:00:00+08:00';
const read = (text: string) => readBalance(text, AT) as StatedBalance;

test('takes the parts over, and nothing for what the total leaves no room for', () => {
  const stated = read('逾期23天，本金9000元，利息420元，罚息380元，合计9800元');
  expect(balancePatch(stated, AT)).toEqual({
    principalFen: 900_000,
    interestFen: 42_000,
    penaltyFen: 38_000,
    feesFen: 0,
    daysOverdue: 23,
    balanceAsOf: '2026-11-28',
  });
});

test('leaves open what was not said', () => {
  expect(balancePatch(read('您欠本金9000元，利息420元'), AT)).toEqual({
    principalFen: 900_000,
    interestFen: 42_000,
    balanceAsOf: '2026-11-28',
  });
});

test('asks no more once the figures are in the case', () => {
  const stated = read('您欠本金9000元，利息420元');
  expect(balanceDiffers(debtCase, stated, AT)).toBe(true);
  expect(balanceDiffers({ ...debtCase, ...balancePatch(stated, AT) }, stated, AT)).toBe(false);
});
