import type { Offer, Span } from '@/lib/nlu/offers/offer';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import { bodyOf, planKindOf } from './body';
import { duringPlanOf } from './during-plan';
import { missingOf, sourcesOf, type UnclearTerm, unclearOf } from './fields';
import { deadlineOf, downPaymentOf, isPayBy, type OfferText } from './payments';
import { statedRateOf } from './rate';
import { applyOverrides, type PlanField, type TermOverrides } from './term-overrides';
import { waiversOf } from './waivers';

/** An offer turned into a plan 方案草稿: stated terms only; nothing is multiplied, divided or assumed. */
export interface OfferPlan {
  readonly plan: PlanInput;
  /** Fields that this kind of plan needs and the other side did not state. */
  readonly missing: readonly PlanField[];
  readonly unclear: readonly UnclearTerm[];
  /** Where each value was read. A corrected one has no span. */
  readonly sources: Readonly<Partial<Record<PlanField, Span>>>;
  /** Fields the user put right. */
  readonly corrected: readonly PlanField[];
}

export interface OfferPlanOptions {
  readonly overrides?: TermOverrides;
  /** Text of a message by id: tells 首付 from 首期, and when a waiver takes effect. */
  readonly textOf?: OfferText;
}

/** Reads an offer into a plan. Terms not stated stay open; `overrides` are the user's own corrections and win. */
export function planFromOffer(offer: Offer, options: OfferPlanOptions = {}): OfferPlan {
  const { overrides = {}, textOf = () => null } = options;
  const kind = planKindOf(offer);
  const { terms } = offer;
  const stated = {
    ...blankPlan(kind, offer.id),
    ...bodyOf(offer, kind, textOf),
    kind,
    downPayment: kind === 'minimum-then-rest' ? null : downPaymentOf(offer, textOf),
    firstDueDate: kind === 'minimum-then-rest' ? null : (terms.firstDueDate ?? null),
    dueDay: terms.dueDay ?? null,
    statedTotalFen: kind === 'settlement' || kind === 'dated' ? null : (terms.totalFen ?? null),
    statedRate: kind === 'flat-fee' ? null : statedRateOf(terms.rate),
    waivers: waiversOf(offer, textOf),
    interestDuringPlan: duringPlanOf('interest', offer, textOf),
    penaltyDuringPlan: duringPlanOf('penalty', offer, textOf),
    validUntil: isPayBy(offer, textOf) ? null : deadlineOf(offer, textOf),
  } as PlanInput;
  const { plan, corrected } = applyOverrides(stated, overrides);
  return {
    plan,
    missing: missingOf(plan),
    unclear: unclearOf(offer, corrected),
    sources: sourcesOf(offer, plan, corrected),
    corrected,
  };
}
