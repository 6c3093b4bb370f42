import { emptyTalk, hearMessage, type TalkAgreement } from '@/lib/negotiation/agreement/of-talk';
import type { Utterance } from '@/lib/nlu/offers/offer';
import { type OfferReading, offersOf } from '@/lib/nlu/offers/read-offers';
import { emptyLedger, type PromiseLedger, recordUtterance } from '@/lib/nlu/promises';
import type { TalkFacts } from './search-document';

/** A talk as far as it has been read, with all that is needed to read on from there. */
export interface ReadTalk {
  readonly talk: TalkAgreement;
  readonly promised: PromiseLedger;
  readonly facts: TalkFacts;
}

const nothingRead = (): ReadTalk => ({
  talk: emptyTalk(),
  promised: emptyLedger(),
  facts: { offers: new Set(), promises: new Set() },
});

/**
 * Reads a talk, or what goes on after `before`, for offers and promises, one message a step, so that whoever reads may
 * do something else in between. Every step yields the same facts, grown.
 */
export function* readTalk(
  heard: readonly Utterance[],
  before: ReadTalk = nothingRead(),
): Generator<ReadTalk, ReadTalk> {
  const offers = new Set(before.facts.offers);
  const promises = new Set(before.facts.promises);
  const facts = { offers, promises };
  let { talk, promised } = before;
  for (const utterance of heard) {
    const earlier = talk.reading;
    const known = promised.promises;
    talk = hearMessage(talk, utterance);
    promised = recordUtterance(promised, utterance, { before: earlier, after: talk.reading });
    for (const id of newlyQuoted(earlier, talk.reading)) offers.add(id);
    if (promised.promises !== known)
      for (const { span } of promised.promises.slice(known.length)) promises.add(span.messageId);
    yield { talk, promised, facts };
  }
  return { talk, promised, facts };
}

/** Messages that the offers on the table quote, when these are others than before. */
function newlyQuoted(before: OfferReading, after: OfferReading): readonly string[] {
  if (after.current === before.current && after.alternatives === before.alternatives) return [];
  return offersOf(after)
    .flatMap((offer) => [offer, ...offer.alternatives])
    .flatMap(({ spans }) => Object.values(spans).map(({ messageId }) => messageId));
}
