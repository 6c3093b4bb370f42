import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/ui/use-format';
import type { DueThing } from '@/lib/negotiation/debts/standing';

/** One line for what is due, with its day and how far off that is. */
export function useDueText(): (thing: DueThing) => string {
  const { t } = useTranslation('debts');
  const format = useFormat();
  return (thing) => {
    const isPayment = thing.what === 'payment' || thing.what === 'late-payment';
    const values = {
      date: format.date(thing.on),
      count: Math.abs(thing.daysLeft),
      ...(isPayment ? { amount: format.yuanInText(thing.amountFen) } : {}),
    };
    const isToday = thing.daysLeft === 0;
    switch (thing.what) {
      case 'payment':
        return t(isToday ? 'due.paymentToday' : 'due.payment', values);
      case 'answer':
        return t(isToday ? 'due.answerToday' : 'due.answer', values);
      case 'review':
        return t(isToday ? 'due.reviewToday' : 'due.review', values);
      default:
        return t(`due.${thing.what}`, values);
    }
  };
}
