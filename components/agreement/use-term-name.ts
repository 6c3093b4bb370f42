import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { agreementKind } from '@/lib/negotiation/agreement/scope';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';

/** What a term is called for the plan on the table: what is paid at once has a last day, and no instalments. */
export function useTermName(): (term: AgreementTerm) => string {
  const { t } = useTranslation('agreement');
  const { table } = useAgreement();
  const kind = agreementKind(table);
  const isPaidAtOnce = kind === 'settlement' || kind === 'extension';
  return (term) => (term === 'paymentDates' && isPaidAtOnce ? t('payBy') : t(`terms.${term}`));
}
