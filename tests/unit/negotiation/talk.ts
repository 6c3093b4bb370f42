import { type Fen, fen } from '@/lib/money/fen';
import { agreementOfTalk } from '@/lib/negotiation/agreement/of-talk';
import { type AgreementTable, agreementTable } from '@/lib/negotiation/agreement/table';
import type { Offer, OfferField, OfferTerms, Span, Utterance } from '@/lib/nlu/offers/offer';

export const NOW = '2026-11-23T20:15:00+08:00';

export function say(id: string, speaker: Utterance['speaker'], text: string): Utterance {
  return { id, speaker, text, at: NOW };
}

/** The terms as they stand after an agent has said this. */
export const termsAfter = (...texts: readonly string[]): AgreementTable =>
  agreementTable(
    agreementOfTalk(texts.map((text, index) => say(`m${index}`, 'agent', text))).ledger,
  );

/** An offer whose spans are found in the message by the words given. */
export function offerIn(
  message: Utterance,
  kind: Offer['kind'],
  terms: OfferTerms,
  words: Readonly<Partial<Record<OfferField, string>>> = {},
  id = 'offer-1',
): Offer {
  const spans: Partial<Record<OfferField, Span>> = {};
  for (const [field, text] of Object.entries(words) as [OfferField, string][]) {
    const start = message.text.indexOf(text);
    if (start < 0) throw new Error(`${text} is not in the message`);
    spans[field] = { messageId: message.id, start, text };
  }
  return { id, kind, terms, spans, messageIds: [message.id], alternatives: [] };
}

export const yuan = (value: number): Fen => fen(Math.round(value * 100));
