import type { MessageFacts } from './message-facts';
import type { OfferDraft } from './offer-draft';
import type { OfferReading } from './read-offers';

/** 我想一次结清, until instalments are spoken of. */
export const wishesWhole = ({ wholeWished }: OfferReading, { slots }: OfferDraft) =>
  Boolean(slots.lump) || (wholeWished && !slots.periods && !slots.defer);
/** 还21,000元, to one who wants to end the debt and has charges dropped for it. */
const endsAll = (
  { wholeWished, current: { slots, waivers } }: OfferReading,
  { facts, text }: MessageFacts,
) =>
  wholeWished &&
  waivers.length + facts.filter(({ name }) => name === 'waive').length > 0 &&
  !slots.periods &&
  facts.some(({ name }) => /^(?:first|lumpAmount|total|bareMoney)$/.test(name)) &&
  !/逾期|[本这当]期|最低|首|先|每/.test(text.signs);

/** Such a message, as one that ends the debt. */
export function endingAll(message: MessageFacts, state: OfferReading): MessageFacts {
  if (!endsAll(state, message)) return message;
  const end = message.text.signs.length;
  const lump = { name: 'lump', start: 0, end, clause: 0, option: 0 } as const;
  return { ...message, facts: [...message.facts, lump] };
}
