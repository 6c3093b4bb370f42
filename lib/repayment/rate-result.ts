/**
 * A rate 利率 is a result, not always a number. Fractions: 0.12 is 12 %.
 * `none`: the flows have no rate. `ambiguous`: several rates fit; all are given, lowest first.
 * `outOfRange`: one exists but means nothing to a person (a loss of nearly everything, or an astronomic rate).
 */
export type RateResult =
  | { readonly status: 'ok'; readonly value: number }
  | { readonly status: 'none'; readonly reason: NoRateReason }
  | { readonly status: 'ambiguous'; readonly roots: readonly number[] }
  | { readonly status: 'outOfRange'; readonly reason: 'below' | 'above' };

export type NoRateReason = 'fewer-than-two-flows' | 'no-sign-change' | 'no-real-root';
