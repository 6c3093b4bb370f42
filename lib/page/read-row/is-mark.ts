import { asksRating } from '@/lib/page/follow/message-body';
import { parseTimeLabel, splitTime } from './page-time';
import { dropStatus, isDivider, isTypingText, offersOlder, offersRedo, unfolds } from './words';

/** A letter or two stand for a picture. */
const INITIALS = 2;

/** What pages of any make print around messages (`isBeside`: beside one) and nobody says: times, states, tools. */
export function isMark(text: string, isBeside: boolean): boolean {
  const bare = dropStatus(text);
  const rest = parseTimeLabel(bare) ? '' : (splitTime(bare)?.rest ?? bare);
  const letters = rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return (
    letters <= (isBeside ? INITIALS : 0) ||
    isTypingText(text) ||
    isDivider(text) ||
    asksRating(text) ||
    offersOlder(text) ||
    offersRedo(text) ||
    unfolds(text)
  );
}
