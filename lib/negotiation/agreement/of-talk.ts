import {
  composeReadBack,
  findSentReadBack,
  type ReadBack,
} from '@/lib/negotiation/read-back/read-back';
import type { Utterance } from '@/lib/nlu/offers/offer';
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
} from './agreement';
import type { PartName, PartValue } from './part';
import { agreementTable } from './table';

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
  readonly chosenOfferId: string | null;
}

export const NO_EDITS: AgreementEdits = { entries: [], chosenOfferId: null };

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
    if (LOOKS_LIKE_ONE.test(message.text)) next = hearReadBack(next, message);
    return { ...next, ledger: noteMessage(next.ledger, message) };
  }
  const ledger = isAnother ? noteOffers(next, message) : next.ledger;
  const heard = noteMessage(ledger, message);
  const answered = heard.replies.length > ledger.replies.length;
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

/** Offers that the message has changed or brought. */
function noteOffers({ reading, ledger, cited }: TalkAgreement, { id }: Utterance) {
  return offersOf(reading)
    .filter((offer) => offer.messageIds.includes(id) || !hasOffer(ledger, offer.id))
    .reduce((now, offer) => noteOffer(now, offer, cited), ledger);
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
  const waiting = [...edits.entries].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let talk = before;
  for (const message of messages) {
    while (waiting[0] !== undefined && Date.parse(waiting[0].at) < Date.parse(message.at)) {
      const entry = waiting.shift();
      if (entry) talk = { ...talk, ledger: applyEntry(talk.ledger, entry) };
    }
    talk = hearMessage(talk, message);
  }
  const ledger = waiting.reduce(applyEntry, talk.ledger);
  return {
    ...talk,
    ledger: edits.chosenOfferId === null ? ledger : chooseOffer(ledger, edits.chosenOfferId),
  };
}
