import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, MoneyField, RateField, WholeField } from '@/components/case/fields';
import { useCase } from '@/components/case/use-case';
import { useWatchedText } from '@/components/safety/safety-context';
import { useServices } from '@/components/services-context';
import { CommittedField } from '@/components/ui/committed-field';
import { Notice } from '@/components/ui/notice';
import type { LenderKind, OverdueReason, Product } from '@/lib/negotiation/case';
import type { ChecklistItemId } from '@/lib/negotiation/checklist-items';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import { err, ok } from '@/lib/result';
import classes from './item-facts.module.css';

const LENDER_KINDS: readonly LenderKind[] = [
  'unknown',
  'consumer-finance',
  'bank',
  'micro-loan',
  'assignee',
];
const PRODUCTS: readonly Product[] = ['huabei', 'jiebei', 'xinyonggou', 'xinyongdai', 'other'];
const WITH_FACTS = new Set<ChecklistItemId>([
  'prepare.lender',
  'prepare.balance',
  'prepare.contractRates',
  'prepare.incomeBudget',
  'prepare.capacity',
  'propose.reasonSaid',
]);

export function itemHasFacts(id: ChecklistItemId): boolean {
  return WITH_FACTS.has(id);
}

/** Facts that an item of the checklist asks for. All optional; each is checked at its field. */
export function ItemFacts({ id }: { readonly id: ChecklistItemId }) {
  switch (id) {
    case 'prepare.lender':
      return <LenderFacts />;
    case 'prepare.balance':
      return <BalanceFacts />;
    case 'prepare.contractRates':
      return <ContractFacts />;
    case 'prepare.incomeBudget':
    case 'prepare.capacity':
      return <BudgetFacts />;
    case 'propose.reasonSaid':
      return <ReasonFacts />;
    default:
      return null;
  }
}

