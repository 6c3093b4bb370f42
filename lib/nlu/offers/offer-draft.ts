import { fen } from '@/lib/money/fen';
import { dayInMonth, isoDate, isoDateTime } from '@/lib/nlu/tokens/calendar';
import { originalSpan } from '@/lib/nlu/tokens/normalise';
import type { TokenText } from '@/lib/nlu/tokens/tokens';
import { VOTED, type Votes } from './kind-model';
import type { ChargeKind, OfferField, OfferKind, OfferTerms, Span } from './offer';
import type { Fact, FactName } from './offer-facts';
import { runs } from './offer-kind';

/** A fact with the words of the message it came from. */
export interface Slot {
  readonly fact: Fact;
  readonly span: Span;
}

/** An offer being put together 未成形的方案 from one message or several. */
export interface OfferDraft {
  readonly slots: Readonly<Partial<Record<FactName, Slot>>>;
  readonly waivers: readonly Slot[];
  readonly conditions: readonly Slot[];
  /** Names of the amount and date said last; a bare correction means them. */
  readonly lastMoney: FactName | null;
  readonly lastDate: FactName | null;
  readonly messageIds: readonly string[];
  readonly votes: Votes | null;
}

export const EMPTY_DRAFT: OfferDraft = {
  slots: {},
  waivers: [],
  conditions: [],
  lastMoney: null,
  lastDate: null,
  messageIds: [],
  votes: null,
};

const MONEY = /^(?:perPeriod|first|total|lumpAmount|waivedFen|minimumAmount|perPrincipal)$/;
const DATES: ReadonlySet<FactName> = new Set(['firstDue', 'acceptBy', 'payBy']);
/** What a newer fact of the same matter puts out of force. */
const REPLACES: Readonly<Partial<Record<FactName, readonly FactName[]>>> = {
  periods: ['choices', 'periodsRange', 'run'],
  choices: ['periods', 'periodsRange'],
  periodsRange: ['periods', 'choices'],
  total: ['lumpAmount'],
  lumpAmount: ['total'],
  steps: ['perPeriod', 'run'],
};

export function spanOf(text: TokenText, messageId: string, fact: Fact): Span {
  const { start, text: words } = originalSpan(
    text.normal,
    text.from[fact.start] ?? 0,
    text.from[fact.end] ?? 0,
  );
  return { messageId, start, text: words };
}

/** The draft with one more fact. */
export function withFact(draft: OfferDraft, fact: Fact, span: Span): OfferDraft {
  const base = fact.base ?? draft.slots.discount?.fact.base;
  const slot: Slot = {
    fact: fact.name === 'discount' && base ? { ...fact, base } : fact,
    span,
  };
  const messageIds = withMessage(draft.messageIds, span.messageId);
  if (fact.name === 'waive')
    return { ...draft, messageIds, waivers: mergeWaivers(draft.waivers, slot) };
  if (fact.name === 'condition') {
    const known = draft.conditions.some((c) => c.span.text === span.text);
    const conditions = [...draft.conditions, slot].slice(-MOST_CONDITIONS);
    return known ? draft : { ...draft, messageIds, conditions };
  }
  if (fact.name === 'firstDropped') return withoutFirst(draft);
  if (fact.name === 'waiveDropped') return withoutWaivers(draft, fact.kinds ?? []);
  const slots: Partial<Record<FactName, Slot>> = { ...draft.slots, [fact.name]: slot };
  for (const name of REPLACES[fact.name] ?? []) delete slots[name];
  // 首付30% … 一千五太低，首付2500: a sum said later puts the share out of force.
  const share = slots.firstRatio;
  if (
    fact.name === 'first' &&
    share?.span.messageId !== span.messageId &&
    /[首先头定]/.test(span.text)
  )
    delete slots.firstRatio;
  return {
    ...draft,
    slots,
    messageIds,
    lastMoney: MONEY.test(fact.name) ? fact.name : draft.lastMoney,
    lastDate: DATES.has(fact.name) ? fact.name : draft.lastDate,
  };
}

