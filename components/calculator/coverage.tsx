import { useTranslation } from 'react-i18next';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import classes from './coverage.module.css';

/** Nothing is a bare tick: what was checked, and what could not be. */
export function Coverage({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('findings');
  const { checked, notChecked } = check.coverage;
  const join = t('offers:listComma');
  return (
    <dl className={classes.coverage}>
      <dt>{t('calculator:details.checked')}</dt>
      <dd>{checked.map((name) => t(`checks.${name}`)).join(join) || '—'}</dd>
      <dt>{t('calculator:details.notChecked')}</dt>
      <dd>{notChecked.map((name) => t(`checks.${name}`)).join(join) || '—'}</dd>
    </dl>
  );
}

/** A figure opens its working: formula, result, source, what was taken as given. */
export function WorkingList({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('findings');
  return (
    <ul className={classes.working}>
      {check.working.map((step) => (
        <li key={step.figure}>
          <p className={classes.name}>{t(`figures.${step.figure}`)}</p>
          <p className={classes.formula}>
            {step.formula} {step.formula.includes('=') ? '⇒' : '='} <strong>{step.result}</strong>
          </p>
          <p className={classes.note}>
            {[...step.assumptions.map((one) => t(`assumptions.${one}`)), step.source]
              .filter(Boolean)
              .join(' ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
