import { useTranslation } from 'react-i18next';
import { FactGrid } from '@/components/case/fact-grid';
import { RateField } from '@/components/case/fields';
import { useCase } from '@/components/case/use-case';
import { CommittedField } from '@/components/ui/committed-field';
import { err, ok } from '@/lib/result';

/** Rate and penalty as the contract prints them. */
export function ContractFacts() {
  const { t } = useTranslation('calculator');
  const { debt, save } = useCase();
  if (!debt) return null;
  return (
    <FactGrid>
      <RateField
        label={t('fact.contractRate')}
        placeholder={t('fact.contractRateHint')}
        value={debt.contractRate}
        onCommit={(contractRate) => save({ contractRate })}
      />
      <CommittedField<string>
        label={t('fact.penaltyMultiple')}
        description={t('fact.penaltyMultipleHint')}
        unit={t('unit.times')}
        inputMode="decimal"
        value={debt.penaltyMultiple}
        show={(value) => value}
        read={(text) =>
          /^\d{1,2}(\.\d{1,4})?$/.test(text.trim()) ? ok(text.trim()) : err(t('error.multiple'))
        }
        onCommit={(penaltyMultiple) => save({ penaltyMultiple })}
      />
    </FactGrid>
  );
}
