import { expect, it } from 'vitest';
import { asSaid } from '@/lib/negotiation/offer-to-plan/as-said';
import type { Offer } from '@/lib/nlu/offers/offer';

const OFFER: Offer = {
  id: 'offer-0',
  kind: 'installment',
  terms: {
    periods: 12,
    deadline: '2026-11-23',
    conditions: ['感谢您的支持与配合', '首付在今天还上'],
  },
  spans: { deadline: { messageId: '0', start: 7, text: '当天' } },
  messageIds: ['0'],
  alternatives: [],
};
const said = (text: string) => asSaid(OFFER, () => text);

it('shows no deadline where the day is that of something else', () => {
  const other = said('减免在方案生效当天到账');
  expect(other.terms.deadline).toBeUndefined();
  expect(other.spans.deadline).toBeUndefined();
  const until = said('方案保留到今天当天24点');
  expect(until.terms.deadline).toBe('2026-11-23');
  expect(until.spans.deadline).toEqual(OFFER.spans.deadline);
});

it('shows no courtesy among the conditions', () => {
  expect(said('').terms.conditions).toEqual(['首付在今天还上']);
  const { conditions, ...terms } = OFFER.terms;
  const only = asSaid({ ...OFFER, terms: { ...terms, conditions: ['谢谢您的理解'] } }, () => '');
  expect(only.terms).not.toHaveProperty('conditions');
});

it.each([
  ['还款在支付宝App内完成', false],
  ['请在官方App还款页面操作还款', false],
  ['请通过官方渠道还款', false],
  ['须在App内还款，否则减免作废', true],
  ['首付当天到账', true],
  ['每期都要按时还款', true],
])('%s: a condition, not the way to pay: %s', (text, isHeld) => {
  const { conditions: _, ...terms } = OFFER.terms;
  const shown = asSaid({ ...OFFER, terms: { ...terms, conditions: [text] } }, () => '');
  expect(shown.terms.conditions ?? []).toEqual(isHeld ? [text] : []);
});
