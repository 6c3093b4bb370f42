import { Button, Checkbox, Switch } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCase } from '@/components/case/use-case';
import { useServices, useStore } from '@/components/services-context';
import { localDayFromMs } from '@/components/ui/local-time';
import { calendarFile } from '@/lib/negotiation/calendar/calendar';
import {
  calendarOfCase,
  cancelledItems,
  isCalendarStale,
  savedCalendar,
} from '@/lib/negotiation/calendar/calendar-of-case';
import classes from './payments.module.css';

/**
 * 提醒 of every day that this debt has, payments and answers alike: the calendar file, which can be relied on, and the
 * browser's notice, which needs it to be open. Nothing where no day is to come and no calendar holds one.
 */
export function CalendarBox() {
  const { t } = useTranslation('payments');
  const services = useServices();
  const { debt, change } = useCase();
  const isOn = useStore(services.payments.notices);
  const [showDetail, setShowDetail] = useState(false);
  const [isRefused, setRefused] = useState(false);
  if (!debt) return null;
  const items = calendarOfCase(debt);
  const isStale = isCalendarStale(debt, localDayFromMs(services.nowMs()));
  if (items.length === 0 && !isStale) return null;
  const hasPayments = items.some(({ detail }) => detail !== null);
  const hasAnswers = items.some(({ detail }) => detail === null);
  const switchNotices = async (on: boolean) => {
    await services.payments.setNotices(on);
    setRefused(on && !services.payments.notices.get());
  };
  const saveFile = () => {
    const options = { nowMs: services.nowMs(), title: t('reminder:title'), showDetail };
    services.payments.saveCalendar(calendarFile(items, options, cancelledItems(debt)));
    void change(() => ({ calendarSaved: savedCalendar(items) }));
  };
  return (
    <div className={classes.box}>
      <div className={classes.actions}>
        <Button
          variant={debt.calendarSaved && !isStale ? 'default' : 'light'}
          leftSection={<IconCalendarDown size="1rem" stroke={1.75} aria-hidden />}
          onClick={saveFile}
        >
          {t('agreement:calendar.export')}
        </Button>
        {hasPayments ? (
          <Checkbox
            checked={showDetail}
            onChange={(event) => setShowDetail(event.currentTarget.checked)}
            label={t('agreement:calendar.showDetail')}
          />
        ) : null}
      </div>
      {isStale ? (
        <p className={classes.quiet} role="status">
          {t('calendar.stale')}
        </p>
      ) : null}
      {hasPayments && hasAnswers ? <p className={classes.quiet}>{t('calendar.both')}</p> : null}
      <Switch
        checked={isOn}
        onChange={(event) => void switchNotices(event.currentTarget.checked)}
        label={t(hasPayments ? 'calendar.notices' : 'calendar.noticesOfAnswers')}
        description={t('agreement:calendar.reliable')}
      />
      {isRefused ? (
        <p className={classes.quiet} role="status">
          {t('calendar.refused')}
        </p>
      ) : null}
    </div>
  );
}
