import type { Fen } from '@/lib/money/fen';
import { formatPercent } from '@/lib/money/format-percent';
import type { IsoDate } from '../iso-date';
import type { RuleId } from '../rules';
import { FINDING_CATALOGUE, type FindingCode, type Severity, type Topic } from './catalogue';

/** A number behind a finding, with its unit, so that a view can only show it one way. */
export type FindingValue =
  | { readonly unit: 'fen'; readonly value: Fen }
  /** A fraction: 0.1358 is 13.58 %. */
  | { readonly unit: 'rate'; readonly value: number }
  | { readonly unit: 'count'; readonly value: number }
  | { readonly unit: 'date'; readonly value: IsoDate }
  /** A civil time "2026-11-23T18:00". */
  | { readonly unit: 'moment'; readonly value: string }
  /** Calendar months "2026-12", or instalment numbers "3" where dates are not known. */
  | { readonly unit: 'months'; readonly value: readonly string[] }
  | { readonly unit: 'rates'; readonly value: readonly number[] }
  | { readonly unit: 'text'; readonly value: string };

/** Something worth knowing about a plan 发现: a code, a weight and the numbers; wording is in the locale files. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly topic: Topic;
  readonly numbers: Readonly<Record<string, FindingValue>>;
  readonly ruleId?: RuleId;
}

type Numbers = Finding['numbers'];

/** A finding with the weight and topic of its code. */
export function finding(code: FindingCode, numbers: Numbers = {}, ruleId?: RuleId): Finding {
  const [severity, topic] = FINDING_CATALOGUE[code];
  const base = { code, severity, topic, numbers };
  return ruleId === undefined ? base : { ...base, ruleId };
}

export const inFen = (value: Fen): FindingValue => ({ unit: 'fen', value });
export const asRate = (value: number): FindingValue => ({ unit: 'rate', value });
export const asCount = (value: number): FindingValue => ({ unit: 'count', value });
export const onDate = (value: IsoDate): FindingValue => ({ unit: 'date', value });
export const atMoment = (iso: string): FindingValue => ({
  unit: 'moment',
  value: iso.slice(0, 16),
});
/** Below this a rate is one per day or per period, and two decimals would not show it. */
const SMALL_RATE = 0.01;

/** A rate as quoted: small ones keep four decimals ("0.075%"), so they are text and nobody rounds them again. */
export function asQuotedRate(value: number): FindingValue {
  if (Math.abs(value) >= SMALL_RATE) return asRate(value);
  return asText(formatPercent(value, 4).replace(/(\.\d+?)0+%$/, '$1%'));
}

export const asText = (value: string): FindingValue => ({ unit: 'text', value });
