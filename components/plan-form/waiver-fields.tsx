import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyField, ShareField } from '@/components/case/fields';
import { Rows } from '@/components/plan-form/list-fields';
import type { ChargeKind, Waiver, WaiverEffect } from '@/lib/repayment/plan';
import { useFieldProblem } from './field-problems';
import type { SetTerms } from './use-term';

export const BLANK_WAIVER: Waiver = {
  item: null,
  amountFen: null,
  ratio: null,
  effective: 'unknown',
  lostOnDefault: null,
  inPayments: null,
};

const ITEMS: readonly ChargeKind[] = ['penalty', 'interest', 'fee', 'principal'];
const EFFECTS: readonly WaiverEffect[] = ['unknown', 'now', 'on-time', 'on-settlement'];

interface Props {
  readonly waivers: readonly Waiver[];
  readonly set: SetTerms;
}

/** 减免: what is let off, how much, when it takes effect, and what becomes of it after a missed payment. */
export function WaiverFields({ waivers, set }: Props) {
  const { t } = useTranslation('calculator');
  const edit = (next: (now: readonly Waiver[]) => readonly Waiver[]) =>
    set((now) => ({ waivers: next(now.waivers) }));
  const change = (index: number, patch: Partial<Waiver>) =>
    edit((now) => now.map((waiver, i) => (i === index ? { ...waiver, ...patch } : waiver)));
  return (
    <Rows
      name={t('plan.waivers')}
      add={t('list.addWaiver')}
      count={waivers.length}
      canBeEmpty
      onAdd={() => edit((now) => [...now, BLANK_WAIVER])}
      onRemove={(index) => edit((now) => now.filter((_, i) => i !== index))}
      problem={null}
      row={(index) => (
        <WaiverRow
          waiver={waivers[index] ?? BLANK_WAIVER}
          index={index}
          set={(patch) => change(index, patch)}
        />
      )}
    />
  );
}

interface RowProps {
  readonly waiver: Waiver;
  readonly index: number;
  readonly set: (patch: Partial<Waiver>) => void;
}

function WaiverRow({ waiver, index, set }: RowProps) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  return (
    <>
      <NativeSelect
        label={t('waiver.item')}
        value={waiver.item ?? ''}
        onChange={(event) =>
          set({ item: (event.currentTarget.value || null) as ChargeKind | null })
        }
        data={[
          { value: '', label: t('waiver.unknown') },
          ...ITEMS.map((value) => ({ value, label: t(`offers:charge.${value}`) })),
        ]}
      />
      <MoneyField
        label={t('waiver.amount')}
        value={waiver.amountFen}
        problem={problem(`plan.waivers.${index}.amountFen`)}
        onCommit={(amountFen) => set({ amountFen, ...(amountFen === null ? {} : { ratio: null }) })}
      />
      {waiver.amountFen === null ? (
        <ShareField
          label={t('waiver.ratio')}
          value={waiver.ratio}
          problem={problem(`plan.waivers.${index}.ratio`)}
          onCommit={(ratio) => set({ ratio })}
        />
      ) : null}
      <NativeSelect
        label={t('waiver.effective')}
        value={waiver.effective}
        onChange={(event) => set({ effective: event.currentTarget.value as WaiverEffect })}
        data={EFFECTS.map((value) => ({ value, label: t(`waiver.effects.${value}`) }))}
      />
      <YesNo
        label={t('waiver.lostOnDefault')}
        value={waiver.lostOnDefault}
        onChange={(lostOnDefault) => set({ lostOnDefault })}
        words="lost"
      />
      <YesNo
        label={t('waiver.inPayments')}
        value={waiver.inPayments}
        onChange={(inPayments) => set({ inPayments })}
        words="taken"
      />
    </>
  );
}

function YesNo(props: {
  readonly label: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
  readonly words: 'lost' | 'taken';
}) {
  const { t } = useTranslation('calculator');
  return (
    <NativeSelect
      label={props.label}
      value={props.value === null ? '' : String(props.value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        props.onChange(chosen === '' ? null : chosen === 'true');
      }}
      data={[
        { value: '', label: t('waiver.unknown') },
        { value: 'true', label: t(`waiver.${props.words}.yes`) },
        { value: 'false', label: t(`waiver.${props.words}.no`) },
      ]}
    />
  );
}
