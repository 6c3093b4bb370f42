import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, MoneyField, WholeField } from '@/components/case/fields';
import { useOffers } from '@/components/offers/offers-context';
import { DueDayField, FutureDate, PauseField } from '@/components/plan-form/common-fields';
import type { Dated, PlanTerms, Stepped } from '@/lib/repayment/plan';
import { useFieldProblem } from './field-problems';
import classes from './list-fields.module.css';
import type { SetTerms } from './use-term';

const BLANK_STEP: Stepped['steps'][number] = { count: null, perPaymentFen: null };
const BLANK_PAYMENT: Dated['payments'][number] = { date: null, amountFen: null };

const stepsOf = ({ steps }: Stepped): Stepped['steps'] =>
  steps.length > 0 ? steps : [BLANK_STEP, BLANK_STEP];

const paymentsOf = ({ payments }: Dated): Dated['payments'] =>
  payments.length > 0 ? payments : [BLANK_PAYMENT, BLANK_PAYMENT];

/** 分段还款: how many instalments of how much, one stretch after the other. */
export function SteppedFields(props: {
  readonly plan: PlanTerms & Stepped;
  readonly set: SetTerms;
}) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  const { plan, set } = props;
  const steps = stepsOf(plan);
  const edit = (next: (now: Stepped['steps']) => Stepped['steps']) =>
    set((now) => ({ steps: next(stepsOf(now as PlanTerms & Stepped)) }));
  const change = (index: number, patch: Partial<Stepped['steps'][number]>) =>
    edit((now) => now.map((step, i) => (i === index ? { ...step, ...patch } : step)));
  return (
    <>
      <Rows
        name={t('plan.steps')}
        add={t('list.addStep')}
        count={steps.length}
        onAdd={() => edit((now) => [...now, BLANK_STEP])}
        onRemove={(index) => edit((now) => now.filter((_, i) => i !== index))}
        problem={problem('plan.steps')}
        row={(index) => (
          <>
            <WholeField
              label={t('list.stepCount', { n: index + 1 })}
              value={steps[index]?.count ?? null}
              problem={problem(`plan.steps.${index}.count`)}
              min={1}
              max={360}
              unit={t('unit.period')}
              onCommit={(count) => change(index, { count })}
            />
            <MoneyField
              label={t('list.stepEach')}
              value={steps[index]?.perPaymentFen ?? null}
              problem={problem(`plan.steps.${index}.perPaymentFen`)}
              onCommit={(perPaymentFen) => change(index, { perPaymentFen })}
            />
          </>
        )}
      />
      <FutureDate field="firstDueDate" value={plan.firstDueDate} set={set} />
      <PauseField plan={plan} set={set} />
      <DueDayField value={plan.dueDay} set={set} />
    </>
  );
}

/** 按日期列出: one line a payment. */
export function DatedFields({ plan, set }: { readonly plan: Dated; readonly set: SetTerms }) {
  const { t } = useTranslation('calculator');
  const { today } = useOffers();
  const problem = useFieldProblem();
  const payments = paymentsOf(plan);
  const edit = (next: (now: Dated['payments']) => Dated['payments']) =>
    set((now) => ({ payments: next(paymentsOf(now as PlanTerms & Dated)) }));
  const change = (index: number, patch: Partial<Dated['payments'][number]>) =>
    edit((now) => now.map((payment, i) => (i === index ? { ...payment, ...patch } : payment)));
  return (
    <Rows
      name={t('plan.payments')}
      add={t('list.addPayment')}
      count={payments.length}
      onAdd={() => edit((now) => [...now, BLANK_PAYMENT])}
      onRemove={(index) => edit((now) => now.filter((_, i) => i !== index))}
      problem={problem('plan.payments')}
      row={(index) => (
        <>
          <DateField
            label={t('list.paymentDate', { n: index + 1 })}
            value={payments[index]?.date ?? null}
            problem={problem(`plan.payments.${index}.date`)}
            notBefore={today}
            onCommit={(date) => change(index, { date })}
          />
          <MoneyField
            label={t('list.paymentAmount')}
            value={payments[index]?.amountFen ?? null}
            problem={problem(`plan.payments.${index}.amountFen`)}
            onCommit={(amountFen) => change(index, { amountFen })}
          />
        </>
      )}
    />
  );
}

interface RowsProps {
  readonly name: string;
  readonly add: string;
  readonly count: number;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly problem: string | null;
  /** True: the only line can be taken away as well. */
  readonly canBeEmpty?: boolean;
  readonly row: (index: number) => ReactNode;
}

/** Lines that can be added and taken away. */
export function Rows(props: RowsProps) {
  const { t } = useTranslation('calculator');
  const { name, add, count, onAdd, onRemove, problem, canBeEmpty = false, row } = props;
  const list = useRef<HTMLFieldSetElement>(null);
  const shown = useRef(count);
  useEffect(() => {
    // Whoever added a line goes on in it; whoever took one away goes on at the button below.
    const lines = list.current?.querySelectorAll(`.${classes.row}`);
    const next =
      count > shown.current
        ? lines?.item(count - 1)?.querySelector<HTMLElement>('input, select')
        : count < shown.current
          ? list.current?.querySelector<HTMLElement>(':scope > button')
          : null;
    shown.current = count;
    next?.focus();
  }, [count]);
  return (
    <fieldset ref={list} className={classes.rows}>
      <legend className={classes.name}>{name}</legend>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own but its place
        <div key={`${count}-${index}`} className={classes.row}>
          <div className={classes.fields}>{row(index)}</div>
          {count > 1 || canBeEmpty ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('list.remove', { n: index + 1 })}
              onClick={() => onRemove(index)}
            >
              <IconX size="1rem" stroke={1.75} aria-hidden />
            </ActionIcon>
          ) : null}
        </div>
      ))}
      {problem === null ? null : (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <Button
        variant="subtle"
        leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden />}
        onClick={onAdd}
      >
        {add}
      </Button>
    </fieldset>
  );
}
