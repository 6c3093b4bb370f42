import { describe, expect, it } from 'vitest';
import {
  guessFromMessage,
  guessFromProduct,
  guessFromSite,
  isLenderHost,
  productsIn,
} from '@/lib/negotiation/lender-guess';
import { KNOWN_LENDERS, knownLender, lenderKindOfName } from '@/lib/negotiation/lenders';
import factsIndex from '@/tests/data/facts-index.json';

describe('lender data', () => {
  it('rests on the notes', () => {
    for (const { factIds, status } of KNOWN_LENDERS)
      for (const id of factIds) {
        const entry = (factsIndex.entries as Record<string, { confidence: string }>)[id];
        expect(entry, id).toBeDefined();
        if (entry?.confidence !== 'high') expect(status).toBe('to-verify');
      }
  });
});

describe('lenderKindOfName', () => {
  it.each([
    ['重庆蚂蚁消费金融有限公司', 'consumer-finance'],
    ['重慶螞蟻消費金融有限公司', 'consumer-finance'],
    ['招商银行股份有限公司', 'bank'],
    ['某市农信社', 'bank'],
    ['重庆市蚂蚁小微小额贷款有限公司', 'micro-loan'],
    ['华融资产管理股份有限公司', 'assignee'],
    ['某某科技有限公司', 'unknown'],
    ['', 'unknown'],
  ] as const)('%s is %s', (name, kind) => {
    expect(lenderKindOfName(name)).toBe(kind);
  });
});

describe('knownLender', () => {
  it('knows full names, short names and traditional script', () => {
    expect(knownLender('蚂蚁消金')?.id).toBe('ant-consumer-finance');
    expect(knownLender('螞蟻消費金融')?.id).toBe('ant-consumer-finance');
    expect(knownLender('某某公司')).toBeNull();
  });
});

describe('isLenderHost', () => {
  it.each([
    ['alipay.com', true],
    ['csmobile.alipay.com', true],
    ['CSMOBILE.Alipay.com.', true],
    ['alipay.com.example.cn', false],
    ['notalipay.com', false],
    ['alipay-com.cn', false],
    ['xn--alipay-abc.com', false],
    ['', false],
  ])('%s: %s', (host, own) => {
    expect(isLenderHost(host)).toBe(own);
  });
});

describe('guesses', () => {
  it.each([
    ['huabei', '重庆蚂蚁消费金融有限公司', 'consumer-finance'],
    ['jiebei', '重庆蚂蚁消费金融有限公司', 'consumer-finance'],
    ['xinyonggou', null, 'bank'],
    ['xinyongdai', null, 'bank'],
  ] as const)('%s suggests %s, %s', (product, lenderName, lenderKind) => {
    expect(guessFromProduct(product)).toMatchObject({
      lenderName,
      lenderKind,
      needsConfirmation: true,
    });
  });

  it('suggests nothing for another product', () => {
    expect(guessFromProduct('other')).toBeNull();
  });

  it.each([
    [
      '花呗服务由重庆蚂蚁消费金融有限公司提供，信用购由银行提供',
      '重庆蚂蚁消费金融有限公司',
      'consumer-finance',
    ],
    ['您这笔是由合作银行放款的，需要联系该银行协商。', null, 'bank'],
    ['您这笔信用贷由宁波银行股份有限公司放款', '宁波银行股份有限公司', 'bank'],
    ['放款方：海尔消费金融有限公司，由其发放', '海尔消费金融有限公司', 'consumer-finance'],
    ['您的债权已转让，受让方：某资产管理有限公司', null, 'assignee'],
  ] as const)('reads “%s”', (text, lenderName, lenderKind) => {
    const guess = guessFromMessage(text);
    expect(guess).toMatchObject({ lenderName, lenderKind, needsConfirmation: true });
  });

  it.each([
    '扣款失败是因为银行卡余额不足，您可以更换扣款账户',
    '请补充近三个月的银行流水',
    '请提供您的银行卡号',
    '还款请在支付宝App里操作',
  ])('finds no lender in “%s”', (text) => {
    expect(guessFromMessage(text)).toBeNull();
  });

  it('names products in either script', () => {
    expect(productsIn('花呗和借呗')).toEqual(['huabei', 'jiebei']);
    expect(productsIn('信用購')).toEqual(['xinyonggou']);
    expect(productsIn('电费')).toEqual([]);
  });

  it('keeps the lender open on a platform with several', () => {
    expect(guessFromSite('cschannel.alipay.com', '在线客服')).toMatchObject({
      lenderKind: 'unknown',
      product: null,
    });
    expect(guessFromSite('cschannel.alipay.com', '花呗客服')).toMatchObject({
      product: 'huabei',
      from: 'site',
    });
    expect(guessFromSite('alipay.com.example.cn', '花呗客服')).toBeNull();
  });
});
