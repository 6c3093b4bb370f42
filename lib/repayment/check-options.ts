import type { AgreementStates } from './agreement-terms';
import type { IsoDate } from './iso-date';

/** What a check needs from outside: time comes in, nothing is read from a clock. */
export interface CheckOptions {
  /** ISO date-time with offset; the date part is today at the person's place. */
  readonly now: string;
  /** Day the loan was made; null: not known. */
  readonly loanDate: IsoDate | null;
  /** Terms known from the record, over what the plan itself says. */
  readonly agreement: AgreementStates;
  /** Show the lines that only bind new loans or are references; off unless the user switches it on. */
  readonly referenceLines: boolean;
  /** One-year LPR as the user entered it, decimal text; null: lines that need it are left out. */
  readonly lpr1y: string | null;
  /** True: a field of the form holds something that cannot be read, so nothing is computed yet. */
  readonly hasUnreadField: boolean;
  /** Yearly discount rate the user picked for present values; null: off. */
  readonly presentValueRate: string | null;
}

export function defaultOptions(now: string): CheckOptions {
  return {
    now,
    loanDate: null,
    agreement: {},
    referenceLines: false,
    lpr1y: null,
    hasUnreadField: false,
    presentValueRate: null,
  };
}

export function todayOf(options: CheckOptions): IsoDate {
  return options.now.slice(0, 10);
}
