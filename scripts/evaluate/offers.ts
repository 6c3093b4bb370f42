import type { OfferField, Utterance } from '@/lib/nlu/offers/offer';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';
import { readJsonLines } from './read-lines';

interface OfferItem {
  readonly id: string;
  readonly context: {
    readonly now: string;
    readonly principalFen?: number;
    readonly overdueFen?: number;
  };
  readonly messages: readonly { readonly role: 'agent' | 'customer'; readonly text: string }[];
}

/** Predictions in the form of `expected`, with `spans: {field: {message, text}}` (message = index). */
export async function predictOffers(
  inputPath: string,
): Promise<{ id: string; predicted: unknown }[]> {
  return readJsonLines<OfferItem>(inputPath).map((item) => ({
    id: item.id,
    predicted: predictOffer(item),
  }));
}

export function predictOffer(item: OfferItem): Record<string, unknown> {
  let state = emptyReading();
  item.messages.forEach((message, index) => {
    const utterance: Utterance = {
      id: String(index),
      speaker: message.role,
      text: message.text,
      at: item.context.now,
    };
    state = readUtterance(state, utterance, item.context);
  });
  const offer = offersOf(state).at(-1);
  if (!offer) return { kind: 'none' };
  const spans: Partial<Record<OfferField, { message: number; text: string }>> = {};
  for (const [field, span] of Object.entries(offer.spans))
    spans[field as OfferField] = { message: Number(span.messageId), text: span.text };
  const alternatives = offer.alternatives.map((a) => ({ kind: a.kind, ...a.terms }));
  return {
    kind: offer.kind,
    ...offer.terms,
    ...(alternatives.length > 0 ? { alternatives } : {}),
    spans,
  };
}
