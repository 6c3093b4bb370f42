import { clausesOf } from './clauses';
import { turns } from './grants';
import { FIGURE } from './kind-features';
import { noneShare } from './kind-model';
import { offerText } from './message-facts';
import type { Utterance } from './offer';
import { EMPTY_DRAFT } from './offer-draft';
import { kindOf } from './offer-kind';
import type { OfferReading } from './read-offers';

/** What the agent says in several messages, with nobody between them. */
export interface Breath {
  /** Where the reading stood before it. */
  readonly before: OfferReading;
  readonly texts: readonly string[];
  /** Where it stands message by message. */
  readonly after: OfferReading;
}

/** A longer breath is read in parts, so that a message costs the same in any. */
const MOST_TEXTS = 6;
/** Probability that nothing is granted in a breath, from which its terms are none. */
const NOTHING = 0.8;

/**
 * 您的诉求： → 分36期 → 每月四百: messages that offer something one by one, and nothing when they are read as one,
 * offer nothing. `read` reads one message.
 */
export function readBreath(
  state: OfferReading,
  utterance: Utterance,
  read: (state: OfferReading, utterance: Utterance) => OfferReading,
): OfferReading {
  const { breath, ...alone } = state;
  const start = { ...alone, breath: null };
  if (utterance.speaker !== 'agent') return read(start, utterance);
  const { before, texts: said, after: from } = breath ?? { before: start, texts: [], after: start };
  if (said.length === MOST_TEXTS) return readBreath(start, utterance, read);
  const texts = [...said, utterance.text];
  const after = read(from, utterance);
  const next = { ...after, breath: { before, texts, after } };
  const isNew = kindOf(before.current) === 'none' && kindOf(after.current) !== 'none';
  const { periods, perPeriod } = after.current.slots;
  // 原合同12期，已还3期 → 24个月，每月612: beside figures of another plan, a plan of its own.
  const isOwnPlan =
    [periods, perPeriod].every((slot) => slot?.span.messageId === utterance.id) &&
    /\d/.test(said.join());
  if (!isNew || after.correcting || isOwnPlan || said.length === 0) return next;
  const stood = kindOf(state.current) !== 'none';
  if (stood && isBeside(utterance)) return next;
  const { current } = read(before, { ...utterance, text: texts.join('，') });
  const hasStood = stood || noneShare(current.votes) < NOTHING;
  const isOffer =
    kindOf(current) !== 'none' || (hasStood && kindOf({ ...current, votes: null }) !== 'none');
  return isOffer
    ? next
    : { ...next, current: EMPTY_DRAFT, alternatives: [], openOption: 0, said: [] };
}

/** 您看行吗, 需要的话我把链接发您: says nothing of what was said before. */
function isBeside({ text, at }: Utterance): boolean {
  const read = offerText(text, at);
  return (
    !FIGURE.test(read.signs) &&
    !turns(read.signs) &&
    clausesOf(read).every(({ mood }) => mood === 'plain' || mood === 'asking')
  );
}
