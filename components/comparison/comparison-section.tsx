import { Checkbox } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComparisonTable } from '@/components/comparison/comparison-table';
import { type Comparable, useComparable } from '@/components/comparison/use-comparable';
import { useLooking, useOfferActions } from '@/components/offers/offers-context';
import { Section } from '@/components/ui/section';
import { comparePlans, MAX_COMPARED } from '@/lib/repayment/compare-plans';
import classes from './comparison-section.module.css';

const ComparisonChart = lazy(() =>
  import('@/components/comparison/comparison-chart').then((module) => ({
    default: module.ComparisonChart,
  })),
);

/** Which plans are compared: those chosen and what came since, the newest four. */
function useChosen(all: readonly Comparable[]) {
  const [chosen, setChosen] = useState({ ids: [] as readonly string[], among: [] as typeof all });
  const came = all.filter(({ view }) => !chosen.among.some((one) => one.view.id === view.id));
  const ids = [...chosen.ids, ...came.map(({ view }) => view.id)].slice(-MAX_COMPARED);
  const compared = all.filter(({ view }) => ids.includes(view.id));
  const toggle = (id: string) =>
    setChosen({
      ids: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id],
      among: all,
    });
  return { compared, toggle };
}

/** 比较: up to four plans side by side, as a table and over time. */
export function ComparisonSection() {
  const { t } = useTranslation('comparison');
  const { wanted } = useLooking();
  const { jumped } = useOfferActions();
  const all = useComparable();
  const { compared, toggle } = useChosen(all);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted?.what !== 'comparison') return;
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'start' });
    jumped();
  }, [wanted, jumped]);
  if (all.length < 2) return null;
  const comparison = comparePlans(compared.map((one) => one.check));
  return (
    <div ref={top} tabIndex={-1} className={classes.top}>
      <Section title={t('title')}>
        <fieldset className={classes.chooser}>
          <legend>{t('choose', { max: MAX_COMPARED })}</legend>
          {all.map((one) => {
            const isChosen = compared.includes(one);
            return (
              <Checkbox
                key={one.view.id}
                checked={isChosen}
                disabled={!isChosen && compared.length >= MAX_COMPARED}
                onChange={() => toggle(one.view.id)}
                label={t('key', { letter: one.letter, name: one.name })}
              />
            );
          })}
        </fieldset>
        {compared.length < 2 ? (
          <p className={classes.note}>{t('needTwo')}</p>
        ) : (
          <>
            <ComparisonTable compared={compared} comparison={comparison} />
            <Suspense fallback={<div className={classes.chartSpace} aria-hidden />}>
              <ComparisonChart compared={compared} comparison={comparison} />
            </Suspense>
          </>
        )}
      </Section>
    </div>
  );
}
