import { expect, it } from 'vitest';
import { predictOffer } from '@/scripts/evaluate/offers';

/** What a figure of a plan stands for, where other words stand beside it. */
it.each([
  [
    '前3个月每月还300元，第4个月起每月还900元，共12个月',
    {
      steps: [
        { periods: 3, perPeriodFen: 30_000 },
        { periods: 9, perPeriodFen: 90_000 },
      ],
    },
  ],
  [
    '分18期，前6期每期300，之后每期900',
    {
      steps: [
        { periods: 6, perPeriodFen: 30_000 },
        { periods: 12, perPeriodFen: 90_000 },
      ],
    },
  ],
  ['分16期，头一期多还点，2000元，后面每期1100', { steps: undefined, perPeriodFen: 110_000 }],
  ['首期1200，之后每期800，共12期', { firstPaymentFen: 120_000, perPeriodFen: 80_000 }],
  [
    '今天还2000，下个月开始每月还620，一共12个月',
    { firstPaymentFen: 200_000, downPaymentDue: '2026-11-10', perPeriodFen: 62_000 },
  ],
  ['分12期的话手续费率7.5%，每期还款847.3元', { perPeriodFen: 84_730, rate: undefined }],
  [
    '分12期，每期手续费率0.75%，每期还款817.5元',
    { rate: { value: 0.0075, basis: 'perPeriodFlat' } },
  ],
  ['按月还息，每月还息45元，12个月后归还本金9000元', { perPeriodFen: undefined }],
  ['可以减免到8,000元，分4期还，每期2000', { perPeriodFen: 200_000, waivedFen: undefined }],
  ['分12期，免手续费，每期850，日利率0.05%', { rate: { value: 0.0005, basis: 'day' } }],
  // The number of the next line is no jiao: 850元 3、 is not 850.30.
  ['1、期数：24期 2、每期金额：398.50元 3、首期还款日：2026-12-20', { perPeriodFen: 39_850 }],
  ['期数：24期 2）每期850元 3）还款日15号', { perPeriodFen: 85_000, dueDay: 15 }],
  ['分12期，每期应还本金750元+手续费67.5元=817.5元', { perPeriodFen: 81_750 }],
])('reads the figures of %s', (text, terms) => {
  const predicted = predictOffer({
    id: 'figures',
    context: { now: '2026-11-10T09:09:00+08:00' },
    messages: [{ role: 'agent', text }],
  });
  const fields = Object.keys(terms);
  expect(Object.fromEntries(fields.map((field) => [field, predicted[field]]))).toEqual(terms);
});
