import { expect, it } from 'vitest';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';

const AT = '2026-11-20T14:30:00+08:00';

/** Offers of few words: what is said after them weighs most against them. */
const OFFERS: readonly (readonly string[])[] = [
  ['八五折结清', '仅限周五'],
  ['最少3期，最多12期，您自己选'],
  ['您有三个选择：6期、12期、18期'],
  ['分12期', '每期1050', '首期1月5号'],
  ['我这边给您申请延期两个月，从明年1月开始还'],
  ['C:能延三个月吗', '三个月批不了，两个月可以'],
  ['7天或者15天', '选哪个'],
  ['违约金一笔勾掉', '其他的按账单走'],
  ['要不先還個500啦', '剩下我們再慢慢喬'],
  ['36期 每期335', '首期1/20'],
];
const IDLE: readonly string[] = [
  '请问还有其他可以帮您的吗？',
  '您看行吗？',
  '您考虑好了跟我说一声',
  '请您尽快答复哦',
  '不明白的地方可以再问我',
  '需要的话我把链接发您',
  '我先去忙了，您慢慢想',
  '麻烦您对我的服务做个评价',
  '还款渠道是官方APP',
  '本次会话即将结束',
];

function told(lines: readonly string[]) {
  let state = emptyReading();
  lines.forEach((line, i) => {
    const speaker = line.startsWith('C:') ? ('customer' as const) : ('agent' as const);
    state = readUtterance(state, { id: `m${i}`, speaker, text: line.replace(/^C:/, ''), at: AT });
  });
  return offersOf(state).map(({ kind, terms: { conditions: _conditions, ...terms } }) => ({
    kind,
    terms,
  }));
}

it.each(OFFERS)('idle talk leaves an offer where it is: %s %s', (...lines) => {
  const offer = told(lines);
  expect(offer).toHaveLength(1);
  for (const idle of IDLE) {
    expect(told([...lines, idle]), idle).toEqual(offer);
    expect(told([...lines, 'C:我想想', idle]), idle).toEqual(offer);
  }
});

it.each(['抱歉，刚复核没通过，取消了', '看错了，不是您的', '撤了撤了，系统把您踢出来了'])(
  'what takes an offer back is no idle talk: %s',
  (line) => {
    expect(told(['36期 每期335', '首期1/20', line])).toEqual([]);
  },
);

it('reads terms that a stroke parts', () => {
  expect(told(['18期／每期499元／首期12月16日，专员回访核实后生效'])).toEqual([
    {
      kind: 'installment',
      terms: { periods: 18, periodUnit: 'month', perPeriodFen: 49_900, firstDueDate: '2026-12-16' },
    },
  ]);
});
