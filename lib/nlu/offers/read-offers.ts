import { askedFor, WISHES } from './customer-asks';
import { completes, endsIt, isDetail, isIdle, judged, revises } from './grants';
import { noneShare, type Votes } from './kind-model';
import { heardIn, isAnswered, saidWith, topicOf } from './matter';
import { type MessageFacts, readMessage } from './message-facts';
import type { ChargeKind, Offer, OfferKind, Utterance } from './offer';
import {
  EMPTY_DRAFT,
  messagesOfDraft,
  type OfferDraft,
  spanOf,
  withFact,
  withMessage,
} from './offer-draft';
import type { FactName, OptionFact } from './offer-facts';
import { kindOf } from './offer-kind';
import { toOffer } from './offer-on-table';
import { type Breath, readBreath } from './one-breath';
import { speaksOfThePlan } from './plan-talk';
import { relate } from './relation';
import { bargainsOverTheWhole, putsOffTheDay, resolveBare } from './resolve-bare';
import { GRACE } from './roles-terms';
import { kindsIn } from './roles-waivers';
import { NO_STEPS, type OpenSteps } from './steps';
import { endingAll, wishesWhole } from './whole-wish';
import { withdrawsThis } from './withdrawals';

/** What the user told the extension; never a source of terms. */
export interface ReadingContext {
  readonly principalFen?: number | null;
  readonly overdueFen?: number | null;
}

/** State of the offer reader between two messages. Opaque; a new message costs the same however long the chat. */
export interface OfferReading {
  /** Offers replaced by a later one of another kind, oldest first. */
  readonly earlier: readonly Offer[];
  readonly current: OfferDraft;
  readonly alternatives: readonly OfferDraft[];
  readonly proposal: OfferDraft;
  readonly lastSpeaker: 'agent' | 'customer' | null;
  readonly correcting: boolean;
  readonly dangling: string;
  /** What the agent said on the matter so far, and the customer last, in signs. */
  readonly said: readonly string[];
  readonly asked: string;
  /** The customer has spoken since the offer was made. */
  readonly answered: boolean;
  /** Stretches of a stepped plan that the last message left open. */
  readonly openSteps: OpenSteps;
  /** Charges that the talk is of. */
  readonly charges: readonly ChargeKind[];
  /** The customer's last words asked for something. */
  readonly wished: boolean;
  /** The customer wants to end the debt at once. */
  readonly wholeWished: boolean;
  /** Option that unmarked facts of the next message belong to. */
  readonly openOption: number;
  /** Number that the last message began with (一、…), 0 if none; -1 after a bare 或者. */
  readonly numbered: number;
  /** The agent's words since somebody else spoke. */
  readonly breath: Breath | null;
}

export function emptyReading(): OfferReading {
  return {
    earlier: [],
    current: EMPTY_DRAFT,
    alternatives: [],
    proposal: EMPTY_DRAFT,
    lastSpeaker: null,
    correcting: false,
    dangling: '',
    said: [],
    asked: '',
    answered: false,
    openSteps: NO_STEPS,
    charges: [],
    wished: false,
    wholeWished: false,
    openOption: 0,
    numbered: 0,
    breath: null,
  };
}

/** Offers kept from before the current one; older ones stay in the record, not here. */
const MOST_EARLIER = 12;

/** Reads one message. Only the agent's words make offers; the customer's are kept for an acceptance by reference. */
export function readUtterance(
  state: OfferReading,
  utterance: Utterance,
  _context: ReadingContext = {},
): OfferReading {
  return readBreath(state, utterance, readOne);
}

