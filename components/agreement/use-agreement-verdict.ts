import { useMemo } from 'react';
import { useAgreement } from '@/components/agreement/agreement-context';
import { useConversation } from '@/components/conversation-context';
import { useOffers } from '@/components/offers/offers-context';
import { type AgreementVerdict, agreementVerdict } from '@/lib/negotiation/agreement/verdict';

/** The state of the agreement, with the calculator's verdict on the offer on the table. */
export function useAgreementVerdict(): AgreementVerdict {
  const { table } = useAgreement();
  const { understanding } = useConversation();
  const { views } = useOffers();
  const check = views.find((view) => view.isLatest)?.check?.verdict ?? null;
  const scam = understanding.scams.length > 0;
  return useMemo(() => agreementVerdict({ table, check, scam }), [table, check, scam]);
}
