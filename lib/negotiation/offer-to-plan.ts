import type { Fen } from '@/lib/money/fen';
import type { Offer, OfferField, Span } from '@/lib/nlu/offer';
import { blankPlan, type PlanInput, type PlanKind } from '@/lib/repayment/plan';
import {
  deadlineOf,
  downPaymentOf,
  isFirstInstalment,
  type OfferText,
} from './offer-to-plan-payments';
import { statedRateOf } from './offer-to-plan-rate';
import { duringPlanOf, waiversOf } from './offer-to-plan-waivers';
import { applyOverrides, type PlanField, type TermOverrides } from './term-overrides';

/** Why a stated value is not firm 不确定的值: 约数 / 区间 / 任选. */
export interface UnclearTerm {
  readonly field: string;
  readonly why: 'approx' | 'range' | 'choice' | 'ratio-of-debt' | 'several-options';
  readonly values: readonly number[];
}

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

function dateOf(deadline: string | null): string | null {
  return deadline?.slice(0, 10) ?? null;
}

function planKindOf({ kind, terms }: Offer): PlanKind {
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
      return instalmentKindOf(terms);
  }
}

function instalmentKindOf(terms: Offer['terms']): PlanKind {
  if (terms.steps !== undefined && terms.steps.length > 0) return 'stepped';
  if (terms.perPeriodFen !== undefined) return 'stated-instalments';
  if (terms.rate?.basis === 'perPeriodFlat') return 'flat-fee';
  const defers = terms.deferMonths !== undefined || terms.deferDays !== undefined;
  return defers ? 'deferral' : 'stated-instalments';
}

type Body = Readonly<Record<string, unknown>>;

function settlementBody(offer: Offer, textOf: OfferText): Body {
  return { payFen: offer.terms.totalFen ?? null, payBy: dateOf(deadlineOf(offer, textOf)) };
}

function minimumBody(offer: Offer, textOf: OfferText): Body {
  const { kind, terms } = offer;
  const due =
    terms.downPaymentDue ?? (kind === 'minimum' ? dateOf(deadlineOf(offer, textOf)) : null);
  return {
    minimumFen: terms.firstPaymentFen ?? null,
    minimumDue: due,
    restFen: null,
    restDue: terms.firstDueDate ?? null,
  };
}

function deferralBody(offer: Offer, textOf: OfferText): Body {
  const { kind, terms } = offer;
  return {
    untilDate: terms.firstDueDate ?? null,
    deferMonths: terms.deferMonths ?? null,
    deferDays: terms.deferDays ?? null,
    accrual: duringPlanOf('interest', offer, textOf) === 'paused' ? 'none' : 'unknown',
    rate: null,
    // An extension is one later date without a split; that is what the kind says.
    thenCount: kind === 'extension' ? 1 : (terms.periods ?? null),
  };
}

function instalmentBody(offer: Offer, textOf: OfferText): Body {
  const { terms } = offer;
  const first = isFirstInstalment(offer, textOf) ? (terms.firstPaymentFen ?? null) : null;
  return {
    count: terms.periods ?? null,
    perPaymentFen: terms.perPeriodFen ?? null,
    firstPaymentFen: first,
    lastPaymentFen: null,
  };
}

