import type { Offer, Utterance } from '@/lib/nlu/offer';
import {
  AGREEMENT_TERMS,
  type AgreementStates,
  type AgreementTerm,
  ALL_TERMS,
  type TermState,
} from '@/lib/repayment/agreement-terms';
import type { Topic } from '@/lib/repayment/findings/catalogue';
import { statementsOfOffer } from './agreement-from-offer';
import {
  type NewStatement,
  type PartName,
  type PartStatement,
  type PartValue,
  TERM_PARTS,
  valueKey,
} from './agreement-part';
import { statementsOfMessage } from './agreement-readers';
import { type PartRow, resolvePart } from './agreement-resolve';
import { asksForChange } from './agreement-wording';
import { type ReadBackReply, recogniseReply, refersToReadBack } from './read-back-reply';

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
  /** Offers in order of appearance; the last is the one on the table unless the user picked another. */
  readonly offerIds: readonly string[];
  readonly chosenOfferId: string | null;
}

export interface TermRow {
  readonly term: AgreementTerm;
  readonly need: 'required' | 'recommended';
  readonly topic: Topic;
  readonly state: TermState;
  readonly parts: readonly PartRow[];
  /** Parts of this term that nobody has said. */
  readonly open: readonly PartName[];
}

export type AgreementTable = readonly TermRow[];

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
    chosenOfferId: null,
  };
}

function idOf(statement: NewStatement): string {
  const { source } = statement;
  const where =
    source.kind === 'message' ? `${source.messageId}|${source.offerId}` : source.entryId;
  const key = valueKey(statement.value) ?? statement.value.value;
  return `${statement.term}|${statement.part}|${key}|${where}`;
}

function addStatements(
  ledger: AgreementLedger,
  statements: readonly NewStatement[],
): AgreementLedger {
  const known = new Set(ledger.statements.map(idOf));
  const fresh = statements.filter((statement) => !known.has(idOf(statement)));
  const numbered = fresh.map((statement) => ({ ...statement, seq: ledger.nextSeq }));
  return {
    ...ledger,
    nextSeq: ledger.nextSeq + 1,
    statements: [...ledger.statements, ...numbered],
  };
}

/** An offer as it now stands; call again whenever the reader has changed it. `messages`: the talk so far. */
export function noteOffer(
  ledger: AgreementLedger,
  offer: Offer,
  messages: readonly Utterance[],
): AgreementLedger {
  const offerIds = ledger.offerIds.includes(offer.id)
    ? ledger.offerIds
    : [...ledger.offerIds, offer.id];
  return addStatements({ ...ledger, offerIds }, statementsOfOffer(offer, messages));
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

/** The user picks the offer that the agreement is about; others no longer count. */
export function chooseOffer(ledger: AgreementLedger, offerId: string): AgreementLedger {
  return { ...ledger, chosenOfferId: offerId };
}

function counts(ledger: AgreementLedger, { source }: PartStatement): boolean {
  if (source.kind === 'user' || source.offerId === null) return true;
  return ledger.chosenOfferId === null || source.offerId === ledger.chosenOfferId;
}

function partsOfTerm(term: AgreementTerm, said: readonly PartStatement[]): readonly PartName[] {
  const names: string[] = [...TERM_PARTS[term].filter((part) => part !== 'items')];
  return [...new Set([...said.map((statement) => statement.part), ...names])];
}

function stateOf(term: AgreementTerm, known: readonly PartRow[]): TermState {
  if (known.some((row) => row.state === 'conflict')) return 'conflict';
  // A refusal to give it in writing is no form of confirmation.
  const relevant = known.filter(
    ({ part, value }) => value !== null && value.unit !== 'wording' && part !== 'paper',
  );
  const said =
    relevant.length > 0
      ? relevant
      : known.filter(({ value, part }) => value !== null && part !== 'paper');
  if (said.length === 0) return 'unknown';
  // A total without its parts, or an item without a sum, is said but cannot be confirmed as a whole.
  const whole = term !== 'waivedItems' || !said.some((row) => row.part.endsWith('.named'));
  return whole && said.every((row) => row.state === 'confirmed') ? 'confirmed' : 'stated';
}

function rowOf(ledger: AgreementLedger, term: AgreementTerm): TermRow {
  const said = ledger.statements.filter((one) => one.term === term && counts(ledger, one));
  const rows = partsOfTerm(term, said).map((part) =>
    resolvePart({
      part,
      statements: said.filter((one) => one.part === part),
      changeAsks: ledger.changeAsks,
      confirmations: ledger.confirmations.flatMap((confirmation) =>
        confirmation.items
          .filter((item) => item.term === term && item.part === part)
          .map((item) => ({ ...confirmation, value: item.value })),
      ),
      readBackSeqs: ledger.readBacks
        .filter((sent) => sent.items.some((item) => item.term === term && item.part === part))
        .map((sent) => sent.seq),
      choice: ledger.choices.filter((one) => one.term === term && one.part === part).at(-1) ?? null,
    }),
  );
  const known = rows.filter((row) => row.value !== null || row.hedged.length > 0);
  const [need, topic] = AGREEMENT_TERMS[term];
  const open = rows.filter((row) => row.value === null).map((row) => row.part);
  return { term, need, topic, state: stateOf(term, known), parts: known, open };
}

/** All required and recommended terms with what is known of each 条款表. */
export function agreementTable(ledger: AgreementLedger): AgreementTable {
  return ALL_TERMS.map((term) => rowOf(ledger, term));
}

/** States for the calculator's check: terms nobody has spoken of are left to it. */
export function knownStates(table: AgreementTable): AgreementStates {
  const known = table.filter((row) => row.state !== 'unknown');
  return Object.fromEntries(known.map((row) => [row.term, row.state]));
}
