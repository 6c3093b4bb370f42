import { useTranslation } from 'react-i18next';

/** Fields whose label has another name than the field. */
const LABEL_OF: Readonly<Record<string, string>> = {
  perPaymentFen: 'perPayment',
  lastPaymentFen: 'lastPayment',
  firstPaymentFen: 'firstPayment',
  statedTotalFen: 'statedTotal',
  financedFen: 'financed',
  payFen: 'pay',
  minimumFen: 'minimum',
  restFen: 'rest',
};

/** A term's name as its label has it, by field ("perPaymentFen") or path ("plan.steps.0.count"). */
export function useFieldName(): (pathOrField: string) => string {
  const { t } = useTranslation('calculator');
  return (pathOrField) => {
    const [scope, ...rest] = pathOrField.includes('.')
      ? pathOrField.split('.')
      : ['plan', pathOrField];
    const [field = '', index] = rest;
    if (scope !== 'plan') return t(`situation.${field}`);
    const name = t(`plan.${LABEL_OF[field] ?? field}`);
    return index !== undefined && /^\d+$/.test(index)
      ? t('nthOf', { name, n: Number(index) + 1 })
      : name;
  };
}
