import { ZERO_FEN } from '@/lib/money/sum';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import type { PlanInput, Waiver } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import type { PartName, PartValue } from './part';
import { type AgreementTable, partOf } from './table';

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

/** A part's one uncontested value among the terms. */
function settled(table: AgreementTable, term: AgreementTerm, part: PartName): PartValue | null {
  const row = partOf(table, { term, part });
  return !row || row.state === 'conflict' ? null : row.value;
}

const YES_NO: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** When a waiver counts, whether a missed payment undoes it, and whether it is taken off already are often said later. */
function fillWaiver(waiver: Waiver, table: AgreementTable): Waiver {
  const said = (part: PartName) => String(settled(table, 'waivedItems', part)?.value ?? '');
  const effective = said('effective');
  return {
    ...waiver,
    effective:
      waiver.effective === 'unknown' && effective !== ''
        ? (effective as Waiver['effective'])
        : waiver.effective,
    lostOnDefault: waiver.lostOnDefault ?? YES_NO[said('lost')] ?? null,
    inPayments: waiver.inPayments ?? YES_NO[said('inPayments')] ?? null,
  };
}

/**
 * The plan with what was said elsewhere in the talk. Only fields that are open in the plan and have one uncontested
 * value among the terms; nothing read from the offer or put right by the user is touched.
 */
export function fillFromTerms(plan: PlanInput, table: AgreementTable): PlanInput {
  const known = ANSWERS.flatMap(({ field, term, part }) => {
    const isOpen = field in plan && (plan[field] === null || plan[field] === 'unknown');
    const value = isOpen ? settled(table, term, part) : null;
    return value?.unit === 'date' || value?.unit === 'code' ? [[field, value.value] as const] : [];
  });
  const waivers = plan.waivers.map((waiver) => fillWaiver(waiver, table));
  return { ...plan, ...Object.fromEntries(known), waivers };
}

/** What is owed with the fees, where the parts that were named make up the whole: then there are none. */
export function fillFees(situation: Situation, table: AgreementTable): Situation {
  const { principalFen, interestFen, penaltyFen, feesFen } = situation;
  const total = settled(table, 'totalDue', 'total');
  if (feesFen !== null || principalFen === null || interestFen === null || penaltyFen === null)
    return situation;
  const isWhole = total?.value === principalFen + interestFen + penaltyFen;
  return isWhole ? { ...situation, feesFen: ZERO_FEN } : situation;
}
