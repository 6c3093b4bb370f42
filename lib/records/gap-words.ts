import type { LedgerGap } from '@/lib/transcript/completeness';
import type { GapBody } from '@/lib/transcript/entry';
import type { Words } from './words';

/**
 * Why a stretch is missing, in words. A last session without a stop, of which no entry says that it was broken off, was
 * still going on when the record was exported.
 */
export function gapReason(gap: LedgerGap, words: Words): string {
  const { derived, reason, fromMs, toMs } = gap;
  const isOpen = derived && reason === 'unclean-stop' && fromMs !== null && toMs === null;
  return isOpen ? words.say('gap.not-ended') : gapCause(gap, words);
}

/** Why a stretch is missing, as its own entry says. */
export const gapCause = (
  { reason, counted, unread }: Pick<GapBody, 'reason' | 'counted' | 'unread'>,
  words: Words,
): string =>
  counted
    ? words.say('gap.counted', counted)
    : words.say(`gap.${reason}`, unread && { ...unread, afterId: unread.afterId ?? '' });
