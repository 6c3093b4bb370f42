import { expect, it } from 'vitest';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';

/** Plans that an agent sets side by side, one message after the other, with nobody asking. */
it('keeps apart what is said of each plan', () => {
  const messages = [
    '您目前本金9000元，利息300元，罚息100元，费用58元，合计9458元，截至今天。',
    '可以分12期，每期1086.50元，合计13000元，首期2026年12月5日，年利率8%。',
    '也可以延期3个月，之后分12期每期900元。',
    '一次性结清的话11000元，今天18点前有效。',
    '还有分24期，每期手续费0.75%，每期本金394元；给您减免罚息，有一期没按时还减免就作废。',
  ];
  const state = messages.reduce(
    (now, text, i) =>
      readUtterance(now, { id: `m${i}`, speaker: 'agent', text, at: '2026-11-30T12:59:00+08:00' }),
    emptyReading(),
  );
  const offer = offersOf(state).at(-1);
  expect([offer, ...(offer?.alternatives ?? [])].map((way) => way?.terms)).toMatchObject([
    { periods: 12, perPeriodFen: 108_650, totalFen: 1_300_000 },
    { periods: 12, perPeriodFen: 90_000, deferMonths: 3 },
    { totalFen: 1_100_000, deadline: '2026-11-30T18:00:00+08:00' },
    { periods: 24, perPeriodFen: 39_400, waivedKinds: ['penalty'] },
  ]);
  expect(offer?.terms.waivedKinds).toBeUndefined();
});
