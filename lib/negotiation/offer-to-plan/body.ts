import { type Fen, fen } from '@/lib/money/fen';
import type { Offer } from '@/lib/nlu/offers/offer';
import type { Deferral, DuringPlan, PlanKind } from '@/lib/repayment/plan';
import { duringPlanOf } from './during-plan';
import { lastPaymentOf } from './last-payment';
import { deadlineOf, isFirstInstalment, type OfferText } from './payments';
import { isPrincipalOnly } from './principal-only';
import { contractRateOf, decimalText, statedRateOf } from './rate';

/** The date part of a deadline. */
function dateOf(deadline: string | null): string | null {
  return deadline?.slice(0, 10) ?? null;
}

export function planKindOf(offer: Offer): PlanKind {
  const { kind, terms } = offer;
  switch (kind) {
    case 'settlement':
      return 'settlement';
    case 'minimum':
      return 'minimum-then-rest';
    case 'waiver':
      return 'dated';
    case 'extension':
      return terms.firstPaymentFen === undefined ? 'deferral' : 'minimum-then-rest';
    case 'installment':
      return instalmentKindOf(offer);
  }
}

function instalmentKindOf(offer: Offer): PlanKind {
  const { terms } = offer;
  if (terms.steps !== undefined && terms.steps.length > 0) return 'stepped';
  if (terms.perPeriodFen !== undefined && !isPrincipalOnly(offer)) return 'stated-instalments';
  if (terms.rate?.basis === 'perPeriodFlat') return 'flat-fee';
  const defers = terms.deferMonths !== undefined || terms.deferDays !== undefined;
  return defers ? 'deferral' : 'stated-instalments';
}

export type Body = Readonly<Record<string, unknown>>;

const SHARE_OF = { total: 'balance', principal: 'principal' } as const;

function settlementBody(offer: Offer, textOf: OfferText): Body {
  const { totalFen = null, discountRatio, discountBase } = offer.terms;
  return {
    payFen: totalFen,
    payShare: totalFen === null ? decimalText(discountRatio) : null,
    shareOf: discountBase === undefined ? null : SHARE_OF[discountBase],
    payBy: dateOf(deadlineOf(offer, textOf)),
  };
}

function minimumBody(offer: Offer, textOf: OfferText): Body {
  const { kind, terms } = offer;
  const due =
    terms.downPaymentDue ?? (kind === 'minimum' ? dateOf(deadlineOf(offer, textOf)) : null);
  return {
    minimumFen: terms.firstPaymentFen ?? null,
    minimumShare: terms.firstPaymentFen === undefined ? decimalText(terms.firstPaymentRatio) : null,
    minimumDue: due,
    restFen: null,
    restDue: terms.firstDueDate ?? null,
  };
}

const ACCRUAL = {
  paused: 'none',
  continues: 'accrues',
  reduced: 'unknown',
  unknown: 'unknown',
} as const satisfies Record<DuringPlan, Deferral['accrual']>;

function deferralBody(offer: Offer, textOf: OfferText): Body {
  const { kind, terms } = offer;
  const accrual = ACCRUAL[duringPlanOf('interest', offer, textOf)];
  return {
    untilDate: terms.firstDueDate ?? null,
    deferMonths: terms.deferMonths ?? null,
    deferDays: terms.deferDays ?? null,
    accrual,
    rate: accrual === 'accrues' ? contractRateOf(terms.rate) : null,
    // An extension is one later date without a split; that is what the kind says.
    thenCount: kind === 'extension' ? 1 : (terms.periods ?? null),
  };
}

function instalmentBody(offer: Offer, textOf: OfferText): Body {
  const { terms } = offer;
  const first = isFirstInstalment(offer, textOf) ? (terms.firstPaymentFen ?? null) : null;
  return {
    count: terms.periods ?? null,
    perPaymentFen: isPrincipalOnly(offer) ? null : (terms.perPeriodFen ?? null),
    firstPaymentFen: first,
    lastPaymentFen: lastPaymentOf(offer, textOf),
    deferMonths: terms.deferMonths ?? null,
  };
}

export function bodyOf(offer: Offer, kind: PlanKind, textOf: OfferText): Body {
  const { terms } = offer;
  switch (kind) {
    case 'settlement':
      return settlementBody(offer, textOf);
    case 'minimum-then-rest':
      return minimumBody(offer, textOf);
    case 'deferral':
      return deferralBody(offer, textOf);
    case 'stepped':
      return {
        steps: (terms.steps ?? []).map((step) => ({
          count: step.periods,
          perPaymentFen: step.perPeriodFen,
        })),
        deferMonths: terms.deferMonths ?? null,
      };
    case 'flat-fee':
      return {
        count: terms.periods ?? null,
        feeRate: statedRateOf(terms.rate)?.value ?? null,
        charged: 'per-period',
        // 分24期，每期本金394元: what is split is what its parts add up to.
        financedFen:
          terms.periods === undefined || terms.perPeriodFen === undefined
            ? null
            : fen(terms.periods * terms.perPeriodFen),
      };
    case 'dated': {
      const amountFen: Fen | null = terms.firstPaymentFen ?? terms.totalFen ?? null;
      return {
        payments:
          amountFen === null ? [] : [{ date: dateOf(deadlineOf(offer, textOf)), amountFen }],
      };
    }
    default:
      return instalmentBody(offer, textOf);
  }
}
