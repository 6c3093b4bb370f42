import { describe, expect, it } from 'vitest';
import { lenderNamedIn, withNamedLender } from '@/lib/negotiation/agreement/named-lender';
import { agreementOfTalk } from '@/lib/negotiation/agreement/of-talk';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { blankCase } from '@/lib/negotiation/case';
import { say } from './talk';

const tableOf = (...lines: readonly string[]) =>
  agreementTable(agreementOfTalk(lines.map((text, i) => say(`m${i}`, 'agent', text))).ledger);
const DEBT = blankCase('c1', 1);

describe('a lender named in the talk', () => {
  const table = tableOf('放款方是重庆蚂蚁消费金融有限公司。');

  it('stands in for the one that the user has not given, with its kind', () => {
    expect(withNamedLender(DEBT, table)).toMatchObject({
      lenderName: '重庆蚂蚁消费金融有限公司',
      lenderKind: 'consumer-finance',
    });
    expect(lenderNamedIn(table)).toBe('m0');
  });

  it.each([
    ['您好，我是重庆蚂蚁消费金融有限公司的客服，工号1027。', '重庆蚂蚁消费金融有限公司'],
    ['这里是重庆蚂蚁消费金融有限公司在线客服', '重庆蚂蚁消费金融有限公司'],
    ['我们这边是某某小额贷款有限公司', '某某小额贷款有限公司'],
    ['我是示例银行客服', '示例银行'],
    // Collectors, whoever they work for, and what is not said of oneself.
    ['我是某某资产管理有限公司的客服', null],
    ['我是受重庆蚂蚁消费金融有限公司委托的专员', null],
    ['您好，我是在线客服，请问您是招商银行的卡吗？', null],
    ['我是花呗客服', null],
  ])('is whom the other side speaks for: %s', (text, name) => {
    expect(withNamedLender(DEBT, tableOf(text)).lenderName).toBe(name);
  });

  it('gives way to what the user knows', () => {
    const known = { ...DEBT, lenderName: '示例银行', lenderKind: 'bank' as const };
    expect(withNamedLender(known, table)).toEqual(known);
  });

  it('counts for nothing while two are named', () => {
    const two = tableOf('放款方是重庆蚂蚁消费金融有限公司。', '放款方是示例银行。');
    expect(withNamedLender(DEBT, two).lenderName).toBeNull();
    expect(lenderNamedIn(two)).toBeNull();
  });
});
