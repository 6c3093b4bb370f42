import { IconCircleCheck, IconHandStop, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OfferView } from '@/components/offers/offers-context';
import classes from './verdict-line.module.css';

const ICONS = {
  'can-confirm': IconCircleCheck,
  'your-decision': IconScale,
  'do-not-answer-yet': IconHandStop,
} as const;

/** 可以确认 / 可自行决定 / 先别答应, never without its reason. */
export function VerdictLine({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('offers');
  if (!view.check) return null;
  const { state, reasons } = view.check.verdict;
  const Icon = ICONS[state];
  return (
    <p className={classes.verdict} data-state={state}>
      <Icon size="1.125rem" stroke={1.75} aria-hidden />
      <span>
        <strong>{t(`verdict.${state}`)}</strong>{' '}
        {t(`verdict.lead.${state}`, { count: reasons.length })}
      </span>
    </p>
  );
}
