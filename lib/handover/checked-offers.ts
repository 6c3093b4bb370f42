import type { DebtCase, OfferCorrections } from '@/lib/negotiation/case';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import { planFromOwn } from '@/lib/negotiation/offer-to-plan/own-plan';
import { waysOf } from '@/lib/negotiation/offer-to-plan/ways';
import { optionsOfCase, situationOfCase } from '@/lib/negotiation/situation-of-case';
import type { Offer } from '@/lib/nlu/offers/offer';
import { type OfferReading, offersOf } from '@/lib/nlu/offers/read-offers';
import type { RecordPlan } from '@/lib/records/neutral-record';
import { correctedPlanId, planId } from '@/lib/records/plan-id';
import { checkPlan } from '@/lib/repayment/check-plan';
import type { PlanInput } from '@/lib/repayment/plan';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import { recordPlan } from './record-plan';

type WorkedOut = Omit<RecordPlan, 'type'>;
type WorkOut = (plan: PlanInput, id: string, offerId: string | null) => readonly WorkedOut[];

/** Offers read from a conversation, with the schedules that could be worked out; then those of the user's own plans. */
export interface CheckedOffers {
  readonly offers: readonly Offer[];
  readonly plans: readonly WorkedOut[];
}

export interface TalkToCheck {
  readonly reading: OfferReading;
  readonly messages: readonly ChatMessage[];
  readonly conversationId: string;
}

/** The offers of a talk that has been read, and the plans of its case, with their schedules. */
export function checkOffers(
  { reading, messages, conversationId }: TalkToCheck,
  debtCase: DebtCase | null,
  nowIso: string,
): CheckedOffers {
  const offers = offersOf(reading).flatMap(waysOf);
  if (!debtCase) return { offers, plans: [] };
  const texts = new Map(messages.map((message) => [message.id, message.text]));
  const textOf = (id: string): string | null => texts.get(id) ?? null;
  const situation = situationOfCase(debtCase);
  const options = optionsOfCase(debtCase, nowIso);
  const workOut: WorkOut = (plan, id, offerId) => {
    const checked = checkPlan(plan, situation, options);
    return checked.ok ? withTotal(recordPlan(checked.value, situation, { id, offerId })) : [];
  };
  const corrections = debtCase.offerCorrections?.[conversationId] ?? {};
  const own = Object.entries(debtCase.ownPlans ?? {});
  return {
    offers,
    plans: [
      ...offers.flatMap((offer) => plansOf(offer, corrections, textOf, workOut)),
      ...own.flatMap(([id, plan]) => workOut(planFromOwn(id, plan).plan, `plan-${id}`, null)),
    ],
  };
}

const withTotal = (plan: WorkedOut | null): readonly WorkedOut[] => (plan ? [plan] : []);

/** The offer as it was said, and beside it as the user put it right: only the first rests on the record. */
function plansOf(
  offer: Offer,
  corrections: OfferCorrections,
  textOf: (id: string) => string | null,
  workOut: WorkOut,
): readonly WorkedOut[] {
  const said = planFromOffer(offer, { textOf });
  const put = planFromOffer(offer, { textOf, overrides: corrections[offer.id] ?? {} });
  return [
    ...workOut(said.plan, planId(offer.id), offer.id),
    ...(put.corrected.length > 0 ? workOut(put.plan, correctedPlanId(offer.id), null) : []),
  ];
}
