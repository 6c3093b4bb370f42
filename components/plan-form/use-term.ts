import { useTranslation } from 'react-i18next';
import type { TermPatch } from '@/components/offers/use-plan-edits';
import type { PlanField, TermOverrides } from '@/lib/negotiation/offer-to-plan/term-overrides';
import { useFieldProblem } from './field-problems';

export type SetTerms = (patch: TermPatch) => void;

const termOf = <F extends PlanField>(field: F, value: TermOverrides[F]): TermOverrides =>
  ({ [field]: value }) as TermOverrides;

/** What a field of the form needs to show one term of a plan and to correct it; `name`: its label, `at`: where its problem is told. */
export function useTerm(set: SetTerms) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  return <F extends PlanField>(field: F, name: string = field, at: string = field) => ({
    label: t(`plan.${name}`),
    problem: problem(`plan.${at}`),
    onCommit: (value: TermOverrides[F]) => set(termOf(field, value)),
  });
}

/** The same for a term that is one of a few; the words of each are at `field.value`. */
export function useTermChoice(set: SetTerms) {
  const { t } = useTranslation('calculator');
  return <F extends 'accrual' | 'channel' | 'charged' | 'weekendRule'>(
    field: F,
    values: readonly (NonNullable<TermOverrides[F]> & string)[],
  ) => ({
    label: t(`plan.${field as string}`),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set(termOf(field, event.currentTarget.value as TermOverrides[F])),
    data: values.map((value) => ({ value, label: t(`${field}.${value}` as string) })),
  });
}
