import { useTranslation } from 'react-i18next';
import { PhrasingCard } from '@/components/phrasing/phrasing-card';
import { phrasingById } from '@/lib/negotiation/playbook/phrasings';
import classes from './say-this.module.css';

/** 可以这样说: a sentence of the playbook, folded away beside what it belongs to. */
export function SayThis({ phrasingId }: { readonly phrasingId: string }) {
  const { t } = useTranslation('phrasing');
  const phrasing = phrasingById(phrasingId);
  if (!phrasing) return null;
  return (
    <details className={classes.more}>
      <summary>{t('sayThis')}</summary>
      <PhrasingCard phrasing={phrasing} />
    </details>
  );
}
