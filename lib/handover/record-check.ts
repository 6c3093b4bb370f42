import { formatPercent } from '@/lib/money/format-percent';
import type { RecordCheck, RecordFinding, RecordFindingNumber } from '@/lib/records/neutral-record';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import type { Finding, FindingValue } from '@/lib/repayment/findings/finding';
import { type RuleId, ruleById } from '@/lib/repayment/rules';
import { openTerms } from '@/lib/repayment/verdict';
import { withoutMeans } from '@/lib/repayment/without-means';

/** "0.2738": rounded as the panel shows it, to two decimals of its percentage. */
const decimalOf = (rate: number): string =>
  (Number(formatPercent(rate).slice(0, -1)) / 100).toFixed(4);

/** Verdict, findings and what is open 核对结果, as they stand in the record. */
export function recordCheck(check: PlanCheck): RecordCheck {
  const { findings, questions, coverage, verdict } = withoutMeans(check);
  const named = findings.flatMap(({ ruleId }) => (ruleId === undefined ? [] : [ruleId]));
  return {
    verdict: verdict.state,
    findings: findings.map(recordFinding),
    questions: questions.map(({ code }) => code),
    terms: openTerms(check.agreement),
    checked: coverage.checked,
    notChecked: coverage.notChecked,
    rules: [...new Set([...coverage.rules, ...named])].map(recordRule),
  };
}

function recordFinding({ code, severity, numbers, ruleId }: Finding): RecordFinding {
  const kept = Object.entries(numbers).map(([name, value]) => [name, recordNumber(value)] as const);
  return { code, severity, numbers: Object.fromEntries(kept), rule: ruleId ?? null };
}

function recordNumber(number: FindingValue): RecordFindingNumber {
  switch (number.unit) {
    case 'rate':
      return { unit: 'rate', value: decimalOf(number.value) };
    case 'rates':
      return { unit: 'rates', value: number.value.map(decimalOf) };
    default:
      return number;
  }
}

function recordRule(id: RuleId): RecordCheck['rules'][number] {
  const { source, confidence, checkedOn } = ruleById(id);
  return { id, source, confidence, checkedOn };
}
