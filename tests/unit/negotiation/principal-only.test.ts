import { expect, it } from 'vitest';
import { planFromMessage } from './plan-from-chat';

/** 每期本金 is no instalment while something is charged beside it: a total of principal alone would be too low. */
it.each([
  [
    '分24期，每期手续费0.75%，每期本金394元',
    { kind: 'flat-fee', count: 24, feeRate: '0.0075', charged: 'per-period', financedFen: 945_600 },
  ],
  ['分12期，每期本金750元，手续费67.5元', { kind: 'stated-instalments', perPaymentFen: null }],
  [
    '分12期，每期应还本金750元+手续费67.5元=817.5元',
    { kind: 'stated-instalments', perPaymentFen: 81_750 },
  ],
  ['分12期，每期只还本金750元，利息全免', { kind: 'stated-instalments', perPaymentFen: 75_000 }],
])('makes a plan of %s', (text, plan) => {
  expect(planFromMessage(text)).toMatchObject(plan);
});
