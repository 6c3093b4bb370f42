import {
  type ReadBackReply,
  recogniseReply,
  refersToReadBack,
} from '@/lib/negotiation/read-back/reply';
import type { Offer, Utterance } from '@/lib/nlu/offers/offer';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import { statementsOfOffer } from './from-offer';
import {
  type NewStatement,
  type PartName,
  type PartStatement,
  type PartValue,
  valueKey,
} from './part';
import { statementsOfMessage } from './readers';
import { asksForChange } from './wording';

/** A term as it stood in a read-back that was sent. */
export interface ReadBackItem {
  /** Number as printed: ①, 1. Null for the closing questions. */
  readonly number: number;
  readonly term: AgreementTerm;
  readonly part: PartName;
  readonly value: PartValue;
}

interface SentReadBack {
  readonly seq: number;
  readonly messageIds: readonly string[];
  readonly items: readonly ReadBackItem[];
}

/** The agent's yes to some terms, linked to its message. */
export interface Confirmation {
  readonly seq: number;
  readonly messageId: string;
  readonly quote: string;
  readonly at: string;
  readonly items: readonly ReadBackItem[];
}

interface Choice {
  readonly seq: number;
  readonly term: AgreementTerm;
  readonly part: PartName;
  readonly key: string;
}

/** Everything said of the terms so far 条款台账; grows by events and is never rewritten. Plain data. */
export interface AgreementLedger {
  readonly nextSeq: number;
  readonly statements: readonly PartStatement[];
  /** Where the customer asked for other terms. */
  readonly changeAsks: readonly number[];
  readonly readBacks: readonly SentReadBack[];
  readonly confirmations: readonly Confirmation[];
  readonly replies: readonly ReadBackReply[];
  /** No other customer line has come since the read-back, so a bare 对的 answers it. */
  readonly readBackOpen: boolean;
  readonly choices: readonly Choice[];
  /** Offers in order of appearance; the last is the one on the table unless another was picked. */
  readonly offerIds: readonly string[];
  /** Ways to pay that the last offer leaves to choose from 可选的几种; empty where there is but one. */
  readonly wayIds: readonly string[];
  /** Picked by the user, or settled on in the talk; open again once a new offer is made. */
  readonly chosenOfferId: string | null;
  /** Ids of what offers that are still on the table have stated, by message. */
  readonly stated: ReadonlyMap<string, ReadonlySet<string>>;
}

export function emptyAgreement(): AgreementLedger {
  return {
    nextSeq: 1,
    statements: [],
    changeAsks: [],
    readBacks: [],
    confirmations: [],
    replies: [],
    readBackOpen: false,
    choices: [],
    offerIds: [],
    wayIds: [],
    chosenOfferId: null,
    stated: new Map(),
  };
}

function idOf(statement: NewStatement): string {
  const { source } = statement;
  const where =
    source.kind === 'message' ? `${source.messageId}|${source.offerId}` : source.entryId;
  const key = valueKey(statement.value) ?? statement.value.value;
  return `${statement.term}|${statement.part}|${key}|${where}`;
}

function messageOf({ source }: NewStatement): string {
  return source.kind === 'message' ? source.messageId : source.entryId;
}

function addStatements(ledger: AgreementLedger, fresh: readonly NewStatement[]): AgreementLedger {
  if (fresh.length === 0) return ledger;
  const numbered = fresh.map((statement) => ({ ...statement, seq: ledger.nextSeq }));
  return {
    ...ledger,
    nextSeq: ledger.nextSeq + 1,
    statements: [...ledger.statements, ...numbered],
  };
}

/** What `stated` is with more, without messages that no offer was read from any longer. */
function statedWith(
  { stated }: AgreementLedger,
  fresh: readonly NewStatement[],
  messages: readonly Utterance[],
): AgreementLedger['stated'] {
  const next = new Map<string, ReadonlySet<string>>();
  for (const { id } of messages) {
    const ids = stated.get(id);
    if (ids) next.set(id, ids);
  }
  for (const one of fresh)
    next.set(messageOf(one), new Set(next.get(messageOf(one))).add(idOf(one)));
  return next;
}

/** Whether the offer has been noted; the latest are looked at first. */
export function hasOffer({ offerIds }: AgreementLedger, id: string): boolean {
  return offerIds.lastIndexOf(id) >= 0;
}

/** An offer as it now stands; call again whenever the reader has changed it. `messages`: those that it was read from. */
export function noteOffer(
  ledger: AgreementLedger,
  offer: Offer,
  messages: readonly Utterance[],
): AgreementLedger {
  const next = hasOffer(ledger, offer.id)
    ? ledger
    : { ...ledger, offerIds: [...ledger.offerIds, offer.id], wayIds: [], chosenOfferId: null };
  return noteWay(next, offer, messages);
}

