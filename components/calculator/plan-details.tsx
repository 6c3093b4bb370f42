import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgainstWhat } from '@/components/calculator/against-what';
import { CopySchedule } from '@/components/calculator/copy-schedule';
import { Coverage, WorkingList } from '@/components/calculator/coverage';
import { Findings } from '@/components/calculator/findings';
import { MonthlyBurden } from '@/components/calculator/monthly-burden';
import { OpenQuestions } from '@/components/calculator/open-questions';
import { OpenTerms } from '@/components/calculator/open-terms';
import { PlanSummary } from '@/components/calculator/plan-summary';
import { Rates } from '@/components/calculator/rates';
import { ScheduleTable } from '@/components/calculator/schedule-table';
import { Totals } from '@/components/calculator/totals';
import { BalanceFacts } from '@/components/case/balance-facts';
import { BudgetFacts } from '@/components/case/budget-facts';
import { ContractFacts } from '@/components/case/contract-facts';
import { LenderFacts } from '@/components/case/lender-facts';
import { ReferenceFacts } from '@/components/case/reference-facts';
import type { OfferView } from '@/components/offers/offer-view';
import { FIELD_OF, type OwnQuestion } from '@/components/offers/own-questions';
import { useProblemText } from '@/components/plan-form/field-problems';
import { TermsEditor } from '@/components/plan-form/terms-editor';
import { useFieldName } from '@/components/plan-form/use-field-name';
import { Notice } from '@/components/ui/notice';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import classes from './plan-details.module.css';

const BALANCE_QUESTIONS: readonly string[] = [
  'balance-principal',
  'balance-interest',
  'balance-penalty',
  'balance-fees',
  'as-of',
];

/** A field that was asked for from elsewhere on the card; a new object for every press. */
export interface WantedFact {
  readonly code: OwnQuestion;
}

interface Props {
  readonly view: OfferView;
  readonly wanted: WantedFact | null;
}

