import { fillFees, fillFromTerms } from '@/lib/negotiation/agreement/plan-from-terms';
import { knownStates } from '@/lib/negotiation/agreement/scope';
import type { AgreementTable } from '@/lib/negotiation/agreement/table';
import type { OfferPlan } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import type { Offer } from '@/lib/nlu/offers/offer';
import type { CheckOptions } from '@/lib/repayment/check-options';
import { checkPlan, type PlanCheck } from '@/lib/repayment/check-plan';
import type { PlanInputError } from '@/lib/repayment/plan-input-error';
import type { Situation } from '@/lib/repayment/situation';

/** A plan on the table, read from the chat or entered by hand, with everything computed about it. */
export interface OfferView {
  readonly id: string;
  /** Null for a plan entered by hand. */
  readonly offer: Offer | null;
  readonly read: OfferPlan;
  /** Null when a field cannot be calculated with; `errors` name it. */
  readonly check: PlanCheck | null;
  readonly errors: readonly PlanInputError[];
  /** What the terms are talked over for: the newest one read from the chat, unless another was chosen. */
  readonly isOnTable: boolean;
}

/** What every plan is checked against. */
export interface CheckBase {
  readonly situation: Situation;
  readonly options: CheckOptions;
  readonly table: AgreementTable;
}

interface Looked {
  readonly id: string;
  readonly offer: Offer | null;
  readonly read: OfferPlan;
  readonly isOnTable: boolean;
  readonly hasUnreadField: boolean;
}

export function lookAt(looked: Looked, { situation, options, table }: CheckBase): OfferView {
  const { id, offer, read, isOnTable, hasUnreadField } = looked;
  // The terms that were agreed on belong to the offer on the table, not to those before it.
  const result = checkPlan(
    isOnTable ? fillFromTerms(read.plan, table) : read.plan,
    fillFees(situation, table),
    {
      ...options,
      ...(isOnTable ? { agreement: knownStates(table) } : {}),
      hasUnreadField: hasUnreadField || options.hasUnreadField,
    },
  );
  return {
    id,
    offer,
    read,
    check: result.ok ? result.value : null,
    errors: result.ok ? [] : result.error,
    isOnTable,
  };
}