/** What one of several ways to pay says, beside the offer that it belongs to. */
export function noteWay(
  ledger: AgreementLedger,
  offer: Offer,
  messages: readonly Utterance[],
): AgreementLedger {
  const fresh = statementsOfOffer(offer, messages).filter(
    (one) => !ledger.stated.get(messageOf(one))?.has(idOf(one)),
  );
  const stated = statedWith(ledger, fresh, messages);
  return addStatements({ ...ledger, stated }, fresh);
}

/** One message of the talk, in order: terms it states, an answer to a read-back, or a wish for other terms. */
export function noteMessage(ledger: AgreementLedger, utterance: Utterance): AgreementLedger {
  if (utterance.speaker === 'customer') return noteCustomer(ledger, utterance);
  if (utterance.speaker !== 'agent' && utterance.speaker !== 'bot') return ledger;
  return noteReply(addStatements(ledger, statementsOfMessage(utterance)), utterance);
}

/** A short reminder 麻烦确认一下 leaves the question of the read-back open. */
const REMINDER = /^.{0,12}(?:确认|核对|在吗|回复|答复).{0,8}$/;

function noteCustomer(ledger: AgreementLedger, { id, text }: Utterance): AgreementLedger {
  const isReadBack = ledger.readBacks.some((sent) => sent.messageIds.includes(id));
  if (isReadBack) return ledger;
  const seq = ledger.nextSeq;
  return {
    ...ledger,
    nextSeq: seq + 1,
    readBackOpen: ledger.readBackOpen && REMINDER.test(text),
    changeAsks: asksForChange(text) ? [...ledger.changeAsks, seq] : ledger.changeAsks,
  };
}

function noteReply(ledger: AgreementLedger, utterance: Utterance): AgreementLedger {
  const readBack = ledger.readBacks.at(-1);
  if (readBack === undefined) return ledger;
  if (!ledger.readBackOpen && !refersToReadBack(utterance.text)) return ledger;
  const reply = recogniseReply(utterance, readBack.items);
  if (reply.verdict === 'unrelated') return ledger;
  const confirmed = readBack.items.filter((item) => reply.confirmed.includes(item.number));
  const confirmation: Confirmation = {
    seq: ledger.nextSeq,
    messageId: utterance.id,
    quote: utterance.text,
    at: utterance.at,
    items: confirmed,
  };
  return {
    ...ledger,
    nextSeq: ledger.nextSeq + 1,
    replies: [...ledger.replies, reply],
    confirmations:
      confirmed.length > 0 ? [...ledger.confirmations, confirmation] : ledger.confirmations,
  };
}

/** The read-back was seen in the talk as sent (all its parts). */
export function noteReadBack(
  ledger: AgreementLedger,
  messageIds: readonly string[],
  items: readonly ReadBackItem[],
): AgreementLedger {
  const sent = { seq: ledger.nextSeq, messageIds, items };
  return {
    ...ledger,
    nextSeq: ledger.nextSeq + 1,
    readBacks: [...ledger.readBacks, sent],
    readBackOpen: true,
  };
}

/** The user's own entry: read off the app's page (counts as confirmed) or known to them. */
export function noteEntry(
  ledger: AgreementLedger,
  entry: {
    readonly id: string;
    readonly at: string;
    readonly term: AgreementTerm;
    readonly part: PartName;
    readonly value: PartValue;
    readonly from: 'app-page' | 'own';
  },
): AgreementLedger {
  const { id, at, from, ...said } = entry;
  const source = { kind: 'user' as const, entryId: id, at, from };
  return addStatements(ledger, [{ ...said, source, corrects: false, hedged: false }]);
}

/** The user says which of two values holds. */
export function chooseValue(
  ledger: AgreementLedger,
  term: AgreementTerm,
  part: PartName,
  value: PartValue,
): AgreementLedger {
  const choice = { seq: ledger.nextSeq, term, part, key: valueKey(value) ?? '' };
  return { ...ledger, nextSeq: ledger.nextSeq + 1, choices: [...ledger.choices, choice] };
}

/** The offer, or way to pay, that the agreement is about; others no longer count. */
export function chooseOffer(ledger: AgreementLedger, offerId: string): AgreementLedger {
  return { ...ledger, chosenOfferId: offerId };
}

/** The offer that the terms are those of; null while none has been made. */
export function offerOnTable(ledger: AgreementLedger): string | null {
  return choiceOf(ledger) ?? ledger.offerIds.at(-1) ?? null;
}

/** A choice holds while what was chosen is still read so. */
function choiceOf({ chosenOfferId, offerIds, wayIds }: AgreementLedger): string | null {
  if (chosenOfferId === null) return null;
  return offerIds.includes(chosenOfferId) || wayIds.includes(chosenOfferId) ? chosenOfferId : null;
}

/** Several ways to pay are open and nobody has settled on one. */
export function isWayOpen(ledger: AgreementLedger): boolean {
  return ledger.wayIds.length > 1 && choiceOf(ledger) === null;
}
