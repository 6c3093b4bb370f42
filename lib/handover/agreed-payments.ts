import { fen } from '@/lib/money/fen';
import type { DuePayment } from '@/lib/negotiation/calendar/outlook';
import type { RecordData } from '@/lib/records/neutral-record';

/** Dated payments of the plans that have been agreed. Empty when nothing is agreed or nothing has a date. */
export function agreedPayments(record: RecordData): readonly DuePayment[] {
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
