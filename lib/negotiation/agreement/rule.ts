import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import type { PartName, PartValue } from './part';

/** One reading rule: words of a sentence that state one part of a term. */
export interface TermRule {
  readonly term: AgreementTerm;
  readonly part: PartName;
  readonly pattern: RegExp;
  /** A sentence with these words is not about it. */
  readonly unless?: RegExp;
  readonly value: (match: RegExpExecArray) => PartValue | null;
}

export const code = (value: string) => (): PartValue => ({ unit: 'code', value });
export const text = (match: RegExpExecArray): PartValue | null =>
  match[1] ? { unit: 'text', value: match[1] } : null;
export const wording = (match: RegExpExecArray): PartValue => ({
  unit: 'wording',
  value: match.input,
});
export const count = (match: RegExpExecArray): PartValue | null => {
  const value = Number(match[1] ?? match[2]);
  return Number.isInteger(value) && value >= 0 ? { unit: 'count', value } : null;
};
