import { isSettled } from '@/lib/negotiation/calendar/payment-plan';
import type { DebtCase } from '@/lib/negotiation/case';
import type { Circumstance } from '@/lib/negotiation/playbook/phrasing';
import type { IsoDate } from '@/lib/repayment/iso-date';

/** What the case itself says of the moment once payments were agreed or something was filed 跟进时的情境. */
export function circumstancesOfCase(debt: DebtCase, today: IsoDate): readonly Circumstance[] {
  const { paymentPlan, complaints } = debt;
  const payments = paymentPlan?.payments ?? [];
  const isLate = payments.some(({ paid, date }) => !paid && date < today);
  const isPaidOff = paymentPlan != null && isSettled(paymentPlan);
  const waiting = (complaints ?? []).filter(({ decidedOn }) => decidedOn === null);
  const when = (holds: boolean, mark: Circumstance) => (holds ? [mark] : []);
  return [
    // Nobody has marked it paid: what is said of one not paid fits before what is said of one caught up.
    ...when(isLate, 'missed-one'),
    ...when(isLate, 'payment-late'),
    ...when(isPaidOff, 'paid-off'),
    ...when(!isLate && !isPaidOff && payments.some(({ paid }) => paid), 'paid'),
    ...when(
      waiting.some(({ kind }) => kind === 'lender'),
      'complaint-open',
    ),
    ...when(
      waiting.some(({ kind }) => kind !== 'lender'),
      'objection-filed',
    ),
  ];
}
