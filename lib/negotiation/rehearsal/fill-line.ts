import type { Fen } from '@/lib/money/fen';
import { addDays } from '@/lib/repayment/iso-date';
import type { LineFigures } from './line-figures';
import type { Deal, RehearsalScript } from './script';
import { chineseDate, lastDayOfMonth, localDate, nextDayOfMonth } from './script-dates';

/** Yuan as an agent types it: 850, 1,086.50. */
export function yuanText(amount: Fen): string {
  const sign = amount < 0 ? '-' : '';
  const absolute = Math.abs(amount);
  const whole = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = absolute % 100;
  return cents === 0 ? sign + whole : `${sign}${whole}.${String(cents).padStart(2, '0')}`;
}

export interface FillContext {
  readonly script: RehearsalScript;
  readonly deal: Deal | null;
  readonly figures: LineFigures | null;
  readonly nowIso: string | null;
  /** Date on the table as the user moved it, ISO. */
  readonly until: string | null;
}

/** First due date of a plan: its day of month, at least ten days from today. */
export function firstDueDate(deal: Deal, today: string): string {
  return nextDayOfMonth(addDays(today, 10), deal.dueDay);
}

function debtValue(script: RehearsalScript, name: string): string | null {
  const { debt } = script;
  const total = (debt.principalFen + debt.interestFen + debt.penaltyFen) as Fen;
  switch (name) {
    case 'staff':
      return script.staffNumber;
    case 'lender':
      return debt.lenderName;
    case 'product':
      return debt.product === 'jiebei' ? '借呗' : '花呗';
    case 'principal':
      return yuanText(debt.principalFen);
    case 'interest':
      return yuanText(debt.interestFen);
    case 'penalty':
      return yuanText(debt.penaltyFen);
    case 'owed':
      return yuanText(total);
    case 'overdueDays':
      return String(debt.daysOverdue);
    default:
      return null;
  }
}

function dealValue({ deal, nowIso }: FillContext, name: string): string | null {
  if (deal === null) return null;
  switch (name) {
    case 'periods':
      return String(deal.periods);
    case 'per':
      return yuanText(deal.perFen);
    case 'last':
      return yuanText(deal.lastFen ?? deal.perFen);
    case 'dueDay':
      return String(deal.dueDay);
    case 'total':
      return yuanText(deal.totalFen);
    case 'firstDate': {
      if (nowIso === null) return null;
      const today = localDate(nowIso);
      return chineseDate(firstDueDate(deal, today), today);
    }
    default:
      return null;
  }
}

function ownUntil({ until = 30 }: RehearsalScript, today: string): string {
  return until === 'month-end' ? lastDayOfMonth(today) : addDays(today, until);
}

function dateValue({ figures, nowIso, until, script }: FillContext, name: string): string | null {
  if (nowIso === null) return null;
  const today = localDate(nowIso);
  if (name === 'today') return chineseDate(today, today);
  if (name === 'monthEnd') return chineseDate(lastDayOfMonth(today), today);
  if (name === 'until') return chineseDate(until ?? ownUntil(script, today), today);
  if (name === 'userDate') return figures?.date ? chineseDate(figures.date, today) : null;
  const offset = /^day\+(\d+)$/.exec(name);
  return offset ? chineseDate(addDays(today, Number(offset[1])), today) : null;
}

/**
 * Replaces `{name}`: staff lender product principal interest penalty owed overdueDays; periods per last dueDay
 * total firstDate (the plan on the table); today monthEnd userDate until `day+N`; userLump. Null when a name has
 * no value yet: the line cannot be said.
 */
export function fillLine(text: string, context: FillContext): string | null {
  let complete = true;
  const filled = text.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const lump = context.figures?.lumpFen;
    const value =
      debtValue(context.script, name) ??
      dealValue(context, name) ??
      dateValue(context, name) ??
      (name === 'userLump' && lump ? yuanText(lump) : null);
    if (value === null) complete = false;
    return value ?? '';
  });
  return complete ? filled : null;
}
