import type { Fen } from '@/lib/money/fen';
import type { IsoDate } from '../iso-date';
import type { QuestionCode } from '../questions';

/** One payment of a plan 还款计划表的一行: `paymentFen` = principal + interest + fee whenever the split is known. */
export interface ScheduleRow {
  /** 1, 2, …; 0 for what is paid before the first instalment. */
  readonly index: number;
  readonly kind: 'down-payment' | 'up-front-fee' | 'instalment';
  /** Null: the date is not known. */
  readonly date: IsoDate | null;
  readonly paymentFen: Fen;
  /** Null: what is owed is not known, so the payment cannot be split. */
  readonly principalFen: Fen | null;
  readonly interestFen: Fen | null;
  readonly feeFen: Fen | null;
  readonly balanceFen: Fen | null;
}

/** How principal and cost were told apart: by the plan's own terms, by the computed rate, evenly, or not at all. */
export type SplitBy = 'terms' | 'rate' | 'evenly' | 'unknown';

/** A plan laid out row by row, or what has to be known first. */
export type Layout =
  | {
      readonly status: 'complete';
      readonly rows: readonly ScheduleRow[];
      /** Periods (months) before the first instalment's own period, e.g. the months of a deferral. */
      readonly pauseMonths: number;
      /** True: instalments are a month apart, so a periodic rate makes sense. */
      readonly monthly: boolean;
      /** What the plan finances, and what its rate is reckoned on; null: not known. */
      readonly baseFen: Fen | null;
      readonly splitBy: SplitBy;
    }
  | { readonly status: 'incomplete'; readonly missing: readonly QuestionCode[] };

export type CompleteLayout = Extract<Layout, { status: 'complete' }>;

export function incomplete(missing: readonly QuestionCode[]): Layout {
  return { status: 'incomplete', missing };
}
