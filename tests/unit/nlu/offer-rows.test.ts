import { expect, it } from 'vitest';
import { predictOffer } from '@/scripts/evaluate/offers';

/** Plans in a row are choices; the last must not stand for all of them. */
it.each([
  ['里面能看到三档：10期每期1,220元、15期每期850元、20期每期660元', [10, 15, 20]],
  [
    '下面两种还款方式供您选择：\n方式一 12期，每期1,460元；\n方式二 24期，每期790元。\n两种方式都可以随时提前结清。',
    [12, 24],
  ],
  [
    '您好，您当前可享：①分3期免手续费，每期3152.67元 ②分6期，每期1640元 ③分12期，每期850元',
    [3, 6, 12],
  ],
  ['①分12期②每期850元③首期12月15日', [12]],
  ['您可以选6期每期1500、12期每期780', [6, 12]],
  ['档位一：9期，每期1000元；档位二：18期，每期530元', [9, 18]],
])('offers every plan of %s', (text, periods) => {
  const { periods: first, alternatives } = predictOffer({
    id: 'row',
    context: { now: '2026-11-10T09:09:00+08:00' },
    messages: [{ role: 'agent', text }],
  });
  expect([
    first,
    ...((alternatives ?? []) as { periods: number }[]).map((other) => other.periods),
  ]).toEqual(periods);
});
