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
import type { OfferView } from '@/components/offers/offers-context';
import { useProblemText } from '@/components/plan-form/field-problems';
import { TermsEditor } from '@/components/plan-form/terms-editor';
import { useFieldName } from '@/components/plan-form/use-field-name';
import { Notice } from '@/components/ui/notice';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import classes from './plan-details.module.css';

/** The calculator: an offer card unfolded. What it needs is asked for where it is needed. */
export function PlanDetails({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('calculator');
  const { check } = view;
  const findingsTitle = ({ findings }: PlanCheck) =>
    findings.length === 0
      ? t('details.noFindings')
      : t('details.findings', { count: findings.length });
  return (
    <div className={classes.details}>
      {view.offer === null ? (
        <Part title={t('details.terms')}>
          <TermsEditor view={view} />
        </Part>
      ) : null}
      <InputErrors view={view} />
      {check ? (
        <>
          <Figures check={check} />
          <Part title={findingsTitle(check)}>
            <Findings check={check} />
            <OpenQuestions check={check} />
            <OpenTerms check={check} />
          </Part>
          <Fold title={t('details.contract')} isOpenAtFirst={false}>
            <LenderFacts />
            <ContractFacts
              asksDayCount={check.questions.some(({ code }) => code === 'day-count')}
            />
            <ReferenceFacts />
          </Fold>
        </>
      ) : (
        // What is owed may be what is wrong.
        <Fold title={t('details.owed')}>
          <BalanceFacts />
        </Fold>
      )}
      {check?.totals ? (
        <Fold title={t('comparison:against.title')}>
          <AgainstWhat view={view} check={check} totalPaidFen={check.totals.totalPaidFen} />
        </Fold>
      ) : null}
      {check?.affordability ? (
        <Fold title={t('comparison:burden.title')}>
          <MonthlyBurden affordability={check.affordability} working={check.working} />
        </Fold>
      ) : null}
      {check && check.schedule.length > 0 ? (
        <Fold title={t('details.schedule')} isOpenAtFirst>
          <ScheduleTable check={check} />
          <CopySchedule check={check} />
        </Fold>
      ) : null}
      {view.offer === null ? null : (
        <Fold title={t('details.terms')} isOpenAtFirst={view.errors.length > 0}>
          <TermsEditor view={view} />
        </Fold>
      )}
      {check ? (
        <>
          <Fold title={t('details.working')}>
            <WorkingList check={check} />
          </Fold>
          <Fold title={t('details.coverage')}>
            <Coverage check={check} />
          </Fold>
          {check.totals ? (
            <Fold title={t('comparison:summary.title')}>
              <PlanSummary check={check} />
            </Fold>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

function Figures({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('calculator');
  const open = new Set(check.questions.map((question) => question.code));
  const needsBalance = [
    'balance-principal',
    'balance-interest',
    'balance-penalty',
    'balance-fees',
    'as-of',
  ].some((code) => open.has(code as never));
  return (
    <>
      {check.totals ? <Totals check={check} /> : null}
      {check.rates ? <Rates check={check} rates={check.rates} /> : null}
      <Fold title={t('details.owed')} isOpenAtFirst={needsBalance}>
        <BalanceFacts />
      </Fold>
      <Fold title={t('details.means')} isOpenAtFirst={!needsBalance && open.has('capacity')}>
        <BudgetFacts />
      </Fold>
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

function Fold(props: {
  readonly title: string;
  readonly children: React.ReactNode;
  readonly isOpenAtFirst?: boolean;
}) {
  return (
    <details className={classes.fold} open={props.isOpenAtFirst ?? false}>
      <summary className={classes.summary}>{props.title}</summary>
      <div className={classes.inside}>{props.children}</div>
    </details>
  );
}
