import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCase } from '@/components/case/use-case';
import type { LenderKind } from '@/lib/negotiation/case';

const LENDER_KINDS: readonly LenderKind[] = [
  'unknown',
  'consumer-finance',
  'bank',
  'micro-loan',
  'assignee',
];

/** 放款机构类型: which rules apply hangs on it, so it is asked for wherever it is needed. */
export function LenderKindSelect() {
  const { t } = useTranslation('negotiation');
  const { debt, save } = useCase();
  if (!debt) return null;
  return (
    <NativeSelect
      label={t('calculator:fact.lenderKind')}
      {...(debt.lenderKind === 'unknown'
        ? {}
        : { description: t(`lenderKind.${debt.lenderKind}.hint`) })}
      value={debt.lenderKind}
      onChange={(event) => save({ lenderKind: event.currentTarget.value as LenderKind })}
      data={LENDER_KINDS.map((value) => ({ value, label: t(`lenderKind.${value}.name`) }))}
    />
  );
}
