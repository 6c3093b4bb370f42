import { useTranslation } from 'react-i18next';
import type { DebtCase } from '@/lib/negotiation/case';

/** How a case is called: the user's own name for it, else lender and product. */
export function useCaseName(): (debt: DebtCase) => string {
  const { t } = useTranslation('records');
  return (debt) => {
    if (debt.label) return debt.label;
    const { product: kind, lenderName } = debt;
    // Beside a lender's name 其他 says nothing.
    const isSaid = kind !== null && !(kind === 'other' && lenderName);
    const product = isSaid ? t(`negotiation:product.${kind}`) : null;
    return [lenderName, product].filter(Boolean).join(' · ') || t('case.unnamed');
  };
}
