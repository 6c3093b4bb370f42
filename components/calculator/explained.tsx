import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import type { Figure, Working } from '@/lib/repayment/working';
import classes from './explained.module.css';

interface Props {
  readonly name: string;
  readonly check: PlanCheck;
  /** The figures whose working explains this one, in order. */
  readonly by: readonly Figure[];
  readonly isMain?: boolean;
  readonly children: ReactNode;
}

/** A line of figures: pressing the amount opens how it came about. */
export function ExplainedFigure({ name, check, by, isMain, children }: Props) {
  const { t } = useTranslation('comparison');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const steps = check.working.filter((step) => by.includes(step.figure));
  return (
    <div data-main={isMain || undefined} className={classes.row}>
      <dt>{name}</dt>
      <dd>
        {steps.length === 0 ? (
          children
        ) : (
          <button
            type="button"
            className={classes.figure}
            aria-expanded={isOpen}
            aria-controls={id}
            title={t('explain')}
            onClick={() => setOpen(!isOpen)}
          >
            {children}
          </button>
        )}
      </dd>
      {isOpen ? (
        <dd id={id} className={classes.opened}>
          <WorkingSteps steps={steps} />
        </dd>
      ) : null}
    </div>
  );
}

/** Formula, result, source, and what was taken as given. */
export function WorkingSteps({ steps }: { readonly steps: readonly Working[] }) {
  const { t } = useTranslation('findings');
  return (
    <ul className={classes.working}>
      {steps.map((step) => (
        <li key={step.figure}>
          <p className={classes.name}>{t(`figures.${step.figure}`)}</p>
          <p className={classes.formula}>
            {step.formula} {step.formula.includes('=') ? '⇒' : '='} <strong>{step.result}</strong>
          </p>
          <p className={classes.name}>
            {[
              ...step.assumptions.map((one) => t(`assumptions.${one}`)),
              ...(step.source ? [t('ruleNote.source', { source: step.source })] : []),
            ].join(t('common:betweenSentences'))}
          </p>
        </li>
      ))}
    </ul>
  );
}
