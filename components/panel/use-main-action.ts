import { useConversation } from '@/components/conversation-context';
import type { OfferView } from '@/components/offers/offer-view';
import { useLooking, useOffers } from '@/components/offers/offers-context';
import { usePanelState } from '@/components/panel/panel-state';

/** The one action that stands out in the panel; every other button is quieter. */
export type MainAction = 'record' | 'send-draft' | 'check-offer' | 'reply';

/** The newest offer, if the other side's last line is about it. */
export function useFreshOffer(): OfferView | null {
  const { understanding } = useConversation();
  const { views } = useOffers();
  const latest = views.find((view) => view.isOnTable) ?? null;
  const lastId = understanding.lastAgent?.id ?? '';
  return latest?.offer?.messageIds.includes(lastId) ? latest : null;
}

/** The same until its working has been opened. */
export function useOfferToCheck(): OfferView | null {
  const offer = useFreshOffer();
  const { opened } = useLooking();
  return offer !== null && !opened.has(offer.id) ? offer : null;
}

/** While nothing is recorded, to record; then what the user is writing, an offer that has not been checked, a reply. */
export function useMainAction(): MainAction {
  const { recording } = useConversation();
  const { draft } = usePanelState();
  const offer = useOfferToCheck();
  if (recording?.state !== 'recording') return 'record';
  if (draft.trim() !== '') return 'send-draft';
  return offer ? 'check-offer' : 'reply';
}
