import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { DateField } from '@/components/case/fields';
import { useCase } from '@/components/case/use-case';
import { ComplaintCard } from '@/components/complaints/complaint-card';
import { LetterLink } from '@/components/letters/letter-link';
import { CalendarBox } from '@/components/payments/calendar-box';
import { useServices } from '@/components/services-context';
import { localDayFromMs } from '@/components/ui/local-time';
import { Section } from '@/components/ui/section';
import { withNamedLender } from '@/lib/negotiation/agreement/named-lender';
import type { ComplaintKind, FiledComplaint } from '@/lib/negotiation/calendar/filed-complaint';
import { isSettled } from '@/lib/negotiation/calendar/payment-plan';
import type { LetterKind } from '@/lib/negotiation/letters/letter';
import classes from './complaints.module.css';

const KINDS: readonly ComplaintKind[] = ['lender', 'credit-objection', 'credit-complaint'];

/** What is filed first, where it goes on to, and what both rest on. */
const LETTERS = [
  'complaint-lender',
  'complaint-regulator',
  'credit-objection',
  'call-log',
] as const satisfies readonly LetterKind[];

/** 投诉期限: what has been filed, and the days until an answer is due, counted for the user. */
export function ComplaintsSection() {
  const { t } = useTranslation('complaints');
  const { debt, change } = useCase();
  const { table } = useAgreement();
  const services = useServices();
  const [isAdding, setAdding] = useState(false);
  const filed = debt?.complaints ?? [];
  const replace = (next: (all: readonly FiledComplaint[]) => readonly FiledComplaint[]) =>
    change(({ complaints }) => ({ complaints: next(complaints ?? []) }));
  return (
    <Section title={t('title')}>
      {filed.length === 0 && !isAdding ? <p className={classes.quiet}>{t('empty')}</p> : null}
      {filed.map((complaint) => (
        <ComplaintCard
          key={complaint.id}
          complaint={complaint}
          onChange={(next) => replace((all) => all.map((one) => (one.id === next.id ? next : one)))}
          onRemove={() => replace((all) => all.filter(({ id }) => id !== complaint.id))}
        />
      ))}
      <p className={classes.letters}>
        {LETTERS.map((kind) => (
          <LetterLink key={kind} kind={kind} />
        ))}
      </p>
      {isAdding ? (
        <NewComplaint
          onAdd={(complaint) => {
            void change((stored) => ({
              complaints: [...(stored.complaints ?? []), complaint],
              // Which days count hangs on the lender, also where no talk is at hand.
              lenderName: withNamedLender(stored, table).lenderName,
              lenderKind: withNamedLender(stored, table).lenderKind,
            })).then((isStored) => (isStored ? services.payments.remind() : undefined));
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      )}
      {debt?.paymentPlan && !isSettled(debt.paymentPlan) ? null : <CalendarBox />}
    </Section>
  );
}

function NewComplaint(props: {
  readonly onAdd: (complaint: FiledComplaint) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('complaints');
  const services = useServices();
  const today = localDayFromMs(services.nowMs());
  const [kind, setKind] = useState<ComplaintKind>('lender');
  const [receivedOn, setReceivedOn] = useState(today);
  return (
    <div className={classes.form}>
      <NativeSelect
        label={t('what')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as ComplaintKind)}
        data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <DateField
        label={t('receivedOn')}
        notAfter={today}
        value={receivedOn}
        onCommit={(value) => setReceivedOn(value ?? today)}
      />
      <div className={classes.actions}>
        <Button
          variant="light"
          onClick={() => props.onAdd({ id: services.newId(), kind, receivedOn, decidedOn: null })}
        >
          {t('count')}
        </Button>
        <Button variant="subtle" onClick={props.onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
}
