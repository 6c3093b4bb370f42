import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { isPaidAtOnce } from '@/lib/negotiation/read-back/term-name';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';

/** What a term is called for the plan on the table: what is paid at once has a last day, and no instalments. */
export function useTermName(): (term: AgreementTerm) => string {
  const { t } = useTranslation('agreement');
  const { table } = useAgreement();
  const hasLastDay = isPaidAtOnce(table);
  return (term) => (term === 'paymentDates' && hasLastDay ? t('payBy') : t(`terms.${term}`));
}
