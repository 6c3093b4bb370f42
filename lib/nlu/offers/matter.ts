import { isDetail } from './grants';
import { mayOffer } from './kind-features';
import type { Heard, MessageFacts } from './message-facts';
import { EMPTY_DRAFT, type OfferDraft } from './offer-draft';
import { kindOf } from './offer-kind';
import type { OfferReading } from './read-offers';

/** Messages on a matter that are kept to judge the next one by. */
const MOST_SAID = 5;

/** What the next message is judged with. */
export function heardIn({ said, asked }: OfferReading): Heard {
  return { before: said.join('\n'), asked };
}

/** Talk beside an offer that changes nothing but details of it is no part of the matter. */
export function saidWith(
  next: OfferReading,
  before: OfferReading,
  message: MessageFacts,
): readonly string[] {
  const { said, earlier } = next;
  const { signs } = message.text;
  if (earlier !== before.earlier) return [signs];
  const beside = kindOf(before.current) !== 'none' && isDetail(message);
  // 您好，很高兴为您服务: what could be of no offer says nothing of one.
  const idle = message.facts.every(({ name }) => name === 'grant') && !mayOffer(signs);
  return beside || idle ? said : [...said, signs].slice(-MOST_SAID);
}

/** Whether the customer has spoken since the offer on the table was made. */
export function isAnswered(next: OfferReading, before: OfferReading): boolean {
  return before.answered && next.earlier === before.earlier && kindOf(before.current) !== 'none';
}

/** Of talk that came to no offer only its matter is kept: an end of the debt, or a delay. */
export function topicOf({
  slots: { lump, deferral, firstDue, firstRatio },
}: OfferDraft): OfferDraft {
  const slots = {
    ...(lump ? { lump } : {}),
    ...(firstRatio ? { firstRatio } : {}),
    ...(deferral ? { deferral, ...(firstDue ? { firstDue } : {}) } : {}),
  };
  return { ...EMPTY_DRAFT, slots };
}
