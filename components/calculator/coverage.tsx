import { useTranslation } from 'react-i18next';
import { WorkingSteps } from '@/components/calculator/explained';
import { RuleNote } from '@/components/calculator/rule-note';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import classes from './coverage.module.css';

/** Nothing is a bare tick: what was checked, and what could not be. */
export function Coverage({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('findings');
  const { checked, notChecked, rules } = check.coverage;
  const join = t('offers:listComma');
  return (
    <dl className={classes.coverage}>
      <dt>{t('calculator:details.checked')}</dt>
      <dd>{checked.map((name) => t(`checks.${name}`)).join(join) || '—'}</dd>
      <dt>{t('calculator:details.notChecked')}</dt>
      <dd>{notChecked.map((name) => t(`checks.${name}`)).join(join) || '—'}</dd>
      {rules.length === 0 ? null : (
        <>
          <dt>{t('calculator:details.rules')}</dt>
          {rules.map((id) => (
            <dd key={id}>
              <RuleNote id={id} withSource />
            </dd>
          ))}
        </>
      )}
    </dl>
  );
}

/** Every figure's working in one list. */
export function WorkingList({ check }: { readonly check: PlanCheck }) {
  return <WorkingSteps steps={check.working} />;
}
