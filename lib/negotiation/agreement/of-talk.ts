import { waysOf } from '@/lib/negotiation/offer-to-plan/ways';
import {
  composeReadBack,
  findSentReadBack,
  type ReadBack,
} from '@/lib/negotiation/read-back/read-back';
import type { OfferedWay, Utterance } from '@/lib/nlu/offers/offer';
import {
  emptyReading,
  messagesOf,
  type OfferReading,
  offersOf,
  readUtterance,
} from '@/lib/nlu/offers/read-offers';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import {
  type AgreementLedger,
  chooseOffer,
  chooseValue,
  emptyAgreement,
  hasOffer,
  noteEntry,
  noteMessage,
  noteOffer,
  noteReadBack,
  noteWay,
} from './agreement';
import type { PartName, PartValue } from './part';
import { agreementTable } from './table';
import { settles, wayNamed, waySettledOn } from './which-way';

/** What the user has decided or entered about the terms; kept with the case. */
export interface AgreementEdits {
  readonly entries: readonly {
    readonly id: string;
    /** ISO time with offset; entries take their place among the messages. */
    readonly at: string;
    readonly term: AgreementTerm;
    readonly part: PartName;
    readonly value: PartValue;
    /** `choice`: one of two values that were both said. */
    readonly from: 'app-page' | 'own' | 'choice';
  }[];
  /** The offer, or way to pay, that the user wants to go on with. */
  readonly chosenOfferId: string | null;
  /** When; an offer made later is on the table again. Null in cases kept before it was written down. */
  readonly chosenAt?: string | null;
}

export const NO_EDITS: AgreementEdits = { entries: [], chosenOfferId: null };

export const isEdited = ({ entries, chosenOfferId }: AgreementEdits): boolean =>
  entries.length > 0 || chosenOfferId !== null;

/** The agreement as a talk builds it up 边聊边记的条款; one message costs the same however long the talk is. */
export interface TalkAgreement {
  readonly reading: OfferReading;
  readonly ledger: AgreementLedger;
  /** Messages that offers on the table were read from, perhaps some more. */
  readonly cited: readonly Utterance[];
  /** Read-back whose first part has been seen, so that later parts are matched against the same one. */
  readonly underway: {
    readonly readBack: ReadBack;
    readonly sent: readonly Utterance[];
    readonly itemCount: number;
  } | null;
}

export function emptyTalk(): TalkAgreement {
  return { reading: emptyReading(), ledger: emptyAgreement(), cited: [], underway: null };
}

/** Signs that a customer's line may be a read-back; only then is one composed for comparison. */
const LOOKS_LIKE_ONE = /①|复述|逐项|整理如下|以上是否|^\s*[(（]\d{1,2}\/\d{1,2}[)）]/;

function hearReadBack(talk: TalkAgreement, message: Utterance): TalkAgreement {
  const readBack = talk.underway?.readBack ?? composeReadBack(agreementTable(talk.ledger));
  const sent = [...(talk.underway?.sent ?? []), message];
  const match = findSentReadBack(readBack, sent);
  if (match === null || match.items.length === talk.underway?.itemCount) return talk;
  return {
    ...talk,
    ledger: noteReadBack(talk.ledger, match.messageIds, match.items),
    underway: { readBack, sent, itemCount: match.items.length },
  };
}

/** Adds one message, in order. */
export function hearMessage(talk: TalkAgreement, message: Utterance): TalkAgreement {
  const reading = readUtterance(talk.reading, message);
  const isAnother = hasOtherOffers(talk.reading, reading);
  const cited = isAnother ? citedIn(reading, [...talk.cited, message]) : talk.cited;
  let next: TalkAgreement = { ...talk, cited, reading };
  if (message.speaker === 'customer') {
    next = hearChoice(next, message);
    if (LOOKS_LIKE_ONE.test(message.text)) next = hearReadBack(next, message);
    return { ...next, ledger: noteMessage(next.ledger, message) };
  }
  if (isAnother) next = { ...next, ledger: noteOffers(next, message) };
  if (message.speaker === 'agent') next = hearChoice(next, message);
  const heard = noteMessage(next.ledger, message);
  const answered = heard.replies.length > next.ledger.replies.length;
  return { ...next, ledger: heard, underway: answered ? null : next.underway };
}

/** A message that says nothing of an offer leaves all of them as they are, the very same objects. */
function hasOtherOffers(before: OfferReading, after: OfferReading): boolean {
  return (
    before.current !== after.current ||
    before.earlier !== after.earlier ||
    before.alternatives !== after.alternatives ||
    before.proposal !== after.proposal
  );
}

/** Looked through now and then, for whoever talks for long. */
const LOOKED_THROUGH_AT = 64;

