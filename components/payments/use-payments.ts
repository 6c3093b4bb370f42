import { useCase } from '@/components/case/use-case';
import { useServices } from '@/components/services-context';
import { localDayFromMs } from '@/components/ui/local-time';
import type { Outlook } from '@/lib/negotiation/calendar/outlook';
import { type PaymentPlan, planOutlook } from '@/lib/negotiation/calendar/payment-plan';
import type { IsoDate } from '@/lib/repayment/iso-date';

export interface Payments {
  readonly caseId: string;
  readonly plan: PaymentPlan;
  readonly today: IsoDate;
  readonly outlook: Outlook;
  readonly payday: number | null;
  /** Changes the plan from what is stored, so that two quick presses both stay. */
  readonly change: (next: (stored: PaymentPlan) => PaymentPlan) => void;
  readonly discard: () => void;
}

/** The payments of this case; null: none have been put on the calendar. */
export function usePayments(): Payments | null {
  const services = useServices();
  const { debt, change } = useCase();
  const plan = debt?.paymentPlan;
  if (!debt || !plan) return null;
  const today = localDayFromMs(services.nowMs());
  return {
    caseId: debt.id,
    plan,
    today,
    outlook: planOutlook(plan, today, debt.payday),
    payday: debt.payday,
    change: (next) =>
      change(({ paymentPlan }) => (paymentPlan ? { paymentPlan: next(paymentPlan) } : {})),
    discard: () => change(() => ({ paymentPlan: null })),
  };
}
