import { useTranslation } from 'react-i18next';
import type { DebtCase } from '@/lib/negotiation/case';

/** How a case is called: the user's own name for it, else lender and product. */
export function useCaseName(): (debt: DebtCase) => string {
  const { t } = useTranslation('records');
  return (debt) => {
    if (debt.label) return debt.label;
    const product = debt.product === null ? null : t(`negotiation:product.${debt.product}`);
    return [debt.lenderName, product].filter(Boolean).join(' · ') || t('case.unnamed');
  };
}