/** Brings the field that was asked for into view, once its fold is open. */
function useWantedField(wanted: WantedFact | null) {
  const { t } = useTranslation('calculator');
  const details = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press counts once
  useEffect(() => {
    if (wanted === null || !details.current) return;
    const name = t(`fact.${FIELD_OF[wanted.code]}`);
    const labels = [...details.current.querySelectorAll('label')];
    const field = labels.find((label) => label.textContent === name)?.control;
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  return details;
}

/** The calculator: an offer card unfolded. What it needs is asked for where it is needed. */
export function PlanDetails({ view, wanted }: Props) {
  const { t } = useTranslation('calculator');
  const { check } = view;
  return (
    <div className={classes.details} ref={useWantedField(wanted)}>
      {view.offer === null ? (
        <Part title={t('details.terms')}>
          <TermsEditor view={view} />
        </Part>
      ) : null}
      <InputErrors view={view} />
      {check?.totals ? <Totals check={check} /> : null}
      {check?.rates ? <Rates check={check} rates={check.rates} /> : null}
      <CaseFacts check={check} wanted={wanted} />
      {check ? <Found check={check} /> : null}
      {check ? <ContractFold check={check} wanted={wanted} /> : null}
      <FiguresFolds view={view} />
      {view.offer === null ? null : (
        <Fold title={t('details.terms')} isOpenAtFirst={view.errors.length > 0}>
          <TermsEditor view={view} />
        </Fold>
      )}
      {check ? <ProofFolds check={check} from={view.offer === null ? 'own' : 'offer'} /> : null}
    </div>
  );
}

/** What is owed, which may be what is wrong, and what there is to pay with: in one place whatever the figures come to, for they follow the typing here. */
function CaseFacts({
  check,
  wanted,
}: {
  readonly check: PlanCheck | null;
  readonly wanted: WantedFact | null;
}) {
  const { t } = useTranslation('calculator');
  const open = check?.questions.map(({ code }): string => code) ?? [];
  const needsBalance = open.some((code) => BALANCE_QUESTIONS.includes(code));
  return (
    <>
      <Fold title={t('details.owed')} isOpenAtFirst={needsBalance}>
        <BalanceFacts />
      </Fold>
      <Fold
        title={t('details.means')}
        isOpenAtFirst={!needsBalance && open.includes('capacity')}
        wanted={wanted?.code === 'capacity' ? wanted : null}
      >
        <BudgetFacts />
      </Fold>
    </>
  );
}

function Found({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('calculator');
  const { findings } = check;
  const title =
    findings.length === 0
      ? t('details.noFindings')
      : t('details.findings', { count: findings.length });
  return (
    <Part title={title}>
      <Findings check={check} />
      <OpenQuestions check={check} />
      <OpenTerms check={check} />
    </Part>
  );
}

function ContractFold({
  check,
  wanted,
}: {
  readonly check: PlanCheck;
  readonly wanted: WantedFact | null;
}) {
  const { t } = useTranslation('calculator');
  return (
    <Fold
      title={t('details.contract')}
      wanted={wanted !== null && wanted.code !== 'capacity' ? wanted : null}
    >
      <LenderFacts />
      <ContractFacts asksDayCount={check.questions.some(({ code }) => code === 'day-count')} />
      <ReferenceFacts />
    </Fold>
  );
}

/** What the plan comes to, looked at from several sides. */
function FiguresFolds({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('calculator');
  const { check } = view;
  if (!check) return null;
  return (
    <>
      {check.totals ? (
        <Fold title={t('comparison:against.title')}>
          <AgainstWhat view={view} check={check} totalPaidFen={check.totals.totalPaidFen} />
        </Fold>
      ) : null}
      {check.affordability ? (
        <Fold title={t('comparison:burden.title')}>
          <MonthlyBurden affordability={check.affordability} working={check.working} />
        </Fold>
      ) : null}
      {check.schedule.length > 0 ? (
        <Fold title={t('details.schedule')} isOpenAtFirst>
          <ScheduleTable check={check} />
          <CopySchedule check={check} />
        </Fold>
      ) : null}
    </>
  );
}

/** How it was reckoned, what was looked at, and the whole to be sent on. */
function ProofFolds(props: { readonly check: PlanCheck; readonly from: 'offer' | 'own' }) {
  const { check, from } = props;
  const { t } = useTranslation('calculator');
  return (
    <>
      <Fold title={t('details.working')}>
        <WorkingList check={check} />
      </Fold>
      <Fold title={t('details.coverage')}>
        <Coverage check={check} />
      </Fold>
      {check.totals ? (
        <Fold title={t('comparison:summary.title')}>
          <PlanSummary check={check} from={from} />
        </Fold>
      ) : null}
    </>
  );
}

/** What cannot be calculated with, by name; the field itself says it too. */
function InputErrors({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('calculator');
  const nameOf = useFieldName();
  const textOf = useProblemText();
  const isUnread = view.check?.questions.some(({ code }) => code === 'unread-field') ?? false;
  if (view.errors.length === 0 && !isUnread) return null;
  return (
    <Notice tone="caution" live>
      {isUnread ? <p className={classes.error}>{t('findings:questions.unread-field')}</p> : null}
      {view.errors.map((error) => (
        <p key={`${error.field}-${error.code}`} className={classes.error}>
          {t('fieldProblem', { name: nameOf(error.field), problem: textOf(error) })}
        </p>
      ))}
    </Notice>
  );
}

export function Part(props: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{props.title}</h3>
      {props.children}
    </section>
  );
}

/** Opens by itself where something is asked for inside, never closes by itself; what was never opened is not drawn. */
function Fold(props: {
  readonly title: string;
  readonly children: React.ReactNode;
  readonly isOpenAtFirst?: boolean;
  /** Something inside is asked for; each request opens it again. */
  readonly wanted?: WantedFact | null;
}) {
  const { title, children, isOpenAtFirst = false, wanted = null } = props;
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const [wasOpened, setOpened] = useState(isOpenAtFirst);
  const [wasAsked, setAsked] = useState(isOpenAtFirst);
  if (isOpenAtFirst !== wasAsked) {
    setAsked(isOpenAtFirst);
    if (isOpenAtFirst) setOpen(true);
  }
  const [lastWanted, setLastWanted] = useState<WantedFact | null>(null);
  if (wanted !== lastWanted) {
    setLastWanted(wanted);
    if (wanted !== null) setOpen(true);
  }
  if (isOpen && !wasOpened) setOpened(true);
  return (
    <details
      className={classes.fold}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>{title}</summary>
      {wasOpened ? <div className={classes.inside}>{children}</div> : null}
    </details>
  );
}
