import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HowItComes } from '@/components/calculator/explained';
import { RuleNote } from '@/components/calculator/rule-note';
import { useFindingText } from '@/components/calculator/use-finding-text';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import type { Severity } from '@/lib/repayment/findings/catalogue';
import { FIGURES_OF_FINDING } from '@/lib/repayment/working/finding-figures';
import { stepsOf } from '@/lib/repayment/working/line';
import classes from './findings.module.css';

const WEIGHT: Readonly<Record<Severity, number>> = { serious: 0, caution: 1, info: 2 };

/** What was found, heaviest first; each says how much it weighs in words. */
export function Findings({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('findings');
  const print = useFindingText();
  const sorted = [...check.findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  if (sorted.length === 0) return null;
  return (
    <ul className={classes.list}>
      {sorted.map((finding) => {
        const steps = stepsOf(check.working, FIGURES_OF_FINDING[finding.code] ?? []);
        const Icon = finding.severity === 'info' ? IconInfoCircle : IconAlertTriangle;
        return (
          <li key={`${finding.code}-${finding.ruleId ?? ''}`} data-severity={finding.severity}>
            <Icon size="1rem" stroke={1.75} aria-hidden />
            <div>
              <span className={classes.weight}>{t(`severity.${finding.severity}`)}</span>
              {print(finding)} <HowItComes steps={steps} />
              {finding.ruleId ? <RuleNote id={finding.ruleId} /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
