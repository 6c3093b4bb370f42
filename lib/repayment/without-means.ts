import type { PlanCheck } from './check-plan';
import type { CheckName, Coverage } from './coverage';
import type { FindingCode } from './findings/catalogue';
import type { QuestionCode } from './questions';
import { verdictOf } from './verdict';
import { MEANS_FIGURES } from './working/means-lines';

const MEANS_FINDINGS: readonly FindingCode[] = [
  'above-capacity',
  'lump-sum-above-capacity',
  'nothing-left-to-pay-with',
  'down-payment-above-capacity',
  'close-to-capacity',
  'longer-than-needed',
  'first-due-before-payday',
];
const MEANS_QUESTIONS: readonly QuestionCode[] = ['capacity'];
const MEANS_CHECKS: readonly CheckName[] = ['affordability', 'payday'];

type Judged = Pick<PlanCheck, 'findings' | 'questions' | 'coverage' | 'verdict' | 'working'>;

/**
 * What a check says to others: income, expenses and payday are the user's own, so nothing that would tell of them is
 * handed over, and the verdict is the one without them.
 */
export function withoutMeans(check: PlanCheck): Judged {
  const findings = check.findings.filter(({ code }) => !MEANS_FINDINGS.includes(code));
  const questions = check.questions.filter(({ code }) => !MEANS_QUESTIONS.includes(code));
  const others = (names: readonly CheckName[]) =>
    names.filter((name) => !MEANS_CHECKS.includes(name));
  const { checked, notChecked, rules } = check.coverage;
  const coverage: Coverage = { checked: others(checked), notChecked: others(notChecked), rules };
  return {
    findings,
    questions,
    coverage,
    verdict: verdictOf(findings, questions, check.agreement),
    working: check.working.filter(({ figure }) => !MEANS_FIGURES.includes(figure)),
  };
}