function readOne(state: OfferReading, utterance: Utterance): OfferReading {
  if (utterance.speaker === 'customer') return readCustomer(state, utterance);
  if (utterance.speaker !== 'agent') return state;
  const message = judged(
    readMessage(utterance.text, utterance.at, 'agent', heardIn(state), state.openSteps),
    state,
  );
  const afterCustomer = state.lastSpeaker === 'customer';
  let next: OfferReading = { ...state, lastSpeaker: 'agent' };
  if (afterCustomer && kindOf(next.current) === 'none')
    next = { ...next, current: topicOf(next.current), alternatives: [], openOption: 0 };
  const isTakenBack =
    kindOf(state.current) !== 'none' && isDetail(message) && withdrawsThis(message, state.current);
  if (isTakenBack || endsIt(message, state))
    next = { ...next, current: EMPTY_DRAFT, alternatives: [], openOption: 0, said: [] };
  if (
    message.accepts &&
    soloKind(message, utterance, null) === 'none' &&
    kindOf(state.proposal) !== 'none'
  )
    next = { ...setAside(next), current: state.proposal };
  if (!isTakenBack)
    next = applyMessage({ ...next, proposal: state.proposal }, message, utterance, afterCustomer);
  return {
    ...next,
    correcting: message.corrects,
    dangling: message.dangling,
    openSteps: message.openSteps,
    charges: chargesAfter(state, message),
    wished: false,
    numbered: message.number,
    proposal: EMPTY_DRAFT,
    said: saidWith(next, state, message),
    asked: '',
    answered: isAnswered(next, state),
  };
}

/** Charges just named; they are the matter until others are, or a plan is. */
function chargesAfter({ charges }: OfferReading, { text, facts }: MessageFacts) {
  const named = kindsIn(text.signs).filter((kind) => kind !== 'principal');
  const other = facts.some(({ name }) => name === 'periods' || name === 'lump');
  return named.length > 0 || other ? named : charges;
}

function readCustomer(state: OfferReading, utterance: Utterance): OfferReading {
  const message = readMessage(utterance.text, utterance.at, 'customer');
  let proposal = state.lastSpeaker === 'customer' ? state.proposal : EMPTY_DRAFT;
  for (const fact of message.facts)
    proposal = withFact(proposal, fact, spanOf(message.text, utterance.id, fact));
  return {
    ...state,
    proposal,
    lastSpeaker: 'customer',
    asked: message.text.signs,
    answered: true,
    wholeWished: wishesWhole(state, proposal),
    charges: chargesAfter(state, message),
    dangling: askedFor(message.text.signs),
    wished: WISHES.test(message.text.signs),
  };
}

function applyMessage(
  state: OfferReading,
  heard: MessageFacts,
  utterance: Utterance,
  afterCustomer: boolean,
): OfferReading {
  const message = endingAll(heard, state);
  if (message.facts.length === 0) return heardAlone(state, message, utterance);
  const known = kindOf(state.current, state.numbered < 0);
  const solo = bargainsOverTheWhole(state, message)
    ? 'settlement'
    : soloKind(message, utterance, known === 'none' ? message.votes : null);
  let next = state;
  const awaited =
    completes(message, state.current) ||
    state.correcting ||
    state.dangling !== '' ||
    (afterCustomer && (answers(state) || revises(message, state.current)));
  if (known !== 'none' && solo === 'none' && !speaksOfThePlan(message, awaited)) return state;
  const nextOption =
    state.numbered !== 0 && message.number === (state.numbered < 0 ? 0 : state.numbered + 1);
  const relation =
    nextOption && !message.continues && known !== 'none' && solo !== 'none'
      ? 'alternative'
      : relate(known, solo, message, afterCustomer, state);
  const twin =
    solo === known
      ? -1
      : state.alternatives.findIndex((a) => a && kindOf({ ...a, votes: null }) === solo);
  if (relation === 'new' && twin < 0) next = setAside(state);
  const highest = Math.max(0, ...message.facts.map((f) => f.option));
  const shift = relation === 'alternative' ? state.alternatives.length + 2 : 0;
  let current = next.current;
  const alternatives = [...next.alternatives];
  for (const fact of resolveBare(next, message)) {
    const span = spanOf(message.text, utterance.id, fact);
    // 首期都是12月15日
    const isOfAll = span.text.includes('都');
    const option = isOfAll
      ? 0
      : twin >= 0
        ? twin + 2
        : shift
          ? Math.max(shift, fact.option)
          : highest === 0
            ? openOptionFor(next, fact)
            : fact.option;
    if (option <= 1) current = withFact(current, fact, span);
    if (
      option >= 2 ||
      (option === 0 && (isOfAll || SHARED.has(fact.name)) && alternatives.length > 0)
    ) {
      const indexes = option >= 2 ? [option - 2] : alternatives.keys();
      for (const i of indexes)
        alternatives[i] = withFact(alternatives[i] ?? EMPTY_DRAFT, fact, span);
    }
  }
  const said = relation === 'new' ? message.alone : message.votes;
  const isAside = isIdle(message, state) || putsOffTheDay(state.current, message.facts);
  const votes = known !== 'none' && (isAside || twin >= 0) ? current.votes : said;
  current = { ...current, votes: votes ?? next.current.votes };
  return { ...next, current, alternatives, openOption: Math.max(next.openOption, highest, shift) };
}

