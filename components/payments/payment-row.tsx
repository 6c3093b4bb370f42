import { Button, FileButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/case/fields';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import type { Payments } from '@/components/payments/use-payments';
import { useServices } from '@/components/services-context';
import { TextButton } from '@/components/ui/text-button';
import { useFormat } from '@/components/ui/use-format';
import {
  followingPayments,
  keepReceipt,
  markPaid,
  markUnpaid,
  moveFollowing,
  movePayment,
  type PlannedPayment,
  paymentState,
  receiptsIn,
} from '@/lib/negotiation/calendar/payment-plan';
import classes from './payments.module.css';

interface Props {
  readonly payment: PlannedPayment;
  readonly payments: Payments;
}

/** One payment: when, how much, paid or not, with its receipt; marked by the user, never guessed. */
export function PaymentRow({ payment, payments }: Props) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { change, outlook, today } = payments;
  const state = paymentState(payment, outlook);
  // Ticked today and paid today are not the same: the day is asked for where it is set.
  const [marks, setMarks] = useState(0);
  return (
    <li className={classes.row} data-state={state}>
      <span className={classes.what}>
        <span className={classes.amount}>
          {t('offers:value.yuan', { amount: format.yuan(payment.amountFen) })}
        </span>
        <span>
          {format.date(payment.date)}
          {payment.index > 0 ? ` · ${t('list.nth', { n: payment.index })}` : ''}
        </span>
        <span className={classes.foot}>
          <span className={classes.state}>
            {payment.paidOn
              ? t('state.paidOn', { date: format.date(payment.paidOn) })
              : t(`state.${state}`)}
          </span>
          <Edit key={marks} payment={payment} payments={payments} isMarked={marks > 0} />
        </span>
      </span>
      <span className={classes.actions}>
        {payment.paid ? (
          <Receipt payment={payment} payments={payments} />
        ) : (
          <Button
            variant="default"
            aria-label={t('list.markOf', { date: format.date(payment.date) })}
            onClick={() => {
              setMarks(marks + 1);
              change((plan) => markPaid(plan, payment.id, today));
            }}
          >
            {t('list.mark')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** What seldom changes: another day, or a mark set by mistake. */
function Edit({ payment, payments, isMarked }: Props & { readonly isMarked: boolean }) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { change, today } = payments;
  // What was pressed goes away with the press: whoever uses the keyboard goes on from here.
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isMarked) summary.current?.focus();
  }, [isMarked]);
  return (
    <details className={classes.edit} open={isMarked}>
      <summary ref={summary} aria-label={t('list.editOf', { date: format.date(payment.date) })}>
        {t('list.edit')}
      </summary>
      {payment.paid ? (
        <>
          <DateField
            label={t('list.paidOn')}
            notAfter={today}
            value={payment.paidOn ?? null}
            onCommit={(date) =>
              date === null ? undefined : change((plan) => markPaid(plan, payment.id, date))
            }
          />
          <Button
            variant="default"
            onClick={() => {
              summary.current?.focus();
              change((plan) => markUnpaid(plan, payment.id));
            }}
          >
            {t('list.unmark')}
          </Button>
        </>
      ) : (
        <NewDay payment={payment} payments={payments} />
      )}
    </details>
  );
}

/** Another day for this payment, and with one press for those after it. */
function NewDay({ payment, payments }: Props) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { change, plan } = payments;
  const [from, setFrom] = useState<string | null>(null);
  const following = from === null ? [] : followingPayments(plan, payment.id, from);
  const after = from === null ? plan : moveFollowing(plan, payment.id, from);
  const next = after.payments.find(({ id }) => id === following[0]?.id);
  return (
    <>
      <DateField
        label={t('list.newDay')}
        description={t('list.newDayWhen')}
        value={payment.date}
        onCommit={(date) => {
          if (date === null || date === payment.date) return;
          setFrom(payment.date);
          change((stored) => movePayment(stored, payment.id, date));
        }}
      />
      {from !== null && from !== payment.date && next ? (
        <Button
          variant="default"
          onClick={() => {
            setFrom(null);
            change((stored) => moveFollowing(stored, payment.id, from));
          }}
        >
          {t('list.moveRest', { count: following.length, date: format.date(next.date) })}
        </Button>
      ) : null}
    </>
  );
}

/** The receipt of a payment: kept in the record of the talk, else in one of its own, under its hash. */
function Receipt({ payment, payments }: Props) {
  const { t } = useTranslation('payments');
  const services = useServices();
  const { showMessage } = usePanelState();
  const [failure, setFailure] = useState<string | null>(null);
  const { id } = useConversation();
  const { plan, change, caseId } = payments;
  const { proofEntryId } = payment;
  const conversationId = receiptsIn(plan);
  if (proofEntryId !== null)
    return (
      <TextButton
        onClick={() => {
          if (conversationId !== id) services.chooseConversation(conversationId);
          showMessage(proofEntryId);
        }}
      >
        {t('receipt.open')}
      </TextButton>
    );
  const add = async (file: File | null) => {
    if (!file) return;
    const added = await services.payments.addReceipt({ conversationId, caseId }, file);
    setFailure(added.ok ? null : added.error);
    if (added.ok) change((stored) => keepReceipt(stored, payment.id, added.value));
  };
  return (
    <>
      <FileButton onChange={(file) => void add(file)} accept="image/*,application/pdf">
        {(props) => (
          <Button variant="default" {...props}>
            {t('receipt.add')}
          </Button>
        )}
      </FileButton>
      {failure ? (
        <span className={classes.error} role="status">
          {t(`receipt.failed.${failure}`)}
        </span>
      ) : null}
    </>
  );
}
