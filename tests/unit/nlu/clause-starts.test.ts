import { expect, it } from 'vitest';
import { predictOffer } from '@/scripts/evaluate/offers';

const now = '2026-11-23T10:20:00+08:00';
const offered = (...texts: readonly string[]) =>
  predictOffer({
    id: 'x',
    context: { now },
    messages: texts.map((text) => ({ role: 'agent' as const, text })),
  });

// A blank where nobody types a comma.
it.each([
  ['6期 每期1,540 电子协议今天签好才算数', '电子协议今天签好才算数'],
  ['可以分9期 每期1,115.8 如逾期超3天方案自动终止', '如逾期超3天方案自动终止'],
  ['可以免罚息 但您得撤销12378那边的投诉', '您得撤销12378那边的投诉'],
  ['现在能办的就是先还两千然后剩下的分十二个月每个月一千零五十', '先还两千'],
])('a condition begins at its own words: %s', (text, condition) => {
  expect(offered(text).conditions).toEqual([condition]);
});

it.each([
  ['總金額 21,600，分 36 期，月付 600，每月 5 號自動扣款', { perPeriodFen: 60_000, dueDay: 5 }],
  ['您一次性还 9,400 左右就行', { totalFen: 940_000 }],
])('a blank before what a figure counts parts nothing: %s', (text, terms) => {
  expect(offered(text)).toMatchObject(terms);
});

it('takes back no plan that is said to lapse with a missed payment', () => {
  expect(offered('给你做停息 30期 每期 766', '中间断一期 方案就作废')).toMatchObject({
    kind: 'installment',
    periods: 30,
  });
  expect(offered('给你做停息 30期 每期 766', '您断供了，方案作废')).toEqual({ kind: 'none' });
});

it.each([
  [
    ['分20期 每期还730 首期12月8日', '更正下，首期是12月18日不是12月8日'],
    { firstDueDate: '2026-12-18' },
  ],
  [['减免罚息78.5元后一次结清只需1,963.2元'], { totalFen: 196_320, waivedFen: 7850 }],
  [['一万二，一次性，年底前', '能拿出来的话剩下七千一笔勾销'], { totalFen: 1_200_000 }],
  [['12月5号之前还5000 其他的我帮你压到年后'], { kind: 'extension', firstPaymentFen: 500_000 }],
  [['8折结清没问题，需要本人手写情况说明拍照给我'], { kind: 'settlement', discountRatio: 0.8 }],
  [['12期每期850', '12月5号之前给我答复'], { deadline: '2026-12-05' }],
])('reads %j', (texts, terms) => {
  expect(offered(...texts)).toMatchObject(terms);
});

it('parts ways that letters name, and a plan from what is asked for it', () => {
  expect(offered('给你两个选择：A.12期1300一期 B.18期910一期')).toMatchObject({
    periods: 12,
    perPeriodFen: 130_000,
    alternatives: [{ periods: 18, perPeriodFen: 91_000 }],
  });
  expect(offered('12期可以批 但是你那边得先把12345的投诉撤了')).toMatchObject({
    kind: 'installment',
    conditions: ['你那边得先把12345的投诉撤了'],
  });
});

it('takes no time until a plan begins for its length', () => {
  expect(offered('半年后每个月还950')).not.toHaveProperty('periods');
});

it.each([
  ['分48期，月还1,076.21，生效后停止收息', { waivedKinds: ['interest'] }],
  ['延到明年1月10号再还 没有罚息的', { waivedKinds: ['penalty'], waivedRatio: 1 }],
  ['分 42 期，每期 500，利息、违约金：0', { waivedKinds: ['penalty', 'interest'], waivedRatio: 1 }],
  ['违约金216块全给你减了', { waivedKinds: ['penalty'], waivedRatio: 1 }],
  ['可以给您7折结清 以总行批复为准', { conditions: ['以总行批复为准'] }],
  ['流水拍清楚一点发我 贫困证明也要 这样18期每期611才好批', { kind: 'installment', periods: 18 }],
])('reads the charges and conditions of: %s', (text, terms) => {
  expect(offered(text)).toMatchObject(terms);
});

it('takes neither a greeting nor where to pay for a condition', () => {
  expect(offered('分12期每期850，还款渠道：支付宝App-花呗-还款，请确认')).not.toHaveProperty(
    'conditions',
  );
});
