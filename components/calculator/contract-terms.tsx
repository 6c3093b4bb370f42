import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WholeField } from '@/components/case/fields';
import type { AccrualTerms } from '@/lib/repayment/balance-on';

/** How the contract lets penalty interest build up; null: not looked up yet, so nothing is computed. */
export type OpenTerms = { readonly [K in keyof AccrualTerms]: AccrualTerms[K] | null };

/** 合同的罚息约定: asked for, never assumed. */
export function ContractTerms(props: {
  readonly terms: OpenTerms;
  readonly set: (terms: OpenTerms) => void;
}) {
  const { t } = useTranslation('comparison');
  const { terms, set } = props;
  return (
    <>
      <NativeSelect
        label={t('against.compounding')}
        value={terms.compounding ?? ''}
        onChange={(event) => {
          const chosen = (event.currentTarget.value || null) as OpenTerms['compounding'];
          set({ ...terms, compounding: chosen });
        }}
        data={[
          { value: '', label: t('against.compoundings.unknown') },
          ...(['none', 'monthly', 'daily'] as const).map((value) => ({
            value,
            label: t(`against.compoundings.${value}`),
          })),
        ]}
      />
      <WholeField
        label={t('against.graceDays')}
        description={t('against.graceHint')}
        value={terms.graceDays}
        min={0}
        max={366}
        unit={t('against.days')}
        onCommit={(graceDays) => set({ ...terms, graceDays })}
      />
    </>
  );
}
