import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaymentRow } from '@/components/payments/payment-row';
import type { Payments } from '@/components/payments/use-payments';
import classes from './payments.module.css';

/** Shown at once; a year of payments would push everything else away. */
const SHOWN = 4;

/** Every payment at call; at hand the one paid last, with its receipt, and the open ones. */
export function PaymentList({ payments }: { readonly payments: Payments }) {
  const { t } = useTranslation('payments');
  const [isAll, setAll] = useState(false);
  const all = payments.plan.payments;
  const open = all.filter(({ paid }) => !paid);
  const lastPaid = all.findLast(({ paid }) => paid);
  const near =
    open.length > 0
      ? [...(lastPaid ? [lastPaid] : []), ...open.slice(0, SHOWN)]
      : all.slice(-SHOWN);
  const shown = isAll ? all : near;
  return (
    <>
      <ul className={classes.rows}>
        {shown.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} payments={payments} />
        ))}
      </ul>
      {shown.length < all.length ? (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('list.all', { count: all.length })}
        </Button>
      ) : null}
    </>
  );
}
