import { utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import { emptyLedger, recordUtterance } from '@/lib/nlu/promises';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/read-offers';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import type { TalkFacts } from './search-document';

/**
 * Reads a talk for offers and promises, in pieces of `size` messages, so that whoever reads may do something else in
 * between. The last value yielded is the whole.
 */
export function* readTalkFacts(
  messages: readonly ChatMessage[],
  size: number,
): Generator<TalkFacts> {
  const offers = new Set<string>();
  let reading = emptyReading();
  let ledger = emptyLedger();
  for (const [index, message] of messages.entries()) {
    if (message.text !== null && message.recalled === null) {
      const utterance = utteranceOfMessage(message);
      const before = reading;
      reading = readUtterance(before, utterance);
      ledger = recordUtterance(ledger, utterance, { before, after: reading });
      if (reading.current !== before.current)
        for (const offer of offersOf(reading))
          for (const span of Object.values(offer.spans)) offers.add(span.messageId);
    }
    const isLast = index === messages.length - 1;
    if (isLast || (index + 1) % size === 0)
      yield { offers, promises: new Set(ledger.promises.map(({ span }) => span.messageId)) };
  }
}
