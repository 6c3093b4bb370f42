import { useTranslation } from 'react-i18next';
import type { WithheldField } from '@/lib/records/redact';
import classes from './hiding.module.css';

const MOST_SHOWN = 50;

/** Every stretch that the file will not show, before it is made. */
export function HidingPreview({ withheld }: { readonly withheld: readonly WithheldField[] }) {
  const { t } = useTranslation('handover');
  if (withheld.length === 0) return null;
  return (
    <section aria-label={t('hide.preview')}>
      <h3 className={classes.legend}>{t('hide.preview')}</h3>
      <ul className={classes.preview}>
        {withheld.slice(0, MOST_SHOWN).map(({ entryId, seq, field, text }) => (
          <li key={`${entryId} ${field}`}>
            <span className={classes.place}>
              {t('hide.place', { seq, field: t(`hide.fieldName.${field}`) })}
            </span>
            <del>{text}</del>
          </li>
        ))}
      </ul>
      {withheld.length > MOST_SHOWN ? (
        <p className={classes.quiet}>
          {t('hide.previewMore', { count: withheld.length - MOST_SHOWN })}
        </p>
      ) : null}
    </section>
  );
}
