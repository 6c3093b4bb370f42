import type { Offer } from './offer';
import { type OfferDraft, termsOf } from './offer-draft';
import { kindOf } from './offer-kind';
import type { OfferReading } from './read-offers';

/** How far the words must speak for an offer of which no term was read, in what scores are counted in. */
const BEYOND_DOUBT = 1;

/** 您的情况我给您上报，明天答复: words like those of an offer, but nothing that could be one. */
function isHollow({ votes }: OfferDraft, { terms }: Pick<Offer, 'terms'>): boolean {
  const says = Object.keys(terms).some((field) => field !== 'conditions');
  return !says && votes !== null && Math.max(...votes) - (votes[0] ?? 0) < BEYOND_DOUBT;
}

/** The offer on the table, if there is one. */
export function toOffer(state: OfferReading): Offer | null {
  const kind = kindOf(state.current, state.alternatives.some(Boolean));
  if (kind === 'none') return null;
  const built = termsOf(state.current, kind);
  if (isHollow(state.current, built)) return null;
  const alternatives = state.alternatives.filter(Boolean).flatMap((draft) => {
    const other = kindOf({ ...draft, votes: null });
    if (other === 'none') return [];
    return [{ kind: other, ...termsOf(draft, other), messageIds: draft.messageIds }];
  });
  const [first = ''] = state.current.messageIds;
  return {
    id: `offer-${first}`,
    kind,
    ...built,
    messageIds: state.current.messageIds,
    alternatives,
  };
}
