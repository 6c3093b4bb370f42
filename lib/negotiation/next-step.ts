import { isSettled, type PaymentPlan } from '@/lib/negotiation/calendar/payment-plan';
import type { DebtCase } from './case';

/** Whether something with a date is still to come: a payment, or an answer that is waited for. */
export function hasNextStep({ paymentPlan, complaints }: DebtCase): boolean {
  const isPaying = paymentPlan != null && !isSettled(paymentPlan);
  return isPaying || (complaints ?? []).some(({ decidedOn }) => decidedOn === null);
}

/** Receipts 付款凭证 that were kept. */
export function proofIdsOf(plan: PaymentPlan | null): readonly string[] {
  return (plan?.payments ?? []).flatMap(({ proofEntryId }) =>
    proofEntryId === null ? [] : [proofEntryId],
  );
}