/** Probability that nothing is granted, up to which words alone make an offer. */
const PLAIN = 0.35;

/** An offer that the words speak for although no term of it was read. */
function heardAlone(
  state: OfferReading,
  { votes, text }: MessageFacts,
  { id }: Utterance,
): OfferReading {
  const { current } = state;
  if (
    GRACE.test(text.signs) ||
    votes === null ||
    kindOf(current) !== 'none' ||
    noneShare(votes) > PLAIN
  )
    return state;
  return {
    ...state,
    current: { ...current, votes, messageIds: withMessage(current.messageIds, id) },
  };
}

const SHARED: ReadonlySet<FactName> = new Set(['acceptBy', 'condition']);

/** What only instalments have. */
const OF_PLANS = /^(?:periods|perPeriod|firstDue|dueDay)$/;

/** Facts without a marked option go on with the option opened last, except what is said of all. */
function openOptionFor(state: OfferReading, fact: OptionFact): number {
  const open = state.alternatives[state.openOption - 2]?.slots;
  const ofPlan = open?.lump && !state.current.slots.lump && OF_PLANS.test(fact.name);
  return SHARED.has(fact.name) ? 0 : ofPlan ? 1 : state.openOption;
}

/** The customer has just named figures of their own, so a bare figure is the answer. */
function answers(state: OfferReading): boolean {
  return state.proposal !== EMPTY_DRAFT && kindOf(state.proposal) !== 'none';
}

/** The kind of a message alone; beside an offer the terms must tell, for a few words say little. */
function soloKind(message: MessageFacts, utterance: Utterance, votes: Votes | null): OfferKind {
  let draft: OfferDraft = {
    ...EMPTY_DRAFT,
    votes,
  };
  for (const fact of message.facts)
    if (fact.option <= 1) draft = withFact(draft, fact, spanOf(message.text, utterance.id, fact));
  return kindOf(draft);
}

/** The current offer becomes an earlier one; a draft that never became an offer is dropped. */
function setAside(state: OfferReading): OfferReading {
  const offer = toOffer(state);
  const earlier = offer ? [...state.earlier, offer].slice(-MOST_EARLIER) : state.earlier;
  return { ...state, earlier, current: EMPTY_DRAFT, alternatives: [], openOption: 0 };
}

/** Offers on the table so far, newest last; withdrawn ones are gone. */
export function offersOf(state: OfferReading): readonly Offer[] {
  const current = toOffer(state);
  return current ? [...state.earlier, current] : state.earlier;
}

/** Ids of the messages that offers on the table, drafts of them and the customer's proposal were read from. */
export function messagesOf(state: OfferReading): ReadonlySet<string> {
  const { current, proposal, alternatives, earlier } = state;
  return new Set([
    ...[current, proposal, ...alternatives.filter(Boolean)].flatMap(messagesOfDraft),
    ...earlier.flatMap(({ messageIds, spans }) => [
      ...messageIds,
      ...Object.values(spans).map(({ messageId }) => messageId),
    ]),
  ]);
}
