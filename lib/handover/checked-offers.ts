import type { DebtCase } from '@/lib/negotiation/case';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import { optionsOfCase, situationOfCase } from '@/lib/negotiation/situation-of-case';
import type { Offer } from '@/lib/nlu/offers/offer';
import { type OfferReading, offersOf } from '@/lib/nlu/offers/read-offers';
import type { RecordPlan } from '@/lib/records/neutral-record';
import { checkPlan } from '@/lib/repayment/check-plan';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import { recordPlan } from './record-plan';

/** Offers read from a conversation, with the schedules that could be worked out. */
export interface CheckedOffers {
  readonly offers: readonly Offer[];
  readonly plans: readonly Omit<RecordPlan, 'type'>[];
}

/** The offers of a talk that has been read, with their schedules. */
export function checkOffers(
  reading: OfferReading,
  messages: readonly ChatMessage[],
  debtCase: DebtCase | null,
  nowIso: string,
): CheckedOffers {
  const offers = offersOf(reading);
  const texts = new Map(messages.map((message) => [message.id, message.text]));
  const plans = offers.flatMap((offer) => planOf(offer, texts, debtCase, nowIso) ?? []);
  return { offers, plans };
}

function planOf(
  offer: Offer,
  texts: ReadonlyMap<string, string | null>,
  debtCase: DebtCase | null,
  nowIso: string,
): Omit<RecordPlan, 'type'> | null {
  if (!debtCase) return null;
  const { plan } = planFromOffer(offer, { textOf: (id) => texts.get(id) ?? null });
  const situation = situationOfCase(debtCase);
  const checked = checkPlan(plan, situation, optionsOfCase(debtCase, nowIso));
  if (!checked.ok) return null;
  return recordPlan(checked.value, situation, { id: `plan-${offer.id}`, offerId: offer.id });
}
