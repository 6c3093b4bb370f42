import { useMemo } from 'react';
import { useAgreement } from '@/components/agreement/agreement-context';
import { useConversation } from '@/components/conversation-context';
import { useOffers } from '@/components/offers/offers-context';
import { isWayOpen } from '@/lib/negotiation/agreement/agreement';
import { type AgreementVerdict, agreementVerdict } from '@/lib/negotiation/agreement/verdict';

/** The state of the agreement, with the calculator's verdict on the offer on the table. */
export function useAgreementVerdict(): AgreementVerdict {
  const { table, ledger } = useAgreement();
  const { understanding } = useConversation();
  const { views } = useOffers();
  const check = views.find((view) => view.isOnTable)?.check?.verdict ?? null;
  const scam = understanding.scams.length > 0;
  const wayOpen = isWayOpen(ledger);
  return useMemo(
    () => agreementVerdict({ table, check, scam, isWayOpen: wayOpen }),
    [table, check, scam, wayOpen],
  );
}