export function LenderFacts() {
  const { t } = useTranslation('negotiation');
  const { debt, save } = useCase();
  if (!debt) return null;
  return (
    <FactGrid>
      <NativeSelect
        label={t('calculator:fact.product')}
        value={debt.product ?? ''}
        onChange={(event) =>
          save({ product: (event.currentTarget.value || null) as Product | null })
        }
        data={[
          { value: '', label: t('calculator:choose') },
          ...PRODUCTS.map((value) => ({ value, label: t(`product.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('calculator:fact.lenderKind')}
        description={t(`lenderKind.${debt.lenderKind}.hint`)}
        value={debt.lenderKind}
        onChange={(event) => save({ lenderKind: event.currentTarget.value as LenderKind })}
        data={LENDER_KINDS.map((value) => ({ value, label: t(`lenderKind.${value}.name`) }))}
      />
      <TextField
        label={t('calculator:fact.lenderName')}
        value={debt.lenderName}
        onCommit={(lenderName) => save({ lenderName })}
      />
    </FactGrid>
  );
}

export function BalanceFacts() {
  const { t } = useTranslation('calculator');
  const services = useServices();
  const { debt, save } = useCase();
  if (!debt) return null;
  const nowMs = services.nowMs();
  const today = isoWithOffset(nowMs, -new Date(nowMs).getTimezoneOffset()).slice(0, 10);
  return (
    <FactGrid>
      <MoneyField
        label={t('fact.principal')}
        value={debt.principalFen}
        onCommit={(principalFen) => save({ principalFen })}
      />
      <MoneyField
        label={t('fact.interest')}
        value={debt.interestFen}
        onCommit={(interestFen) => save({ interestFen })}
      />
      <MoneyField
        label={t('fact.penalty')}
        value={debt.penaltyFen}
        onCommit={(penaltyFen) => save({ penaltyFen })}
      />
      <MoneyField
        label={t('fact.fees')}
        value={debt.feesFen}
        onCommit={(feesFen) => save({ feesFen })}
      />
      <DateField
        label={t('fact.asOf')}
        value={debt.balanceAsOf}
        notAfter={today}
        onCommit={(balanceAsOf) => save({ balanceAsOf })}
      />
      <WholeField
        label={t('fact.daysOverdue')}
        value={debt.daysOverdue}
        min={0}
        max={36_500}
        unit={t('unit.day')}
        onCommit={(daysOverdue) => save({ daysOverdue })}
      />
      <p className={classes.hint}>{t('fact.zeroHint')}</p>
    </FactGrid>
  );
}

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

export function BudgetFacts() {
  const { t } = useTranslation('calculator');
  const { debt, save } = useCase();
  if (!debt) return null;
  return (
    <FactGrid>
      <MoneyField
        label={t('fact.income')}
        value={debt.monthlyIncomeFen}
        onCommit={(monthlyIncomeFen) => save({ monthlyIncomeFen })}
      />
      <MoneyField
        label={t('fact.expenses')}
        value={debt.necessaryExpensesFen}
        onCommit={(necessaryExpensesFen) => save({ necessaryExpensesFen })}
      />
      <MoneyField
        label={t('fact.otherDebts')}
        value={debt.otherDebtPaymentsFen}
        onCommit={(otherDebtPaymentsFen) => save({ otherDebtPaymentsFen })}
      />
      <WholeField
        label={t('fact.payday')}
        value={debt.payday}
        min={1}
        max={31}
        unit={t('unit.dayOfMonth')}
        onCommit={(payday) => save({ payday })}
      />
    </FactGrid>
  );
}

const REASONS: Readonly<Record<string, readonly OverdueReason[]>> = {
  economic: [
    'medical',
    'job_loss',
    'income_drop',
    'family_event',
    'business',
    'disaster',
    'multi_debt',
  ],
  mistake: ['forgot', 'autopay_failed', 'card_changed'],
  information: ['terms_unclear', 'amount_unclear', 'date_unclear', 'no_notice'],
  dispute: ['amount_disputed', 'not_my_loan'],
};

/** 逾期原因: it changes which phrasings and papers are offered. */
export function ReasonSelect() {
  const { t } = useTranslation('negotiation');
  const { debt, save } = useCase();
  return (
    <NativeSelect
      label={t('calculator:fact.reason')}
      value={debt?.reason ?? ''}
      onChange={(event) =>
        save({ reason: (event.currentTarget.value || null) as OverdueReason | null })
      }
      data={[
        { value: '', label: t('calculator:notSaid') },
        ...Object.entries(REASONS).map(([group, reasons]) => ({
          group: t(`reasonGroup.${group}`),
          items: reasons.map((value) => ({ value, label: t(`reason.${value}`) })),
        })),
      ]}
    />
  );
}

export function ReasonFacts() {
  const { t } = useTranslation('negotiation');
  const { debt, save } = useCase();
  const [note, setNote] = useState(debt?.reasonNote ?? '');
  useWatchedText('reason', note);
  if (!debt) return null;
  return (
    <FactGrid>
      <ReasonSelect />
      <Textarea
        className={classes.wide ?? ''}
        label={t('calculator:fact.reasonNote')}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={() => save({ reasonNote: note.trim() || null })}
      />
      {debt.reason === 'not_my_loan' ? (
        <div className={classes.wide}>
          <Notice tone="caution" title={t('reasonNote.not_my_loan')} />
        </div>
      ) : null}
    </FactGrid>
  );
}

function TextField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onCommit: (value: string | null) => void;
}) {
  const [text, setText] = useState(props.value ?? '');
  useEffect(() => setText(props.value ?? ''), [props.value]);
  return (
    <TextInput
      className={classes.wide ?? ''}
      label={props.label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => props.onCommit(text.trim() || null)}
    />
  );
}

export function FactGrid({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation('calculator');
  const { hasFailed } = useCase();
  return (
    <div className={classes.grid}>
      {children}
      {hasFailed ? (
        <div className={classes.wide}>
          <Notice tone="caution" live title={t('saveFailed')} />
        </div>
      ) : null}
    </div>
  );
}
