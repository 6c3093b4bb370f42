import type { MessageOrder } from '@/lib/page/follow/message-order';
import type { SiteHints } from '@/lib/page/watch-types';

export const NO_HINTS: SiteHints = { regionPath: null, looks: [] };

/** The newest word on a look replaces an older one. */
export function withLook(
  hints: SiteHints | null,
  look: string,
  speaker: 'agent' | 'customer',
): SiteHints {
  const old = hints ?? NO_HINTS;
  return { ...old, looks: [...old.looks.filter((hint) => hint.look !== look), { look, speaker }] };
}

const LOOKED_AT = 30;
const ENOUGH = 6;

/** True when none of the messages shown last looks like anything the user once pointed at. */
export function looksAreStale(hints: SiteHints | null, order: MessageOrder): boolean {
  if (!hints || hints.looks.length === 0) return false;
  const looks = new Set(hints.looks.map((hint) => hint.look));
  let seen = 0;
  for (let at = order.last, left = LOOKED_AT; at && left > 0; at = at.prev, left--) {
    if (!at.piece || at.speaker === 'system') continue;
    if (looks.has(at.piece.look)) return false;
    seen += 1;
  }
  return seen >= ENOUGH;
}
