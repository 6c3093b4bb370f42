import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/ui/use-format';
import type { DebtStanding } from '@/lib/negotiation/debts/standing';

/** What is owed on a debt, in words; null: not known. */
export function useOwedText(): (standing: DebtStanding) => string | null {
  const { t } = useTranslation('debts');
  const format = useFormat();
  return ({ owedFen, paymentsLeft, isSettled }) => {
    if (isSettled) return t('list.settled');
    if (owedFen === null) return null;
    const amount = format.yuanInText(owedFen);
    return paymentsLeft === null
      ? t('line.owed', { amount })
      : t('line.left', { count: paymentsLeft, amount });
  };
}
