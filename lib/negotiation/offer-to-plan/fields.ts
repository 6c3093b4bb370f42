import type { Offer, OfferField, Span } from '@/lib/nlu/offers/offer';
import type { PlanInput, PlanKind } from '@/lib/repayment/plan';
import type { Body } from './body';
import type { PlanField } from './term-overrides';

/** Why a stated value is not firm 不确定的值: 约数 / 区间 / 任选. */
export interface UnclearTerm {
  readonly field: string;
  readonly why: 'approx' | 'range' | 'choice' | 'ratio-of-debt' | 'several-options';
  readonly values: readonly number[];
}

function unclearTerms({ terms, alternatives }: Offer): readonly UnclearTerm[] {
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
  minimumShare: ['firstPaymentRatio'],
  minimumDue: ['downPaymentDue', 'deadline'],
  restDue: ['firstDueDate'],
  payFen: ['totalFen'],
  payShare: ['discountRatio'],
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

export function sourcesOf(offer: Offer, plan: PlanInput, corrected: readonly PlanField[]) {
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

export function missingOf(plan: PlanInput): readonly PlanField[] {
  const values = plan as unknown as Body;
  const open = NEEDED[plan.kind].filter(
    (field) => isOpen(values[field]) || values[field] === 'unknown',
  );
  const down = plan.downPayment;
  // A pause is as good as known by its length.
  const paused = plan.kind === 'deferral' && (plan.deferMonths ?? plan.deferDays) !== null;
  const wanted = paused ? open.filter((field) => field !== 'untilDate') : open;
  return down && (down.amountFen === null || down.dueDate === null)
    ? [...wanted, 'downPayment']
    : wanted;
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

/** Values that are not firm and that the user has not settled. */
export function unclearOf(offer: Offer, corrected: readonly PlanField[]): readonly UnclearTerm[] {
  return unclearTerms(offer).filter(({ field }) => !isSettled(field, corrected));
}