/** An offer that is said again and again is read from its first message and the latest ones. */
const MOST_MESSAGES = 40;
/** No plan has more; whoever goes on for hours has taken back the first. */
const MOST_CONDITIONS = 40;

export function withMessage(ids: readonly string[], id: string): readonly string[] {
  if (ids.includes(id)) return ids;
  const [first = id, ...later] = ids;
  return ids.length === 0 ? [id] : [first, ...later.slice(2 - MOST_MESSAGES), id];
}

/** 首付可以不要: the down payment and the condition to make it are gone. */
function withoutFirst(draft: OfferDraft): OfferDraft {
  const { first, firstRatio, ...slots } = draft.slots;
  const gone = [first, firstRatio].map((slot) => slot?.span.text ?? '首付');
  const conditions = draft.conditions.filter(
    (c) => !gone.some((text) => c.span.text.includes(text)),
  );
  return { ...draft, slots, conditions };
}

function withoutWaivers(draft: OfferDraft, kinds: readonly ChargeKind[]): OfferDraft {
  const kept = (w: Slot) => !w.fact.kinds?.some((kind) => kinds.includes(kind));
  return { ...draft, waivers: draft.waivers.filter(kept) };
}

/** A newer word on the same charges replaces the older one; on others it is added. */
function mergeWaivers(known: readonly Slot[], slot: Slot): readonly Slot[] {
  const kinds = slot.fact.kinds ?? [];
  const kept = known.filter(
    (w) =>
      w.span.messageId === slot.span.messageId ||
      !(w.fact.kinds ?? []).some((k) => kinds.includes(k)),
  );
  return [...kept, slot];
}

interface Built {
  readonly terms: OfferTerms;
  readonly spans: Readonly<Partial<Record<OfferField, Span>>>;
}

/** Terms and their spans, as stated; nothing is computed from them. */
export function termsOf(draft: OfferDraft, kind: OfferKind): Built {
  const terms: { -readonly [K in OfferField]?: OfferTerms[K] } = {};
  const spans: Partial<Record<OfferField, Span>> = {};
  const ranges: Record<string, readonly [number, number]> = {};
  const approx: string[] = [];
  const put = <F extends OfferField>(
    field: F,
    slot: Slot | undefined,
    value: OfferTerms[F] | undefined,
  ) => {
    if (!slot || value === undefined) return;
    terms[field] = value;
    spans[field] = slot.span;
  };
  const money = (
    field: 'perPeriodFen' | 'firstPaymentFen' | 'totalFen' | 'waivedFen',
    slot: Slot | undefined,
  ) => {
    if (slot?.fact.value === undefined) return;
    if (slot.fact.high === undefined) put(field, slot, fen(slot.fact.value));
    else {
      ranges[field] = [slot.fact.value, slot.fact.high];
      spans.ranges = slot.span;
    }
    if (slot.fact.approx) approx.push(field);
  };
  const s = draft.slots;
  if (kind === 'installment') {
    const count = s.periods ?? (runs(s) ? s.run : undefined);
    put('periods', count, count?.fact.value);
    if (s.choices) put('choices', s.choices, { periods: s.choices.fact.list ?? [] });
    if (s.periodsRange) {
      ranges.periods = [s.periodsRange.fact.value ?? 0, s.periodsRange.fact.high ?? 0];
      spans.ranges = s.periodsRange.span;
    }
    put('periodUnit', count ?? s.choices ?? s.periodsRange, 'month');
    put(
      'steps',
      s.steps,
      s.steps?.fact.steps?.map((x) => ({ periods: x.periods, perPeriodFen: fen(x.fen) })),
    );
    if (!s.steps) money('perPeriodFen', s.perPeriod ?? s.perPrincipal);
    put('dueDay', s.dueDay, s.dueDay?.fact.value);
  }
  if (kind === 'extension') put('dueDay', s.dueDay, s.dueDay?.fact.value);
  money('firstPaymentFen', firstSum(s, kind));
  if (kind !== 'settlement') put('firstPaymentRatio', s.firstRatio, s.firstRatio?.fact.value);
  money(
    'totalFen',
    kind === 'settlement'
      ? (s.total ?? s.lumpAmount ?? s.first)
      : kind === 'installment'
        ? s.total
        : undefined,
  );
  if (kind === 'settlement' || (kind === 'installment' && s.discount?.fact.base)) {
    put('discountRatio', s.discount, s.discount?.fact.value);
    put('discountBase', s.discount, s.discount?.fact.base);
  }
  money('waivedFen', s.waivedFen);
  putWaivers(draft, put);
  if (s.defer?.fact.unit === 'months') put('deferMonths', s.defer, s.defer.fact.value);
  if (s.defer?.fact.unit === 'days') put('deferDays', s.defer, s.defer.fact.value);
  if (s.rate?.fact.basis)
    put('rate', s.rate, { value: s.rate.fact.value ?? 0, basis: s.rate.fact.basis });
  putDates(draft, kind, put);
  const place = VOTED.indexOf(kind);
  const conditions = draft.conditions.filter(({ fact }) => fact.list?.includes(place));
  if (conditions.length > 0)
    put(
      'conditions',
      conditions[0],
      conditions.map((c) => c.span.text),
    );
  if (Object.keys(ranges).length > 0) terms.ranges = ranges;
  if (approx.length > 0) terms.approx = approx;
  return { terms, spans };
}

