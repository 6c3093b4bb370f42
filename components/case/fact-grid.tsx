import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '@/components/case/item-facts.module.css';
import { useCase } from '@/components/case/use-case';
import { Notice } from '@/components/ui/notice';

/** Fields of the case side by side where there is room; says so when they could not be stored. */
export function FactGrid({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('calculator');
  const { hasFailed } = useCase();
  return (
    <div className={classes.grid}>
      {children}
      {hasFailed ? (
        <div className={classes.wide}>
          <Notice tone="caution" live title={t('saveFailed')} />
        </div>
      ) : null}
    </div>
  );
}
