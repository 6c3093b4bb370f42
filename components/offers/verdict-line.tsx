import { IconCircleCheck, IconHandStop, IconScale } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferView } from '@/components/offers/offer-view';
import type { OwnQuestion } from '@/components/offers/own-questions';
import { listed, VerdictReasons } from '@/components/offers/verdict-reasons';
import type { VerdictState } from '@/lib/repayment/verdict';
import classes from './verdict-line.module.css';

const ICONS = {
  'can-confirm': IconCircleCheck,
  'your-decision': IconScale,
  'do-not-answer-yet': IconHandStop,
} as const;

interface Props {
  readonly view: OfferView;
  /** Leads to the field of what the person has not filled in. */
  readonly onFill: (code: OwnQuestion) => void;
}

/** The verdict on an offer as the calculator sees it. */
export function VerdictLine({ view, onFill }: Props) {
  const { t } = useTranslation('offers');
  if (!view.check) return null;
  const { state, reasons } = view.check.verdict;
  const all = listed(reasons);
  return (
    <>
      <VerdictBox state={state}>{t(`verdict.lead.${state}`, { count: all.length })}</VerdictBox>
      <VerdictReasons check={view.check} reasons={all} onFill={onFill} />
    </>
  );
}

/** 可以确认 / 可自行决定 / 先别答应, never without its reason. */
export function VerdictBox(props: { readonly state: VerdictState; readonly children: ReactNode }) {
  const { t } = useTranslation('offers');
  const Icon = ICONS[props.state];
  return (
    <p className={classes.verdict} data-state={props.state}>
      <Icon size="1.125rem" stroke={1.75} aria-hidden />
      <span>
        <strong>{t(`verdict.${props.state}`)}</strong> {props.children}
      </span>
    </p>
  );
}
