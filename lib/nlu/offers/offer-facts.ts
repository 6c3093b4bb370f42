import type { ChargeKind, RateBasis } from './offer';

/** What a clause can say of an offer. `lump`, `deferral`, `minimum` are cues without a figure. */
export type FactName =
  | 'periods'
  | 'choices'
  | 'periodsRange'
  | 'restPeriods'
  | 'run'
  | 'steps'
  | 'perPeriod'
  | 'perPrincipal'
  | 'first'
  | 'firstRatio'
  | 'minimumAmount'
  | 'total'
  | 'discount'
  | 'waivedFen'
  | 'waive'
  | 'defer'
  | 'firstDue'
  | 'dueDay'
  | 'monthStart'
  | 'acceptBy'
  | 'payBy'
  | 'rate'
  | 'condition'
  | 'lump'
  | 'lumpAmount'
  | 'deferral'
  | 'minimum'
  | 'grant'
  | 'firstDropped'
  | 'waiveDropped'
  | 'bareMoney'
  | 'later'
  | 'bareDate'
  | 'bareDuration';

/** A term read from a clause 条款, with the signs that say it (`[start, end)` in its message). */
export interface Fact {
  readonly name: FactName;
  readonly start: number;
  readonly end: number;
  readonly clause: number;
  /** Fen, count, share, day of month or civil day, by name. */
  readonly value?: number;
  readonly high?: number;
  readonly list?: readonly number[];
  readonly steps?: readonly { readonly periods: number; readonly fen: number }[];
  readonly minutes?: number | null;
  readonly unit?: 'months' | 'days';
  readonly kinds?: readonly ChargeKind[];
  readonly base?: 'principal' | 'total';
  readonly basis?: RateBasis;
  readonly approx?: boolean;
  readonly text?: string;
}

export const factAt = (
  name: FactName,
  start: number,
  end: number,
  clause: number,
  said: Partial<Fact> = {},
): Fact => ({ name, start, end, clause, ...said });

/** A fact and the option 备选方案 it belongs to: 0 when none is named, else 1, 2, … */
export interface OptionFact extends Fact {
  readonly option: number;
}
