import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';
import { predictOffer } from '@/scripts/evaluate/offers';
import { DATA, type OfferItem, read } from './corpus-score';

const AT = '2026-11-23T14:30:00+08:00';

function heard(lines: readonly string[]) {
  let state = emptyReading();
  lines.forEach((line, i) => {
    const speaker = line.startsWith('C:') ? ('customer' as const) : ('agent' as const);
    state = readUtterance(state, { id: `m${i}`, speaker, text: line.replace(/^C:/, ''), at: AT });
  });
  return offersOf(state);
}

// What was wished, agreed before, told of others, or only supposed, and is told over several messages.
it.each([
  [['客户诉求：', '延期3个月，', '免罚息860元，', '已转后台']],
  [['合同约定的还款方式是等额本息，', '共24期，', '每期932元']],
  [['您原本的方案是分15期，', '每期920，', '您已经缴了6期']],
  [['您要是上个月来，', '还可以延期3个月，', '现在入口关了']],
])('offers nothing in one breath: %j', (lines) => {
  expect(heard(lines)).toEqual([]);
});

it.each([
  [['您的诉求我问过了', '可以给您分12期', '每期850元']],
  [['可以给您分24期', '每期600', '更正一下，是12期，每期850']],
  [
    [
      '您原合同是日利率0.05%，24期，已还3期',
      '协商还款，12个月等额，每月850，日利率0.02%，比原来的低。补充协议要在7天内电子签名',
    ],
  ],
  [['您之前的方案已经失效了', 'C:那现在怎么办', '12期每期850']],
])('offers what is granted after other talk: %j', (lines) => {
  expect(heard(lines).at(-1)?.terms).toMatchObject({ periods: 12, perPeriodFen: 85_000 });
});

it('keeps nothing of a breath that offered nothing when it becomes a long one', () => {
  const wish = ['客户诉求：', '分24期', '每期500', '已转后台'];
  expect(heard([...wish, '请稍等', '好的', '还在看', '快了', '感谢等待'])).toEqual([]);
});

/** Each message of the agent cut at its marks. */
const cut = (item: OfferItem): OfferItem => ({
  ...item,
  messages: item.messages.flatMap((message) =>
    message.role === 'customer'
      ? [message]
      : message.text
          .split(/(?<=[，,。！？!?；;：:\n])(?!\d)/)
          .map((text) => ({ ...message, text: text.trim() }))
          .filter(({ text }) => text !== ''),
  ),
});

it('reads what is cut at its marks no worse than in one piece', () => {
  const items = readdirSync(DATA)
    .filter((name) => /^(?:independent-offers-1[56]|negatives-2)\.jsonl$/.test(name))
    .flatMap((name) => read<OfferItem>(name))
    .filter((item) => cut(item).messages.length > item.messages.length);
  const offered = (item: OfferItem) => predictOffer(item).kind !== 'none';
  const none = items.filter((item) => item.expected.kind === 'none' && !offered(item));
  const some = items.filter((item) => item.expected.kind !== 'none' && offered(item));
  expect(none.length).toBeGreaterThan(200);
  // 23 before messages were also read as one.
  expect(none.filter((item) => offered(cut(item))).length).toBeLessThanOrEqual(8);
  // Of 215 offers 211 are seen whole and 201 cut.
  expect(some.filter((item) => !offered(cut(item))).length).toBeLessThanOrEqual(11);
}, 60_000);
