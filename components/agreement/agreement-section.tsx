import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { ReadBackCard } from '@/components/agreement/read-back-card';
import { TermRow } from '@/components/agreement/term-row';
import { useAgreementVerdict } from '@/components/agreement/use-agreement-verdict';
import { WhichOffer, WhichWay } from '@/components/agreement/which-offer';
import { useStepAction } from '@/components/checklist/use-step-action';
import { useConversation } from '@/components/conversation-context';
import { LetterLink } from '@/components/letters/letter-link';
import { useOffers } from '@/components/offers/offers-context';
import { VerdictBox } from '@/components/offers/verdict-line';
import { listed } from '@/components/offers/verdict-reasons';
import { usePanelState } from '@/components/panel/panel-state';
import { useServices } from '@/components/services-context';
import { Section } from '@/components/ui/section';
import { TextButton } from '@/components/ui/text-button';
import { isWayOpen } from '@/lib/negotiation/agreement/agreement';
import { applicableTerms } from '@/lib/negotiation/agreement/scope';
import type { TermRow as Row } from '@/lib/negotiation/agreement/table';
import { isSettled } from '@/lib/negotiation/calendar/payment-plan';
import { termsAskedFor } from '@/lib/negotiation/open-questions';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import type { VerdictReason } from '@/lib/repayment/verdict';
import classes from './agreement-section.module.css';

/** 条款核对: every term with its state and its message, the read-back, and what speaks for or against a yes. */
export function AgreementSection() {
  const { t } = useTranslation('agreement');
  const { table, ledger } = useAgreement();
  const { debt, id } = useConversation();
  const verdict = useAgreementVerdict();
  const { views } = useOffers();
  const { showOffer } = usePanelState();
  const onTable = views.find(({ isOnTable }) => isOnTable);
  if (ledger.offerIds.length === 0)
    return (
      <Section title={t('title')}>
        <p className={classes.quiet}>{t('empty')}</p>
        <AgreedBefore />
      </Section>
    );
  if (isWayOpen(ledger))
    return (
      <Section title={t('title')}>
        <VerdictBox state={verdict.state}>
          {verdict.stops.map((stop) => t(`stops.${stop}`)).join(t('common:betweenSentences'))}
        </VerdictBox>
        <WhichWay ids={ledger.wayIds} />
      </Section>
    );
  const scope = applicableTerms(table);
  const rows = table.filter(({ term, state }) => scope.includes(term) || state !== 'unknown');
  const blocking = new Set(verdict.blocking);
  // What the check of the plan asks for beside the terms stands on the card of the plan; a term that has a row stands here.
  const asksFor = (reason: VerdictReason): readonly AgreementTerm[] =>
    reason.kind === 'question' ? termsAskedFor([reason.code]) : [];
  const fromCheck = listed(verdict.fromCheck);
  const onCard = fromCheck.filter(
    (reason) =>
      (reason.kind === 'finding' && !isConflict(reason)) ||
      (reason.kind === 'question' && !asksFor(reason).some((term) => blocking.has(term))),
  ).length;
  // Once it is being paid there is nothing left to answer; a sign of a scam goes on being one.
  const isBeingPaid =
    debt?.paymentPlan?.conversationId === id && id !== null && verdict.stops.length === 0;
  const isPaidOff = isBeingPaid && debt?.paymentPlan != null && isSettled(debt.paymentPlan);
  const isAgreed =
    verdict.state !== 'do-not-answer-yet' && verdict.open.length === 0 && !debt?.paymentPlan;
  const isBlocking = ({ term }: Row): boolean => !isBeingPaid && blocking.has(term);
  const blocks = rows.filter(isBlocking);
  const known = rows.filter((row) => !isBlocking(row) && row.state !== 'unknown');
  const unsaid = rows.filter((row) => !isBlocking(row) && row.state === 'unknown');
  const recommended = unsaid.filter(({ need }) => need === 'recommended');
  const leadOf = (): readonly string[] => {
    const { state, open, stops } = verdict;
    if (state === 'do-not-answer-yet') {
      // What the plan cannot be calculated without may be the person's own: it is not among the terms.
      if (blocks.length === 0 && onCard === 0)
        return stops.length > 0 ? [] : [t('stops.own-figures')];
      // One number for both places: as many as the card of the plan counts, and the terms that only the talk leaves open.
      const counted = onTable?.check?.verdict.state === state ? fromCheck : [];
      const asked = new Set(counted.flatMap(asksFor));
      const hasConflicts = counted.some(isConflict);
      const onlyTerms = blocks.filter(
        (row) => !asked.has(row.term) && !(hasConflicts && row.state === 'conflict'),
      );
      const count = counted.length + onlyTerms.length;
      return count > 0 ? [t(`offers:verdict.lead.${state}`, { count })] : [];
    }
    // With every term confirmed it is the check of the plan that leaves the decision to the person.
    const isOnlyCheck = state === 'your-decision' && open.length === 0;
    return [t(`verdictText.${isOnlyCheck ? 'only-check' : state}`, { count: open.length })];
  };
  return (
    <Section title={t('title')}>
      <WhichOffer />
      {isPaidOff ? null : isBeingPaid ? (
        <p className={classes.quiet}>
          {verdict.open.length > 0
            ? t('beingPaid', { count: verdict.open.length })
            : t('beingPaidClear')}
        </p>
      ) : (
        <>
          <VerdictBox state={verdict.state}>
            {[
              ...verdict.stops.map((stop) => t(`stops.${stop}`)),
              ...leadOf(),
              ...(onCard > 0 ? [t(blocks.length > 0 ? 'onCard' : 'allOnCard')] : []),
            ].join(t('common:betweenSentences'))}
          </VerdictBox>
          {onTable && onCard > 0 ? (
            <TextButton onClick={() => showOffer(onTable.id)}>{t('toCard')}</TextButton>
          ) : null}
        </>
      )}
      <Group title={t('groups.blocks')} rows={blocks} />
      <p className={classes.links}>
        <LetterLink kind="agreement-sheet" />
        {isAgreed ? <ToPayments /> : null}
      </p>
      {isPaidOff ? null : <ReadBackCard />}
      <Group title={t('groups.known')} rows={known} />
      <Group title={t('groups.decide')} rows={unsaid.filter(({ need }) => need === 'required')} />
      {recommended.length > 0 ? (
        <details className={classes.more}>
          <summary>{t('groups.recommended', { count: recommended.length })}</summary>
          <Rows rows={recommended} />
        </details>
      ) : null}
    </Section>
  );
}

const isConflict = (reason: VerdictReason): boolean =>
  reason.kind === 'finding' && reason.code === 'terms-in-conflict';

/** What is agreed on is put on the calendar next, whether or not anything else is still to be done. */
function ToPayments() {
  const { t } = useTranslation('checklist-ui');
  const action = useStepAction()('followup.calendar');
  return action ? <TextButton onClick={action.go}>{t(action.label)}</TextButton> : null;
}

/** Between two talks: the terms of the talk that the plan comes from, one press away. */
function AgreedBefore() {
  const { t } = useTranslation('agreement');
  const services = useServices();
  const { debt, id } = useConversation();
  const talkId = debt?.paymentPlan?.conversationId ?? null;
  if (!debt || talkId === null || talkId === id) return null;
  return (
    <TextButton onClick={() => void services.debts.show(debt.id)}>{t('agreedBefore')}</TextButton>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={classes.group}>{title}</h3>
      <Rows rows={rows} />
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <TermRow key={row.term} row={row} />
      ))}
    </ul>
  );
}
