import { expect, it } from 'vitest';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';

/** Plans that an agent sets side by side, one message after the other, with nobody asking. */
const talk = (...lines: readonly (readonly ['agent' | 'customer', string])[]) =>
  offersOf(
    lines.reduce(
      (now, [speaker, text], i) =>
        readUtterance(now, { id: `m${i}`, speaker, text, at: '2026-11-30T12:59:00+08:00' }),
      emptyReading(),
    ),
  ).at(-1);

it('lets a plan that is all there is replace the one before it', () => {
  const offer = talk(
    ['agent', '可以给您分12期每期850元'],
    ['agent', '系统刚更新，您这边只能分6期了，每期1650'],
  );
  expect(offer).toMatchObject({ terms: { periods: 6, perPeriodFen: 165_000 }, alternatives: [] });
});

it('keeps what is paid for a delay when its day is told', () => {
  const offer = talk(
    ['agent', '先还500，可以帮您申请延期'],
    ['customer', '延多久'],
    ['agent', '延到1月10号'],
  );
  expect(offer?.terms).toMatchObject({ firstPaymentFen: 50_000, firstDueDate: '2027-01-10' });
});

it.each([
  ['把12378那边的投诉撤了', '您把12378那边的投诉撤了，我们这边就可以给您出24期，每期408元'],
  ['有一次遲繳就恢復原來的金額', '分三個月還完，每個月五千，有一次遲繳就恢復原來的金額'],
  ['同意后不可以再变更', '给到的是6期，每期1550，同意后不可以再变更'],
  ['点一下页面的“确认分期”', '可以办12期，每期568元，您点一下页面的“确认分期”就生效了'],
])('names the condition %s', (words, text) => {
  expect(talk(['agent', text])?.terms.conditions?.join('；')).toContain(words);
});

it('keeps apart what is said of each plan', () => {
  const messages = [
    '您目前本金9000元，利息300元，罚息100元，费用58元，合计9458元，截至今天。',
    '可以分12期，每期1086.50元，合计13000元，首期2026年12月5日，年利率8%。',
    '也可以延期3个月，之后分12期每期900元。',
    '一次性结清的话11000元，今天18点前有效。',
    '还有分24期，每期手续费0.75%，每期本金394元；给您减免罚息，有一期没按时还减免就作废。',
  ];
  const offer = talk(...messages.map((text) => ['agent', text] as const));
  expect([offer, ...(offer?.alternatives ?? [])].map((way) => way?.terms)).toMatchObject([
    { periods: 12, perPeriodFen: 108_650, totalFen: 1_300_000 },
    { periods: 12, perPeriodFen: 90_000, deferMonths: 3 },
    { totalFen: 1_100_000, deadline: '2026-11-30T18:00:00+08:00' },
    { periods: 24, perPeriodFen: 39_400, waivedKinds: ['penalty'] },
  ]);
  expect(offer?.terms.waivedKinds).toBeUndefined();
});
