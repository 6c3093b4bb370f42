import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContractTerms, type OpenTerms } from '@/components/calculator/contract-terms';
import { ExplainedFigure, HowItComes } from '@/components/calculator/explained';
import figureClasses from '@/components/calculator/figures.module.css';
import { DateField } from '@/components/case/fields';
import { useReadRate } from '@/components/case/use-read-rate';
import { useComparable } from '@/components/comparison/use-comparable';
import type { OfferView } from '@/components/offers/offer-view';
import { useOffers } from '@/components/offers/offers-context';
import { CommittedField, LiveTyping } from '@/components/ui/committed-field';
import { useFormat } from '@/components/ui/use-format';
import type { Fen } from '@/lib/money/fen';
import { percentDigits } from '@/lib/money/stated-percent';
import {
  type AgainstAnswer,
  againstWhat,
  type Baseline,
  type NoAnswer,
} from '@/lib/repayment/against-what';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import { presentValue } from '@/lib/repayment/present-value';
import {
  baselineLines,
  differenceLine,
  presentValueLine,
} from '@/lib/repayment/working/against-lines';
import type { Working } from '@/lib/repayment/working/line';
import type { Result } from '@/lib/result';
import classes from './against-what.module.css';

interface Props {
  readonly view: OfferView;
  readonly check: PlanCheck;
  readonly totalPaidFen: Fen;
}

/** 和什么比: today's debt, the contract to a day or to the plan's end, another plan; present value only when asked for. */
export function AgainstWhat({ view, check, totalPaidFen }: Props) {
  const { t } = useTranslation('comparison');
  const { situation } = useOffers();
  const others = useComparable().filter((one) => one.view.id !== view.id);
  const [against, setAgainst] = useState('pay-now');
  const [date, setDate] = useState<string | null>(null);
  const [terms, setTerms] = useState<OpenTerms>({ compounding: null, graceDays: null });
  const baseline = baselineOf(against, date, terms, others);
  const other = others.find(({ view: { id } }) => id === against);
  return (
    <div className={classes.block}>
      <NativeSelect
        label={t('against.label')}
        value={against}
        onChange={(event) => setAgainst(event.currentTarget.value)}
        data={[
          ...(['pay-now', 'contract-to-end', 'contract-to-date'] as const).map((value) => ({
            value,
            label: t(`against.${value}`),
          })),
          ...others.map(({ view: other, letter, name }) => ({
            value: other.id,
            label: t('against.plan', { letter, name }),
          })),
        ]}
      />
      {against === 'contract-to-date' ? (
        <>
          <DateField
            label={t('against.date')}
            value={date}
            onCommit={setDate}
            {...(situation.asOf ? { notBefore: situation.asOf } : {})}
          />
          <ContractTerms terms={terms} set={setTerms} />
        </>
      ) : null}
      {baseline === null ? null : (
        <Answer
          answer={againstWhat(check, totalPaidFen, baseline, situation)}
          kind={baseline.kind}
          working={baselineLines(baseline, check, situation, other?.check.working ?? [])}
        />
      )}
      <PresentValue check={check} />
    </div>
  );
}

function baselineOf(
  against: string,
  date: string | null,
  { compounding, graceDays }: OpenTerms,
  others: ReturnType<typeof useComparable>,
): Baseline | null {
  if (against === 'pay-now' || against === 'contract-to-end') return { kind: against };
  if (against === 'contract-to-date') {
    if (date === null || compounding === null || graceDays === null) return null;
    return { kind: against, date, terms: { compounding, graceDays } };
  }
  const other = others.find((one) => one.view.id === against);
  return other === undefined ? null : { kind: 'plan', totalPaidFen: other.totalPaidFen };
}

const isBound = (why: NoAnswer) => why === 'day-out-of-range' || why === 'sum-too-large';

function Answer(props: {
  readonly answer: Result<AgainstAnswer, readonly NoAnswer[]>;
  readonly kind: Baseline['kind'];
  readonly working: readonly Working[];
}) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const { answer, kind } = props;
  if (!answer.ok)
    return (
      <p className={figureClasses.note} role="status">
        {answer.error
          .map((code) => t(isBound(code) ? `against.${code}` : `findings:questions.${code}`))
          .join(t('common:betweenSentences'))}
      </p>
    );
  const { baselineFen, extraFen } = answer.value;
  const word = extraFen > 0 ? 'more' : extraFen < 0 ? 'less' : 'same';
  return (
    <div role="status">
      <dl className={figureClasses.table}>
        <ExplainedFigure name={t(`against.baseline.${kind}`)} steps={props.working}>
          {format.yuan(baselineFen)} <small>{t('common:yuan')}</small>
        </ExplainedFigure>
        <ExplainedFigure name={t(`against.${word}`)} steps={[differenceLine(answer.value)]} isMain>
          {format.magnitude(extraFen)} <small>{t('common:yuan')}</small>
        </ExplainedFigure>
      </dl>
      <p className={figureClasses.note}>{t(`against.note.${kind}`)}</p>
    </div>
  );
}

function PresentValue({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const { situation } = useOffers();
  const readRate = useReadRate();
  const [rate, setRate] = useState<string | null>(null);
  const value = presentValue(check.schedule, situation.asOf, rate);
  return (
    <LiveTyping value={true}>
      <CommittedField<string>
        label={t('against.discountRate')}
        description={t('against.discountHint')}
        value={rate}
        onCommit={setRate}
        inputMode="decimal"
        unit="%"
        show={percentDigits}
        read={readRate}
      />
      {rate === null ? null : (
        <div className={figureClasses.note} role="status">
          {value === null
            ? t('against.noPresentValue')
            : t('against.presentValue', { value: format.yuan(value) })}{' '}
          <HowItComes steps={value === null ? [] : [presentValueLine(rate, value)]} />
        </div>
      )}
    </LiveTyping>
  );
}
