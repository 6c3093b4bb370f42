import type { OfferView } from '@/components/offers/offer-view';
import { formatYuanInText } from '@/lib/money/format-yuan';
import type { DuePayment } from '@/lib/negotiation/calendar/outlook';
import { planOutlook } from '@/lib/negotiation/calendar/payment-plan';
import type { DebtCase } from '@/lib/negotiation/case';
import { daysOverdueOn } from '@/lib/negotiation/debts/begin-debt';
import type { SlotValues } from '@/lib/negotiation/playbook/slots';
import { capacityOf } from '@/lib/repayment/affordability';
import { daysBetween } from '@/lib/repayment/iso-date';
import type { Situation } from '@/lib/repayment/situation';
import type { ChatMessage } from '@/lib/transcript/chat-message';

interface Known {
  readonly debt: DebtCase | undefined;
  readonly situation: Situation;
  readonly offer: OfferView | null;
  readonly messages: readonly ChatMessage[];
  /** ISO date. */
  readonly today: string;
  readonly productName: string | null;
  /** What a read-back would say. */
  readonly readBack: string | null;
}

/** `12月10日` from an ISO date: how a date is written in a Chinese chat, whatever the page's language. */
function dayInChat(iso: string): string {
  const [, month, day] = iso.slice(0, 10).split('-');
  return `${Number(month)}月${Number(day)}日`;
}

/** The instalment there is something to say of: the first that is late, else the one paid last. */
function instalmentSpokenOf(debt: DebtCase | undefined, late: DuePayment | null): string | null {
  const payments = debt?.paymentPlan?.payments ?? [];
  const index = (late ?? payments.findLast(({ paid }) => paid))?.index;
  return index ? String(index) : null;
}

/** How many days the whole debt is late; once payments were agreed that says nothing any more. */
function overdueDays(debt: DebtCase | undefined, today: string): string | null {
  const days = debt && !debt.paymentPlan ? daysOverdueOn(debt, today) : null;
  return days ? String(days) : null;
}

/** What is known already and may stand in a phrasing. Nothing is guessed: the rest stays open. */
export function slotValues({
  debt,
  situation,
  offer,
  messages,
  today,
  productName,
  readBack,
}: Known): SlotValues {
  const capacity = capacityOf(situation);
  const terms = offer?.offer?.terms;
  const plan = debt?.paymentPlan;
  const late = plan ? (planOutlook(plan, today, null).overdue[0] ?? null) : null;
  const staff = messages.findLast((message) => message.staffNumber !== null)?.staffNumber;
  const entries: Partial<Record<keyof SlotValues, string | null | undefined>> = {
    product: productName,
    readBack,
    lender: debt?.lenderName,
    date: dayInChat(today),
    payday: debt?.payday ? `${debt.payday}日` : null,
    income: debt?.monthlyIncomeFen == null ? null : formatYuanInText(debt.monthlyIncomeFen),
    expenses:
      debt?.necessaryExpensesFen == null ? null : formatYuanInText(debt.necessaryExpensesFen),
    livingCost:
      debt?.necessaryExpensesFen == null ? null : formatYuanInText(debt.necessaryExpensesFen),
    otherDebts:
      debt?.otherDebtPaymentsFen == null ? null : formatYuanInText(debt.otherDebtPaymentsFen),
    monthlyCapacity: capacity !== null && capacity > 0 ? formatYuanInText(capacity) : null,
    theirAmount: terms?.perPeriodFen === undefined ? null : formatYuanInText(terms.perPeriodFen),
    theirDate: terms?.dueDay === undefined ? null : `${terms.dueDay}日`,
    staffNumber: staff,
    instalmentNo: instalmentSpokenOf(debt, late),
    lateDays: late === null ? null : String(daysBetween(late.date, today)),
    overdueDays: overdueDays(debt, today),
  };
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== null && value !== undefined),
  );
}
