import { blankPlan, type PlanInput, type PlanKind } from '@/lib/repayment/plan';
import type { OfferPlan } from './offer-to-plan';
import { applyOverrides, type TermOverrides } from './term-overrides';

/** A plan that the user entered 自填方案: the kind it began as, and the terms filled in so far. */
export interface OwnPlan {
  readonly kind: PlanKind;
  readonly terms: TermOverrides;
}

/** The user's own plan as the calculator takes it; what is not filled in stays open. */
export function planFromOwn(id: string, { kind, terms }: OwnPlan): OfferPlan {
  const { plan, corrected } = applyOverrides(blankPlan(kind, id) as PlanInput, terms);
  return { plan, missing: [], unclear: [], sources: {}, corrected };
}
