import { useTranslation } from 'react-i18next';
import { usePanelState } from '@/components/panel/panel-state';
import type { Span } from '@/lib/nlu/offers/offer';
import classes from './promises.module.css';

/** The words themselves; pressing opens their message in the record. */
export function Quote({ span }: { readonly span: Span }) {
  const { t } = useTranslation('offers');
  const { showMessage } = usePanelState();
  return (
    <button
      type="button"
      className={classes.quote}
      title={t('openSource', { text: span.text })}
      onClick={() => showMessage(span.messageId)}
    >
      {t('common:quoted', { text: span.text })}
    </button>
  );
}
