import { utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';
import { emptyLedger, recordUtterance } from '@/lib/nlu/promises';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import type { TalkFacts } from './search-document';

/**
 * Reads a talk for offers and promises, one message a step, so that whoever reads may do something else in between.
 * Every step yields the same facts, grown.
 */
export function* readTalkFacts(messages: readonly ChatMessage[]): Generator<TalkFacts> {
  const offers = new Set<string>();
  const promises = new Set<string>();
  let reading = emptyReading();
  let ledger = emptyLedger();
  for (const message of messages) {
    if (message.text !== null && message.recalled === null) {
      const utterance = utteranceOfMessage(message);
      const before = { reading, ledger };
      reading = readUtterance(before.reading, utterance);
      ledger = recordUtterance(ledger, utterance, { before: before.reading, after: reading });
      const { current, alternatives } = before.reading;
      if (reading.current !== current || reading.alternatives !== alternatives)
        for (const offer of offersOf(reading))
          for (const { spans } of [offer, ...offer.alternatives])
            for (const span of Object.values(spans)) offers.add(span.messageId);
      if (ledger.promises !== before.ledger.promises)
        for (const { span } of ledger.promises.slice(before.ledger.promises.length))
          promises.add(span.messageId);
    }
    yield { offers, promises };
  }
}
