import { fen } from '@/lib/money/fen';
import type { DuePayment } from '@/lib/negotiation/calendar/outlook';
import type { PaymentPlan } from '@/lib/negotiation/calendar/payment-plan';
import type { RecordData } from '@/lib/records/neutral-record';

/**
 * Dated payments of this talk: as they were put on the calendar, with what was moved or paid since, else of the plans that
 * have been agreed. Empty when nothing is agreed or nothing has a date.
 */
export function agreedPayments(
  record: RecordData,
  paymentPlan: PaymentPlan | null,
): readonly DuePayment[] {
  if (paymentPlan) return paymentPlan.payments.filter(({ paid }) => !paid);
  const agreed = new Set(record.agreements.map(({ offerId }) => offerId));
  return record.plans
    .filter(({ offerId }) => offerId !== null && agreed.has(offerId))
    .flatMap(({ id, instalments }) =>
      instalments.flatMap(({ number, dueDate, amountFen }) =>
        dueDate === null || amountFen <= 0
          ? []
          : [
              {
                id: `${id}-${number}`,
                index: number,
                date: dueDate,
                amountFen: fen(amountFen),
                paid: false,
              },
            ],
      ),
    );
}
