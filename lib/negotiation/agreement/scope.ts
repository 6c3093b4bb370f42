import type { OfferKind } from '@/lib/nlu/offers/offer';
import {
  type AgreementStates,
  type AgreementTerm,
  ALL_TERMS,
} from '@/lib/repayment/agreement-terms';
import type { AgreementTable } from './table';

/** Terms that have no meaning for a kind of plan. */
const NOT_FOR: Readonly<Record<Exclude<OfferKind, 'none'>, readonly AgreementTerm[]>> = {
  installment: [],
  settlement: [
    'count',
    'firstDate',
    'amountEach',
    'interestAndPenaltyDuringPlan',
    'graceDaysOnMiss',
    'earlySettlementRule',
    'planRateAnnual',
    'collectionPaused',
  ],
  extension: ['count', 'firstDate', 'amountEach', 'earlySettlementRule'],
  minimum: ['count', 'firstDate', 'earlySettlementRule'],
  waiver: ['count', 'firstDate', 'interestAndPenaltyDuringPlan', 'earlySettlementRule'],
};

export type AgreementKind = Exclude<OfferKind, 'none'>;

const KINDS: readonly string[] = Object.keys(NOT_FOR);

/** Kind of plan as said, or null while it is open or disputed. */
export function agreementKind(table: AgreementTable): AgreementKind | null {
  const part = table
    .find((row) => row.term === 'planType')
    ?.parts.find((row) => row.part === 'kind');
  const kind = part?.state === 'conflict' ? null : part?.value?.value;
  return typeof kind === 'string' && KINDS.includes(kind) ? (kind as AgreementKind) : null;
}

/** Terms that this kind of plan has. A plan without any waiver said has none to confirm. */
export function applicableTerms(table: AgreementTable): readonly AgreementTerm[] {
  const kind = agreementKind(table);
  const waived = table.some((row) => row.term === 'waivedItems' && row.parts.length > 0);
  const excluded = kind === null ? [] : NOT_FOR[kind];
  return ALL_TERMS.filter(
    (term) => !excluded.includes(term) && (term !== 'waivedItems' || waived || kind === 'waiver'),
  );
}

/** States for the calculator's check: what nobody has spoken of is left to it, what this kind of plan lacks is settled. */
export function knownStates(table: AgreementTable): AgreementStates {
  const scope = applicableTerms(table);
  return Object.fromEntries(
    table.flatMap(({ term, state }) =>
      scope.includes(term) ? (state === 'unknown' ? [] : [[term, state]]) : [[term, 'confirmed']],
    ),
  );
}
