import { expect, it } from 'vitest';
import { checklistFactsOf } from '@/lib/negotiation/agreement/checklist-facts';
import { agreementOfTalk } from '@/lib/negotiation/agreement/of-talk';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { composeReadBack } from '@/lib/negotiation/read-back/read-back';
import type { Utterance } from '@/lib/nlu/offers/offer';

const line = (id: string, speaker: Utterance['speaker'], text: string): Utterance => ({
  id,
  speaker,
  text,
  at: '2026-11-23T22:05:00+08:00',
});
const OFFER = line('a1', 'agent', '可以为您办理12期分期，每期850元，每月15号还款，首期12月15日');
const factsOf = (messages: readonly Utterance[]) => {
  const { ledger } = agreementOfTalk(messages);
  return checklistFactsOf(ledger, agreementTable(ledger));
};
const readBack = line(
  'c1',
  'customer',
  composeReadBack(agreementTable(agreementOfTalk([OFFER]).ledger)).parts.join(''),
);

it('leaves the list alone before there is an offer', () => {
  expect(factsOf([line('a0', 'agent', '您好，请问有什么可以帮您')])).toEqual({
    readBackConfirmedInMessageId: null,
    requiredFieldsOpen: null,
  });
});

it('ticks the read-back by the plain yes to it, and by nothing less', () => {
  const yes = line('a2', 'agent', '以上都对，没有问题');
  const vague = line('a2', 'agent', '好的收到');
  const before = factsOf([OFFER]).requiredFieldsOpen ?? 0;
  expect(factsOf([OFFER, readBack, vague]).readBackConfirmedInMessageId).toBeNull();
  const after = factsOf([OFFER, readBack, yes]);
  expect(after.readBackConfirmedInMessageId).toBe('a2');
  expect(after.requiredFieldsOpen).toBeLessThan(before);
});
