import { expect, it } from 'vitest';
import { statedTerms } from '@/components/offers/stated-terms';
import { checkOffers } from '@/lib/handover/checked-offers';
import { recordWords } from '@/lib/i18n/record-words';
import { agreementOfTalk } from '@/lib/negotiation/agreement/of-talk';
import { asSaid } from '@/lib/negotiation/offer-to-plan/as-said';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import { waysOf } from '@/lib/negotiation/offer-to-plan/ways';
import { offersOf } from '@/lib/nlu/offers/read-offers';
import { fieldName, termText } from '@/lib/records/html/term-text';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import panel from '../../../lib/i18n/locales/zh-CN/offers.json';
import { NOW, say } from '../negotiation/talk';

const words = recordWords('zh-CN');

/** The offer in what the agent said: as the panel lists it, as it is handed over, and as a plan. */
function offerSaid(text: string) {
  const { reading, ledger } = agreementOfTalk([say('m', 'agent', text)]);
  const textOf = () => text;
  const [offer] = offersOf(reading).flatMap(waysOf);
  if (!offer) throw new Error('no offer was read');
  const messages = [{ id: 'm', text }] as unknown as readonly ChatMessage[];
  const talk = { reading, ledger, messages, conversationId: 'c' };
  const handed = checkOffers(talk, null, NOW).offers[0];
  return {
    inPanel: statedTerms(asSaid(offer, textOf)).map(
      ({ label }) => (panel.field as Readonly<Record<string, string>>)[label],
    ),
    onPaper: Object.keys(handed?.terms ?? {}).map((field) => fieldName(field, words)),
    kinds: termText('waivedKinds', (handed?.terms.waivedKinds ?? []) as never, words),
    spans: Object.keys(handed?.spans ?? {}),
    plan: planFromOffer(offer, { textOf }).plan,
  };
}

it.each([
  '一次性还9,800元结清，请在12月20日前付清',
  '您先还最低还款额326元，12月20日前',
  '12月20日前还1200元，可以减免罚息260元',
])('calls the day by which to pay a day to pay by, in the panel and on paper: %s', (text) => {
  const { inPanel, onPaper, spans, plan } = offerSaid(text);
  expect(inPanel).toContain('最晚还款日');
  expect(inPanel).not.toContain('有效到');
  expect(onPaper).toContain('最晚还款日');
  expect(onPaper).not.toContain('方案有效期');
  expect(spans).toContain('payBy');
  expect(plan.validUntil).toBeNull();
});

it.each([
  '分12期，每期850元，方案有效期至12月20日',
  '一次性结清方案：还9,800元，方案有效期到12月20日',
  '一次性还9,800元结清，今天24点前有效',
])('calls the day until which an offer stands its validity: %s', (text) => {
  const { inPanel, onPaper, plan } = offerSaid(text);
  expect(inPanel).toContain('有效到');
  expect(inPanel).not.toContain('最晚还款日');
  expect(onPaper).toContain('方案有效期');
  expect(onPaper).not.toContain('最晚还款日');
  expect(plan.validUntil).not.toBeNull();
});

it('hands over what is let off as the panel names it: 逾期费用 is 罚息, and what only stops is no waiver', () => {
  const waived = offerSaid('可以分12期，每期870元，减免逾期费用260元。');
  expect(waived.kinds).toBe('罚息');
  const stopped = offerSaid('可以分12期，每期870元，还款期间停收罚息。');
  expect(stopped.onPaper).not.toContain('减免项目');
  expect(stopped.spans).not.toContain('waivedKinds');
  expect(stopped.plan.penaltyDuringPlan).toBe('paused');
});
