import { useTranslation } from 'react-i18next';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import classes from './open-questions.module.css';

/** 没说清的几项及后果: terms of the agreement that nobody has stated, each with what follows from that. */
export function OpenTerms({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('comparison');
  const terms = check.verdict.reasons.flatMap((reason) =>
    reason.kind === 'term' ? [reason.term] : [],
  );
  if (terms.length === 0) return null;
  return (
    <>
      <h4 className={classes.title}>{t('open.title')}</h4>
      <ul className={classes.terms}>
        {terms.map((term) => (
          <li key={term}>
            <strong>{t(`agreement:terms.${term}`)}</strong> {t(`open.${term}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
