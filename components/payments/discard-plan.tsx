import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payments } from '@/components/payments/use-payments';
import { TextButton } from '@/components/ui/text-button';
import classes from './payments.module.css';

/** Gives the plan up, once asked whether that is meant. */
export function DiscardPlan({ payments }: { readonly payments: Payments }) {
  const { t } = useTranslation('payments');
  const [isLeaving, setLeaving] = useState(false);
  if (!isLeaving)
    return <TextButton onClick={() => setLeaving(true)}>{t('discard.ask')}</TextButton>;
  return (
    <div className={classes.actions}>
      <span className={classes.quiet}>{t('discard.what')}</span>
      <Button variant="default" onClick={payments.discard}>
        {t('discard.yes')}
      </Button>
      <Button variant="subtle" onClick={() => setLeaving(false)}>
        {t('discard.no')}
      </Button>
    </div>
  );
}
