import { type AgreementLedger, offerOnTable } from '@/lib/negotiation/agreement/agreement';
import { fillFees, fillFromTerms } from '@/lib/negotiation/agreement/plan-from-terms';
import { knownStates } from '@/lib/negotiation/agreement/scope';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import type { DebtCase, OfferCorrections } from '@/lib/negotiation/case';
import { asSaid } from '@/lib/negotiation/offer-to-plan/as-said';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import { planFromOwn } from '@/lib/negotiation/offer-to-plan/own-plan';
import { waysOf } from '@/lib/negotiation/offer-to-plan/ways';
import { optionsOfCase, situationOfCase } from '@/lib/negotiation/situation-of-case';
import type { Offer } from '@/lib/nlu/offers/offer';
import { type OfferReading, offersOf } from '@/lib/nlu/offers/read-offers';
import type { RecordPlan } from '@/lib/records/neutral-record';
import { correctedPlanId, planId } from '@/lib/records/plan-id';
import type { CheckOptions } from '@/lib/repayment/check-options';
import { checkPlan } from '@/lib/repayment/check-plan';
import type { PlanInput } from '@/lib/repayment/plan';
import { EMPTY_SITUATION } from '@/lib/repayment/situation';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import { conflictsIn } from './record-conflicts';
import { recordPlan } from './record-plan';

type WorkedOut = Omit<RecordPlan, 'type'>;
type PlanIds = Pick<RecordPlan, 'id' | 'offerId'>;

/** Offers read from a conversation, with the schedules that could be worked out; then those of the user's own plans. */
export interface CheckedOffers {
  readonly offers: readonly Offer[];
  readonly plans: readonly WorkedOut[];
}

export interface TalkToCheck {
  readonly reading: OfferReading;
  readonly ledger: AgreementLedger;
  readonly messages: readonly ChatMessage[];
  readonly conversationId: string;
}

/** The offers of a talk that has been read, and the plans of its case, with their schedules and what was found. */
export function checkOffers(
  { reading, ledger, messages, conversationId }: TalkToCheck,
  debtCase: DebtCase | null,
  nowIso: string,
): CheckedOffers {
  const texts = new Map(messages.map((message) => [message.id, message.text]));
  const textOf = (id: string): string | null => texts.get(id) ?? null;
  const offers = offersOf(reading).flatMap(waysOf);
  const table = agreementTable(ledger);
  const situation = fillFees(debtCase ? situationOfCase(debtCase) : EMPTY_SITUATION, table);
  const options = optionsOfCase(debtCase, nowIso);
  const workOut = (ids: PlanIds, plan: PlanInput, more: Partial<CheckOptions> = {}) => {
    const checked = checkPlan(plan, situation, { ...options, ...more });
    return checked.ok ? [recordPlan(checked.value, situation, ids)] : [];
  };
  const corrections = debtCase?.offerCorrections?.[conversationId] ?? {};
  const onTable = offerOnTable(ledger);
  const conflicts = conflictsIn(table);
  // What was agreed on elsewhere in the talk belongs to the offer on the table.
  const workOutOf = (offer: Offer, ids: PlanIds, plan: PlanInput) =>
    offer.id === onTable
      ? workOut(ids, fillFromTerms(plan, table), { agreement: knownStates(table) }).map((worked) =>
          conflicts.length > 0 ? { ...worked, conflicts } : worked,
        )
      : workOut(ids, plan);
  return {
    offers: offers.map((offer) => asSaid(offer, textOf)),
    plans: [
      ...offers.flatMap((offer) => {
        const put = corrections[offer.id] ?? {};
        return plansOf(offer, put, textOf).flatMap(([ids, plan]) => workOutOf(offer, ids, plan));
      }),
      ...Object.entries(debtCase?.ownPlans ?? {})
        .flatMap(([id, own]) =>
          workOut({ id: `plan-${id}`, offerId: null }, planFromOwn(id, own).plan),
        )
        .filter(({ instalments }) => instalments.length > 0),
    ],
  };
}

/** The offer as it was said, and beside it as the user put it right: only the first rests on the record. */
function plansOf(
  offer: Offer,
  overrides: OfferCorrections[string],
  textOf: (id: string) => string | null,
): readonly (readonly [PlanIds, PlanInput])[] {
  const said = planFromOffer(offer, { textOf });
  const put = planFromOffer(offer, { textOf, overrides });
  const ids = { id: correctedPlanId(offer.id), offerId: null };
  return [
    [{ id: planId(offer.id), offerId: offer.id }, said.plan],
    ...(put.corrected.length > 0 ? ([[ids, put.plan]] as const) : []),
  ];
}