function citedIn(reading: OfferReading, messages: readonly Utterance[]): readonly Utterance[] {
  if (messages.length % LOOKED_THROUGH_AT > 0) return messages;
  const ids = messagesOf(reading);
  return messages.filter(({ id }) => ids.has(id));
}

/** Offers that the message has changed or brought, and the ways to pay that the last of them leaves open. */
function noteOffers({ reading, ledger, cited }: TalkAgreement, { id }: Utterance): AgreementLedger {
  const isOf = ({ messageIds }: OfferedWay) => messageIds.includes(id);
  const all = offersOf(reading).map(waysOf);
  const offers = all.map(([offer]) => offer);
  // What was taken back, or is now read as another offer, is no longer on the table.
  const offerIds = ledger.offerIds.filter((id) => offers.some((offer) => offer.id === id));
  const noted = offers
    .filter((offer) => isOf(offer) || !hasOffer(ledger, offer.id))
    .reduce<AgreementLedger>((now, offer) => noteOffer(now, offer, cited), { ...ledger, offerIds });
  const ways = all.at(-1) ?? [];
  if (!ways.some(isOf)) return noted;
  return ways
    .slice(1)
    .filter(isOf)
    .reduce<AgreementLedger>((now, way) => noteWay(now, way, cited), {
      ...noted,
      wayIds: ways.length > 1 ? ways.map((way) => way.id) : [],
    });
}

/** A message that settles on one of several ways to pay; what it says of it is a statement of that way. */
function hearChoice(talk: TalkAgreement, message: Utterance): TalkAgreement {
  if (talk.ledger.wayIds.length < 2) return talk;
  const isReadBack = message.speaker === 'customer' && LOOKS_LIKE_ONE.test(message.text);
  if (!isReadBack && !settles(message)) return talk;
  const ways = offersOf(talk.reading).slice(-1).flatMap(waysOf);
  const way = isReadBack ? wayNamed(ways, message) : waySettledOn(ways, message);
  if (!way) return talk;
  const chosen = chooseOffer(talk.ledger, way.id);
  if (message.speaker !== 'agent') return { ...talk, ledger: chosen };
  const said = offersOf(readUtterance(emptyReading(), message)).at(-1);
  const ledger = said ? noteWay(chosen, { ...said, id: way.id }, [message]) : chosen;
  return { ...talk, ledger };
}

function applyEntry(ledger: AgreementLedger, entry: AgreementEdits['entries'][number]) {
  const { from, ...rest } = entry;
  return from === 'choice'
    ? chooseValue(ledger, entry.term, entry.part, entry.value)
    : noteEntry(ledger, { ...rest, from });
}

/** The whole talk, or what goes on after `before`, with the user's entries at their time. */
export function agreementOfTalk(
  messages: readonly Utterance[],
  edits: AgreementEdits = NO_EDITS,
  before: TalkAgreement = emptyTalk(),
): TalkAgreement {
  const waiting = changesIn(edits);
  let talk = before;
  for (const message of messages) {
    while (waiting[0] !== undefined && waiting[0].atMs < Date.parse(message.at))
      talk = { ...talk, ledger: waiting.shift()?.apply(talk.ledger) ?? talk.ledger };
    talk = hearMessage(talk, message);
  }
  const ledger = waiting.reduce((now, { apply }) => apply(now), talk.ledger);
  return { ...talk, ledger };
}

/** How many of the messages were said before the user's first change: so far the talk is the same without any. */
export function countBeforeChanges(messages: readonly Utterance[], edits: AgreementEdits): number {
  const firstMs = changesIn(edits)[0]?.atMs ?? Number.POSITIVE_INFINITY;
  const later = messages.findIndex(({ at }) => Date.parse(at) > firstMs);
  return later < 0 ? messages.length : later;
}

/** Whether a talk with all of the user's changes in it goes on with these messages. */
export function areAfterChanges(messages: readonly Utterance[], edits: AgreementEdits): boolean {
  const lastMs = changesIn(edits).at(-1)?.atMs ?? Number.NEGATIVE_INFINITY;
  return messages.every(({ at }) => Date.parse(at) > lastMs);
}

interface Change {
  readonly atMs: number;
  readonly apply: (ledger: AgreementLedger) => AgreementLedger;
}

/** The user's entries and choice of an offer, oldest first. */
function changesIn({ entries, chosenOfferId: id, chosenAt = null }: AgreementEdits): Change[] {
  const changes = entries.map(
    (entry): Change => ({
      atMs: Date.parse(entry.at),
      apply: (ledger) => applyEntry(ledger, entry),
    }),
  );
  if (id !== null)
    changes.push({
      atMs: chosenAt === null ? Number.POSITIVE_INFINITY : Date.parse(chosenAt),
      apply: (ledger) => chooseOffer(ledger, id),
    });
  return changes.sort((a, b) => a.atMs - b.atMs);
}
