import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FactGrid } from '@/components/case/fact-grid';
import { RateField } from '@/components/case/fields';
import { LiveFacts } from '@/components/case/typed-facts';
import { useCase, useLiveFact } from '@/components/case/use-case';
import { CommittedField } from '@/components/ui/committed-field';
import type { DayCount } from '@/lib/repayment/contract-rate';
import { err, ok } from '@/lib/result';

const DAY_COUNTS: readonly DayCount[] = [360, 365, 366];

/** Rate and penalty as the contract prints them. */
export function ContractFacts({ asksDayCount = false }: { readonly asksDayCount?: boolean }) {
  const { t } = useTranslation('calculator');
  const { debt, save } = useCase();
  const fact = useLiveFact();
  if (!debt) return null;
  const isYearly = debt.contractRate !== null && debt.contractRate.basis !== 'day';
  return (
    <LiveFacts>
      <FactGrid>
        <RateField
          label={t('fact.contractRate')}
          placeholder={t('fact.contractRateHint')}
          value={debt.contractRate}
          {...fact('contractRate')}
        />
        {isYearly || asksDayCount ? (
          <NativeSelect
            label={t('fact.dayCount')}
            description={t('fact.dayCountHint')}
            value={String(debt.dayCount ?? '')}
            onChange={(event) =>
              save({ dayCount: (Number(event.currentTarget.value) || null) as DayCount | null })
            }
            data={[
              { value: '', label: t('choose') },
              ...DAY_COUNTS.map((days) => ({ value: String(days), label: t(`dayCount.${days}`) })),
            ]}
          />
        ) : null}
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
          {...fact('penaltyMultiple')}
        />
      </FactGrid>
    </LiveFacts>
  );
}
