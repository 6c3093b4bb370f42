import { useMemo } from 'react';
import { useConversation } from '@/components/conversation-context';
import { useOffers } from '@/components/offers/offers-context';
import { checkDraft, type DraftCheck } from '@/lib/nlu/draft/draft-check';

/** What there is to say about a draft, against the case and the offer on the table; null when it is empty. */
export function useDraftCheck(draft: string): DraftCheck | null {
  const { debt } = useConversation();
  const { views } = useOffers();
  const latest = views.find((view) => view.isOnTable);
  const hasOpenTerms = (latest?.check?.questions ?? []).some(
    (question) => question.asks === 'lender',
  );
  const monthlyIncomeFen = debt?.monthlyIncomeFen ?? null;
  return useMemo(
    () =>
      draft.trim() === ''
        ? null
        : checkDraft(draft, { monthlyIncomeFen, offerHasOpenTerms: hasOpenTerms }),
    [draft, monthlyIncomeFen, hasOpenTerms],
  );
}