/** The sum to pay at once: of a waiver also the sum that it is the price of. */
function firstSum(s: OfferDraft['slots'], kind: OfferKind): Slot | undefined {
  if (kind === 'settlement') return undefined;
  if (kind === 'minimum') return s.first ?? s.minimumAmount ?? s.lumpAmount;
  return kind === 'waiver' ? (s.first ?? s.lumpAmount) : s.first;
}

type Put = <F extends OfferField>(
  field: F,
  slot: Slot | undefined,
  value: OfferTerms[F] | undefined,
) => void;

function putWaivers(draft: OfferDraft, put: Put): void {
  if (draft.waivers.length === 0) return;
  const kinds: ChargeKind[] = [];
  for (const w of draft.waivers)
    for (const kind of w.fact.kinds ?? []) if (!kinds.includes(kind)) kinds.push(kind);
  put('waivedKinds', draft.waivers[0], kinds);
  const withShare = draft.waivers.findLast((w) => w.fact.value !== undefined);
  put('waivedRatio', withShare, withShare?.fact.value);
}

/** A date by which to pay means the down payment, the new due date or the deadline, as the kind has it. */
function putDates(draft: OfferDraft, kind: OfferKind, put: Put): void {
  const s = draft.slots;
  const date = (slot: Slot | undefined) =>
    slot?.fact.value === undefined ? undefined : isoDate(slot.fact.value);
  const moment = (slot: Slot | undefined) => {
    if (slot?.fact.value === undefined) return undefined;
    const { value, minutes } = slot.fact;
    return minutes === null || minutes === undefined ? isoDate(value) : isoDateTime(value, minutes);
  };
  const planned = kind === 'installment' || kind === 'extension';
  let { firstDue } = s;
  let by = s.acceptBy;
  if (planned && s.payBy) {
    if (s.first || s.firstRatio) put('downPaymentDue', s.payBy, date(s.payBy));
    else if (kind === 'extension') firstDue = firstDue ?? s.payBy;
    else by = by ?? s.payBy;
  } else if (!planned) by = by ?? s.payBy;
  if (!firstDue && s.monthStart?.fact.value !== undefined && s.dueDay?.fact.value !== undefined) {
    const { value } = s.monthStart.fact;
    const day = dayInMonth(value, 0, s.dueDay.fact.value);
    firstDue = { ...s.monthStart, fact: { ...s.monthStart.fact, value: day } };
  }
  if (planned) put('firstDueDate', firstDue, date(firstDue));
  put('deadline', by, moment(by));
}

/** Ids of the messages that a draft was read from, those of its figures among them. */
export function messagesOfDraft(draft: OfferDraft): readonly string[] {
  const slots = [...Object.values(draft.slots), ...draft.waivers, ...draft.conditions];
  return [...draft.messageIds, ...slots.map(({ span }) => span.messageId)];
}
