import type { PlanCheck } from '@/lib/repayment/check-plan';
import type { ScheduleRow } from '@/lib/repayment/schedule/layout';
import { csvRow } from './transcript-csv';

export const PLAN_COLUMNS = [
  'index',
  'date',
  'payment',
  'principal',
  'interest',
  'fee',
  'balance',
] as const;

export type PlanColumnName = (typeof PLAN_COLUMNS)[number];

/** 850.00: yuan to the fen without separators, as spreadsheets read it; empty while it is not known. */
export function amountCell(value: number | null): string {
  if (value === null) return '';
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function cells(row: ScheduleRow): Readonly<Record<PlanColumnName, string>> {
  return {
    index: String(row.index),
    date: row.date ?? '',
    payment: amountCell(row.paymentFen),
    principal: amountCell(row.principalFen),
    interest: amountCell(row.interestFen),
    fee: amountCell(row.feeFen),
    balance: amountCell(row.balanceFen),
  };
}

/** The schedule of a plan as CSV 还款计划表, one line a payment, headings in the words given. */
export function planCsv(
  check: PlanCheck,
  headings: Readonly<Record<PlanColumnName, string>>,
): string {
  const lines = check.schedule.map((row) => {
    const values = cells(row);
    return csvRow(PLAN_COLUMNS.map((column) => values[column]));
  });
  return [csvRow(PLAN_COLUMNS.map((column) => headings[column])), ...lines].join('');
}
