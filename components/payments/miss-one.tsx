import { useTranslation } from 'react-i18next';
import { PhrasingCard } from '@/components/phrasing/phrasing-card';
import { phrasingById } from '@/lib/negotiation/playbook/phrasings';
import classes from './payments.module.css';

const TELL_FIRST = 'C65';

/** 这期可能付不出: what to say before the day, because telling early is easier than after. */
export function MissOne() {
  const { t } = useTranslation('payments');
  const phrasing = phrasingById(TELL_FIRST);
  if (!phrasing) return null;
  return (
    <details className={classes.more}>
      <summary>{t('miss.title')}</summary>
      <p className={classes.quiet}>{t('miss.why')}</p>
      <PhrasingCard phrasing={phrasing} />
    </details>
  );
}
