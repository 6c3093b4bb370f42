import type { LedgerGap } from './completeness';

/** Names a gap within its conversation, for lists and for links to it. */
export function gapKey(gap: LedgerGap): string {
  return `gap-${gap.seq}-${gap.reason}`;
}
