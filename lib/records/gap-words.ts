import type { LedgerGap } from '@/lib/transcript/completeness';
import type { Words } from './words';

/**
 * Why a stretch is missing, in words. A last session without a stop, of which no entry says that it was broken off, was
 * still going on when the record was exported.
 */
export function gapReason(gap: LedgerGap, words: Words): string {
  const { derived, reason, fromMs, toMs } = gap;
  const isOpen = derived && reason === 'unclean-stop' && fromMs !== null && toMs === null;
  return words.say(isOpen ? 'gap.not-ended' : `gap.${reason}`);
}
