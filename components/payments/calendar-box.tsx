import { Button, Checkbox, Switch } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payments } from '@/components/payments/use-payments';
import { useServices, useStore } from '@/components/services-context';
import { TextButton } from '@/components/ui/text-button';
import { calendarFile } from '@/lib/negotiation/calendar/calendar';
import { calendarItems } from '@/lib/negotiation/calendar/outlook';
import { calendarSaved } from '@/lib/negotiation/calendar/payment-plan';
import classes from './payments.module.css';

/** 提醒: the calendar file, which can be relied on, and the browser's notice, which needs it to be open. */
export function CalendarBox({ payments }: { readonly payments: Payments }) {
  const { t } = useTranslation('payments');
  const services = useServices();
  const isOn = useStore(services.payments.notices);
  const [showDetail, setShowDetail] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const { plan, change, discard } = payments;
  const isStale = plan.calendarSequence !== null && plan.calendarSequence < plan.sequence;
  const saveFile = () => {
    const { sequence } = plan;
    const title = t('reminder:title');
    const options = { nowMs: services.nowMs(), sequence, title, showDetail };
    services.payments.saveCalendar(calendarFile(calendarItems(plan.payments), options));
    change(calendarSaved);
  };
  return (
    <div className={classes.box}>
      <div className={classes.actions}>
        <Button
          variant={plan.calendarSequence === null ? 'light' : 'default'}
          leftSection={<IconCalendarDown size="1rem" stroke={1.75} aria-hidden />}
          onClick={saveFile}
        >
          {t('agreement:calendar.export')}
        </Button>
        <Checkbox
          checked={showDetail}
          onChange={(event) => setShowDetail(event.currentTarget.checked)}
          label={t('agreement:calendar.showDetail')}
        />
      </div>
      {isStale ? (
        <p className={classes.quiet} role="status">
          {t('calendar.stale')}
        </p>
      ) : null}
      <Switch
        checked={isOn}
        onChange={(event) => void services.payments.setNotices(event.currentTarget.checked)}
        label={t('calendar.notices')}
        description={t('agreement:calendar.reliable')}
      />
      {isLeaving ? (
        <div className={classes.actions}>
          <span className={classes.quiet}>{t('discard.what')}</span>
          <Button variant="default" onClick={discard}>
            {t('discard.yes')}
          </Button>
          <Button variant="subtle" onClick={() => setLeaving(false)}>
            {t('discard.no')}
          </Button>
        </div>
      ) : (
        <TextButton onClick={() => setLeaving(true)}>{t('discard.ask')}</TextButton>
      )}
    </div>
  );
}
