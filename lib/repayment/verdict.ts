import { AGREEMENT_TERMS, type AgreementTerm, ALL_TERMS, type TermState } from './agreement-terms';
import { BLOCKING_TOPICS, type FindingCode, type Topic } from './findings/catalogue';
import type { Finding } from './findings/finding';
import type { Question, QuestionCode } from './questions';

/** 可以确认 / 可自行决定 / 先别答应. */
export type VerdictState = 'can-confirm' | 'your-decision' | 'do-not-answer-yet';

/** Why: a finding, an open question, or a term of the agreement that nobody has stated. */
export type VerdictReason =
  | { readonly kind: 'finding'; readonly code: FindingCode }
  | { readonly kind: 'question'; readonly code: QuestionCode }
  | { readonly kind: 'term'; readonly term: AgreementTerm };

/** A recommendation with its reasons, never a bare tick. */
export interface Verdict {
  readonly state: VerdictState;
  readonly reasons: readonly VerdictReason[];
}

const blocks = (topic: Topic): boolean => BLOCKING_TOPICS.includes(topic);

type Terms = Readonly<Record<AgreementTerm, TermState>>;

/** Required terms that nobody has stated, or that were stated in two ways. */
export function openTerms(agreement: Terms): readonly AgreementTerm[] {
  return ALL_TERMS.filter(
    (term) =>
      AGREEMENT_TERMS[term][0] === 'required' &&
      (agreement[term] === 'unknown' || agreement[term] === 'conflict'),
  );
}

/**
 * Only money, dates, waivers and payment channel can block: a serious finding on one of them, or a term of theirs that is
 * open. Anything else that is open or deserves care leaves the decision to the person.
 */
export function verdictOf(
  findings: readonly Finding[],
  questions: readonly Question[],
  agreement: Terms,
): Verdict {
  const byFinding = (f: Finding): VerdictReason => ({ kind: 'finding', code: f.code });
  const byQuestion = (q: Question): VerdictReason => ({ kind: 'question', code: q.code });
  const stopping: VerdictReason[] = [
    ...findings.filter((f) => f.severity === 'serious' && blocks(f.topic)).map(byFinding),
    ...questions
      .filter((q) => (q.asks === 'lender' || q.stopsFigures) && blocks(q.topic))
      .map(byQuestion),
  ];
  if (stopping.length > 0) return { state: 'do-not-answer-yet', reasons: stopping };
  const weighing: VerdictReason[] = [
    ...findings.filter((f) => f.severity !== 'info').map(byFinding),
    ...questions.filter((q) => q.code !== 'valid-until').map(byQuestion),
    ...openTerms(agreement).map((term): VerdictReason => ({ kind: 'term', term })),
  ];
  return weighing.length > 0
    ? { state: 'your-decision', reasons: weighing }
    : { state: 'can-confirm', reasons: [] };
}
