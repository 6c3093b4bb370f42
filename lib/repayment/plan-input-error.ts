/** Input that cannot be calculated with: the field, what is wrong, the accepted range. Wording: `inputErrors.<code>`. */
export interface PlanInputError {
  /** Path such as "plan.count", "plan.payments.2.amountFen", "situation.payday". */
  readonly field: string;
  readonly code: PlanInputErrorCode;
  /** Accepted range, inclusive, in the field's unit (fen, days, count, decimal text, ISO date). */
  readonly min?: number | string;
  readonly max?: number | string;
}

export type PlanInputErrorCode =
  | 'not-a-whole-number'
  | 'out-of-range'
  | 'not-a-number'
  | 'not-a-date'
  | 'out-of-order'
  | 'above-owed'
  | 'too-many'
  | 'result-too-large';
