import { useTranslation } from 'react-i18next';
import { WorkingSteps } from '@/components/calculator/explained';
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

/** Every figure's working in one list. */
export function WorkingList({ check }: { readonly check: PlanCheck }) {
  return <WorkingSteps steps={check.working} />;
}
