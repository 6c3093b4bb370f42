import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadRate } from '@/components/case/use-read-rate';
import { CommittedField } from '@/components/ui/committed-field';
import { useReportUnreadable } from '@/components/ui/unreadable-fields';
import { useFormat } from '@/components/ui/use-format';
import type { Fen } from '@/lib/money/fen';
import { MAX_INPUT_FEN, parseYuan } from '@/lib/money/parse-yuan';
import { percentDigits } from '@/lib/money/stated-percent';
import type { RateBasis } from '@/lib/repayment/contract-rate';
import { err, ok } from '@/lib/result';
import classes from './fields.module.css';

interface FieldProps<T> {
  readonly label: string;
  readonly value: T | null;
  readonly onCommit: (value: T | null) => void;
  /** Told of every keystroke of a fact that figures follow before it is stored. */
  readonly onTyping?: (value: T | null) => void;
  readonly description?: string;
  readonly placeholder?: string;
  /** What the check of the whole found wrong with this field. */
  readonly problem?: string | null;
}

/** An amount in yuan. */
export function MoneyField(props: FieldProps<Fen>) {
  const { t } = useTranslation('calculator');
  const format = useFormat();
  return (
    <CommittedField<Fen>
      {...props}
      inputMode="decimal"
      unit={t('common:yuan')}
      show={format.yuan}
      read={(text) => {
        const result = parseYuan(text);
        return result.ok
          ? result
          : err(t(`error.${result.error.code}`, { max: format.yuanInText(MAX_INPUT_FEN) }));
      }}
    />
  );
}

interface WholeProps extends FieldProps<number> {
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
}

/** A whole number between two bounds. */
export function WholeField({ min, max, unit, ...props }: WholeProps) {
  const { t } = useTranslation('calculator');
  return (
    <CommittedField<number>
      {...props}
      {...(unit ? { unit } : {})}
      inputMode="numeric"
      show={String}
      read={(text) => {
        // 全角 digits are what a Chinese keyboard gives.
        const typed = text.normalize('NFKC').trim();
        const value = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
        return value >= min && value <= max ? ok(value) : err(t('error.whole', { min, max }));
      }}
    />
  );
}

interface DateProps extends FieldProps<string> {
  /** ISO dates; a day outside is refused at the field. */
  readonly notBefore?: string;
  readonly notAfter?: string;
}

/** A calendar day, ISO. */
export function DateField({ notBefore, notAfter, ...props }: DateProps) {
  const { t } = useTranslation('calculator');
  return (
    <CommittedField<string>
      {...props}
      type="date"
      show={(value) => value}
      read={(text) => {
        if (Number.isNaN(Date.parse(text))) return err(t('error.date'));
        if (notBefore !== undefined && text < notBefore) return err(t('error.past'));
        if (notAfter !== undefined && text > notAfter) return err(t('error.future'));
        return ok(text);
      }}
    />
  );
}

const BASES: readonly RateBasis[] = ['day', 'month', 'year'];

interface RateProps<B extends string>
  extends FieldProps<{ readonly value: string; readonly basis: B }> {
  /** Bases to choose from; default: day, month, year. */
  readonly bases?: readonly B[];
}

/** A rate with its basis. Neither is assumed: it is stored once both are known. */
export function RateField<B extends string = RateBasis>(props: RateProps<B>) {
  const { t } = useTranslation('calculator');
  const readRate = useReadRate();
  const bases = props.bases ?? (BASES as readonly string[] as readonly B[]);
  const [basis, setBasis] = useState<B | null>(props.value?.basis ?? null);
  const [pending, setPending] = useState<string | null>(null);
  const fraction = props.value?.value ?? pending;
  // A rate without its basis is no rate yet.
  useReportUnreadable(fraction !== null && basis === null);
  const { onTyping } = props;
  const rateOf = (value: string | null, by: B | null) =>
    value === null || by === null ? null : { value, basis: by };
  const commit = (value: string | null, by: B | null) => {
    setPending(value);
    const rate = rateOf(value, by);
    if (rate !== null || props.value !== null) props.onCommit(rate);
  };
  return (
    <div className={classes.rate}>
      <CommittedField<string>
        label={props.label}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        problem={props.problem ?? null}
        value={fraction}
        onCommit={(value) => commit(value, basis)}
        {...(onTyping ? { onTyping: (value) => onTyping(rateOf(value, basis)) } : {})}
        inputMode="decimal"
        unit="%"
        show={percentDigits}
        read={readRate}
      />
      <NativeSelect
        label={t('rateBasis')}
        value={basis ?? ''}
        error={fraction !== null && basis === null ? t('error.basis') : null}
        onChange={(event) => {
          const chosen = (event.currentTarget.value || null) as B | null;
          setBasis(chosen);
          commit(fraction, chosen);
        }}
        data={[
          { value: '', label: t('choose') },
          ...bases.map((value) => ({ value, label: t(`basis.${value as RateBasis}`) })),
        ]}
      />
    </div>
  );
}

/** A share in percent, such as 每期手续费率 of the original principal. */
export function ShareField(props: FieldProps<string>) {
  const readRate = useReadRate();
  return (
    <CommittedField<string>
      {...props}
      inputMode="decimal"
      unit="%"
      show={percentDigits}
      read={readRate}
    />
  );
}
