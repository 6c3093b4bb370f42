import type { Fen } from '@/lib/money/fen';
import { clockOfComplaint } from '@/lib/negotiation/calendar/filed-complaint';
import { planOutlook } from '@/lib/negotiation/calendar/payment-plan';
import type { DebtCase } from '@/lib/negotiation/case';
import { addDays, daysBetween, type IsoDate } from '@/lib/repayment/iso-date';
import { daysOverdueOn, owedFen } from './begin-debt';

/** What is due next on a debt 最近要做的. */
export type DueThing =
  | {
      readonly what: 'late-payment' | 'payment';
      readonly on: IsoDate;
      readonly daysLeft: number;
      readonly amountFen: Fen;
    }
  | {
      /** `answer`: it is the other side's turn; `late-answer`: every day for it is past; `review`: the person may go on until then. */
      readonly what: 'answer' | 'late-answer' | 'review';
      readonly on: IsoDate;
      readonly daysLeft: number;
    };

/** A debt as one line of the list 各笔欠款. */
export interface DebtStanding {
  readonly debt: DebtCase;
  /** Once payments are agreed it is the rest of them; what was owed before says nothing any more. */
  readonly owedFen: Fen | null;
  /** Days it is late today; null: not known, or payments were agreed since. */
  readonly daysOverdue: number | null;
  /** Agreed payments that are still open; null: none were agreed. */
  readonly paymentsLeft: number | null;
  /** Soonest first. */
  readonly due: readonly DueThing[];
  readonly isSettled: boolean;
}

function paymentsDue(debt: DebtCase, today: IsoDate): readonly DueThing[] {
  if (!debt.paymentPlan) return [];
  const { overdue, next } = planOutlook(debt.paymentPlan, today, debt.payday);
  const late = overdue.map(({ date, amountFen }) => ({
    what: 'late-payment' as const,
    on: date,
    daysLeft: daysBetween(today, date),
    amountFen,
  }));
  if (next === null) return late;
  const { date, amountFen } = next;
  return [...late, { what: 'payment', on: date, daysLeft: daysBetween(today, date), amountFen }];
}

/** What a filing waits for, or may still go on to. */
function answersDue(debt: DebtCase, today: IsoDate): readonly DueThing[] {
  return (debt.complaints ?? []).flatMap((complaint): readonly DueThing[] => {
    const clock = clockOfComplaint(complaint, debt.lenderKind, today);
    const mark = clock?.next ?? clock?.marks.at(-1);
    if (!mark) return [];
    const { on, daysLeft } = mark;
    if (complaint.decidedOn !== null) return daysLeft < 0 ? [] : [{ what: 'review', on, daysLeft }];
    return [{ what: daysLeft < 0 ? 'late-answer' : 'answer', on, daysLeft }];
  });
}

/** Late today: counted from the day it began, else what was stated, counted on from the day it was true. */
function overdueDays(debt: DebtCase, today: IsoDate): number | null {
  if (debt.overdueSince || debt.daysOverdue === null || debt.balanceAsOf === null)
    return daysOverdueOn(debt, today);
  return debt.daysOverdue + Math.max(0, daysBetween(debt.balanceAsOf, today));
}

export function standingOf(debt: DebtCase, today: IsoDate): DebtStanding {
  const due = [...paymentsDue(debt, today), ...answersDue(debt, today)];
  const plan = debt.paymentPlan ?? null;
  const outlook = plan && planOutlook(plan, today, debt.payday);
  const paymentsLeft = plan && outlook && plan.payments.length - outlook.paidCount;
  return {
    debt,
    owedFen: outlook ? outlook.leftFen : owedFen(debt),
    daysOverdue: outlook ? null : overdueDays(debt, today),
    paymentsLeft,
    due: due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    isSettled: paymentsLeft === 0,
  };
}

/** What is due soonest comes first; then what has no date, newest first; what is paid last. */
export function standings(debts: readonly DebtCase[], today: IsoDate): readonly DebtStanding[] {
  const rank = ({ isSettled, due }: DebtStanding): string =>
    isSettled ? '2' : due[0] ? `0${due[0].on}` : '1';
  return debts
    .map((debt) => standingOf(debt, today))
    .sort((a, b) => {
      const [left, right] = [rank(a), rank(b)];
      if (left !== right) return left < right ? -1 : 1;
      return b.debt.updatedAtMs - a.debt.updatedAtMs;
    });
}

/** What all of them come to. `isWhole`: no amount is unknown. Paid ones owe nothing. */
export function totalOwed(list: readonly DebtStanding[]): {
  readonly fen: Fen;
  readonly isWhole: boolean;
} {
  const open = list.filter(({ isSettled }) => !isSettled);
  return {
    fen: open.reduce((sum, { owedFen: owed }) => sum + (owed ?? 0), 0) as Fen,
    isWhole: open.every(({ owedFen: owed }) => owed !== null),
  };
}

/** Days that one income has to last for. */
const MONTH_DAYS = 30;

/** What all agreed payments of the coming month come to 接下来一个月, what is late included. */
export function dueInMonth(
  debts: readonly DebtCase[],
  today: IsoDate,
): {
  readonly fen: Fen;
  readonly debtCount: number;
  /** What income leaves after necessary expenses; null: not known. */
  readonly leftFen: Fen | null;
} {
  const until = addDays(today, MONTH_DAYS);
  const due = debts.map(({ paymentPlan }) =>
    (paymentPlan?.payments ?? [])
      .filter(({ paid, date }) => !paid && date <= until)
      .reduce((sum, { amountFen }) => sum + amountFen, 0),
  );
  const means = debts.find(
    (one) => one.monthlyIncomeFen !== null && one.necessaryExpensesFen !== null,
  );
  return {
    fen: due.reduce((sum, one) => sum + one, 0) as Fen,
    debtCount: due.filter((one) => one > 0).length,
    leftFen: means
      ? (((means.monthlyIncomeFen ?? 0) - (means.necessaryExpensesFen ?? 0)) as Fen)
      : null,
  };
}
