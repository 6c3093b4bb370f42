import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Working } from '@/lib/repayment/working/line';
import classes from './explained.module.css';

interface Props {
  readonly name: string;
  /** How the figure came about; none: it is a figure that was said. */
  readonly steps: readonly Working[];
  readonly isMain?: boolean;
  readonly children: ReactNode;
}

/** What a button that opens something beneath it needs. */
function useOpening() {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const toggle = {
    type: 'button',
    'aria-expanded': isOpen,
    'aria-controls': id,
    onClick: () => setOpen(!isOpen),
  } as const;
  return { isOpen, id, toggle };
}

/** A line of figures: pressing the amount opens how it came about. */
export function ExplainedFigure({ name, steps, isMain, children }: Props) {
  const { t } = useTranslation('comparison');
  const { isOpen, id, toggle } = useOpening();
  return (
    <div data-main={isMain || undefined} className={classes.row}>
      <dt>{name}</dt>
      <dd>
        {steps.length === 0 ? (
          children
        ) : (
          <button {...toggle} className={classes.figure} title={t('explain')}>
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

/** 怎么算的 behind a sentence or a table: the steps open below it. */
export function HowItComes({ steps }: { readonly steps: readonly Working[] }) {
  const { t } = useTranslation('comparison');
  const { isOpen, id, toggle } = useOpening();
  if (steps.length === 0) return null;
  return (
    <>
      <button {...toggle} className={classes.how}>
        {t('explain')}
      </button>
      {isOpen ? (
        <div id={id} className={classes.opened}>
          <WorkingSteps steps={steps} />
        </div>
      ) : null}
    </>
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
