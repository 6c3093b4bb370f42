import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import type { PlanInput } from '@/lib/repayment/plan';
import type { PartName } from './part';
import type { AgreementTable } from './table';

/** Fields of a plan that the talk answers outside the offer itself: 「期间不另计利息」, 「在 App 里还」. */
const ANSWERS: readonly {
  readonly field: keyof PlanInput;
  readonly term: AgreementTerm;
  readonly part: PartName;
}[] = [
  { field: 'firstDueDate', term: 'firstDate', part: 'date' },
  {
    field: 'interestDuringPlan',
    term: 'interestAndPenaltyDuringPlan',
    part: 'interest',
  },
  { field: 'penaltyDuringPlan', term: 'interestAndPenaltyDuringPlan', part: 'penalty' },
  { field: 'channel', term: 'channel', part: 'channel' },
  { field: 'validUntil', term: 'validUntil', part: 'date' },
];

/**
 * The plan with what was said elsewhere in the talk. Only fields that are open in the plan and have one uncontested
 * value among the terms; nothing read from the offer or put right by the user is touched.
 */
export function fillFromTerms(plan: PlanInput, table: AgreementTable): PlanInput {
  const known = ANSWERS.flatMap(({ field, term, part }) => {
    const isOpen = field in plan && (plan[field] === null || plan[field] === 'unknown');
    const row = table.find((one) => one.term === term)?.parts.find((one) => one.part === part);
    if (!isOpen || !row || row.state === 'conflict') return [];
    const { value } = row;
    return value?.unit === 'date' || value?.unit === 'code' ? [[field, value.value] as const] : [];
  });
  return known.length === 0 ? plan : { ...plan, ...Object.fromEntries(known) };
}
