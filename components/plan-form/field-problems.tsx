import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@/components/ui/use-format';
import { fen } from '@/lib/money/fen';
import { statedPercent } from '@/lib/money/stated-percent';
import type { PlanInputError } from '@/lib/repayment/plan-input-error';

/** What the check found wrong with the plan's fields; shown beside each. */
export const FieldProblems = createContext<readonly PlanInputError[]>([]);

/** A bound in the words of its field: an amount in yuan, a rate in percent, a day as everywhere, else as it is. */
function boundText(field: string, bound: number | string | undefined, format: Format): string {
  if (bound === undefined) return '';
  if (typeof bound === 'number')
    return field.endsWith('Fen') ? format.yuan(fen(bound)) : String(bound);
  if (/^\d{4}-/.test(bound)) return format.date(bound);
  return field.endsWith('penaltyMultiple') ? bound : statedPercent(bound);
}

/** Says what is wrong, with the accepted range. */
export function useProblemText(): (error: PlanInputError) => string {
  const { t } = useTranslation('findings');
  const format = useFormat();
  return ({ field, code, min, max }) =>
    t(`inputErrors.${code}`, {
      min: boundText(field, min, format),
      max: boundText(field, max, format),
    });
}

/** The problem of a field by its path ("plan.steps.0.count"), or null. */
export function useFieldProblem(): (path: string) => string | null {
  const problems = useContext(FieldProblems);
  const textOf = useProblemText();
  return (path) => {
    const found = problems.find(({ field }) => field === path);
    return found === undefined ? null : textOf(found);
  };
}