function bodyOf(offer: Offer, kind: PlanKind, textOf: OfferText): Body {
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
      };
    case 'flat-fee':
      return {
        count: terms.periods ?? null,
        feeRate: statedRateOf(terms.rate)?.value ?? null,
        charged: 'per-period',
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

function unclearOf({ terms, alternatives }: Offer): readonly UnclearTerm[] {
  const approx = (terms.approx ?? []).map((field) => ({
    field,
    why: 'approx' as const,
    values: [],
  }));
  const ranges = Object.entries(terms.ranges ?? {}).map(([field, values]) => ({
    field,
    why: 'range' as const,
    values,
  }));
  const choice = terms.choices
    ? [{ field: 'periods', why: 'choice' as const, values: terms.choices.periods }]
    : [];
  const ratios = (['firstPaymentRatio', 'discountRatio'] as const)
    .filter((field) => terms[field] !== undefined)
    .filter((field) => field !== 'discountRatio' || terms.totalFen === undefined)
    .map((field) => ({ field, why: 'ratio-of-debt' as const, values: [terms[field] as number] }));
  const options = alternatives.length
    ? [{ field: 'kind', why: 'several-options' as const, values: [] }]
    : [];
  return [...approx, ...ranges, ...choice, ...ratios, ...options];
}

const SOURCE_OF: Readonly<Partial<Record<PlanField, readonly OfferField[]>>> = {
  count: ['periods'],
  thenCount: ['periods'],
  perPaymentFen: ['perPeriodFen'],
  firstPaymentFen: ['firstPaymentFen'],
  downPayment: ['firstPaymentFen', 'downPaymentDue', 'firstPaymentRatio'],
  minimumFen: ['firstPaymentFen'],
  minimumDue: ['downPaymentDue', 'deadline'],
  restDue: ['firstDueDate'],
  payFen: ['totalFen'],
  payBy: ['deadline'],
  untilDate: ['firstDueDate'],
  deferMonths: ['deferMonths'],
  deferDays: ['deferDays'],
  firstDueDate: ['firstDueDate'],
  dueDay: ['dueDay'],
  statedTotalFen: ['totalFen'],
  statedRate: ['rate'],
  feeRate: ['rate'],
  steps: ['steps'],
  payments: ['firstPaymentFen', 'totalFen'],
  waivers: ['waivedFen', 'waivedKinds', 'waivedRatio'],
  validUntil: ['deadline'],
};

function isOpen(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function sourcesOf(offer: Offer, plan: PlanInput, corrected: readonly PlanField[]) {
  const values = plan as unknown as Body;
  const found: Partial<Record<PlanField, Span>> = {};
  for (const [field, from] of Object.entries(SOURCE_OF) as [PlanField, readonly OfferField[]][]) {
    const span = from.map((name) => offer.spans[name]).find((one) => one !== undefined);
    if (span && !corrected.includes(field) && !isOpen(values[field])) found[field] = span;
  }
  return found;
}

const NEEDED: Readonly<Record<PlanKind, readonly PlanField[]>> = {
  'stated-instalments': ['count', 'perPaymentFen', 'firstDueDate'],
  'equal-instalment': ['count', 'rate', 'firstDueDate'],
  'equal-principal': ['count', 'rate', 'firstDueDate'],
  'interest-first': ['count', 'rate', 'firstDueDate'],
  'flat-fee': ['count', 'feeRate', 'firstDueDate'],
  'zero-interest': ['count', 'firstDueDate'],
  stepped: ['steps', 'firstDueDate'],
  dated: ['payments'],
  settlement: ['payFen', 'payBy'],
  'minimum-then-rest': ['minimumFen', 'minimumDue', 'restFen', 'restDue'],
  deferral: ['untilDate', 'accrual'],
};

function missingOf(plan: PlanInput): readonly PlanField[] {
  const values = plan as unknown as Body;
  const open = NEEDED[plan.kind].filter(
    (field) => isOpen(values[field]) || values[field] === 'unknown',
  );
  const down = plan.downPayment;
  return down && (down.amountFen === null || down.dueDate === null)
    ? [...open, 'downPayment']
    : open;
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
    validUntil: kind === 'settlement' ? null : deadlineOf(offer, textOf),
  } as PlanInput;
  const { plan, corrected } = applyOverrides(stated, overrides);
  return {
    plan,
    missing: missingOf(plan),
    unclear: unclearOf(offer).filter(({ field }) => !isSettled(field, corrected)),
    sources: sourcesOf(offer, plan, corrected),
    corrected,
  };
}

const SETTLED_BY: Readonly<Record<string, PlanField>> = {
  periods: 'count',
  perPeriodFen: 'perPaymentFen',
  firstPaymentFen: 'downPayment',
  firstPaymentRatio: 'downPayment',
  discountRatio: 'payFen',
  totalFen: 'payFen',
};

function isSettled(field: string, corrected: readonly PlanField[]): boolean {
  const by = SETTLED_BY[field];
  return by !== undefined && corrected.includes(by);
}
