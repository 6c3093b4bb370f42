import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { useOfferActions, useOffers } from '@/components/offers/offers-context';
import { usePanelState } from '@/components/panel/panel-state';
import { SentenceActions } from '@/components/phrasing/sentence-actions';
import { TextButton } from '@/components/ui/text-button';
import { useFormat } from '@/components/ui/use-format';
import type { TermOverrides } from '@/lib/negotiation/offer-to-plan/term-overrides';
import { messageSaying } from '@/lib/negotiation/playbook/said-phrasings';
import { proposalMessage } from '@/lib/negotiation/proposal';
import type { PlanInput } from '@/lib/repayment/plan';
import type { Proposal } from '@/lib/repayment/propose';
import classes from './proposal-section.module.css';

/**
 * One plan within the means: its figures, the sentence, and the way into the comparison. `isRough`: made from about what
 * is owed, so neither its last payment nor its total is known to the yuan.
 */
export function ProposalCard(props: { readonly proposal: Proposal; readonly isRough: boolean }) {
  const { proposal, isRough } = props;
  const { t } = useTranslation('comparison');
  const { debt, messages } = useConversation();
  const { showMessage } = usePanelState();
  const format = useFormat();
  const { count, eachFen, lastFen, firstDueDate, balanceFen, kind } = proposal;
  const sentence = proposalMessage(proposal, debt?.product ?? null, isRough);
  const sentIn = useMemo(() => messageSaying(sentence, messages), [sentence, messages]);
  const facts = [
    t('proposal.terms', { count, each: format.yuanInText(eachFen) }),
    isRough && count > 1
      ? t('proposal.lastByBalance')
      : lastFen === eachFen
        ? null
        : t('proposal.last', { amount: format.yuanInText(lastFen) }),
    firstDueDate === null
      ? t('proposal.noDate')
      : t('proposal.first', { date: format.date(firstDueDate) }),
    t(isRough ? 'proposal.aboutTotal' : 'proposal.total', {
      amount: format.yuanInText(balanceFen),
    }),
  ].filter((fact) => fact !== null);
  return (
    <li className={classes.card}>
      <h3 className={classes.kind}>{t(`findings:proposal.${kind}`)}</h3>
      <p className={classes.facts}>{facts.join(t('offers:comma'))}</p>
      <p className={classes.sentence} lang="zh-CN">
        {sentence}
      </p>
      {sentIn === null ? null : (
        <TextButton onClick={() => showMessage(sentIn)}>{t('proposal.sent')}</TextButton>
      )}
      <SentenceActions text={sentence}>
        <TakeIn proposal={proposal} isRough={isRough} />
      </SentenceActions>
    </li>
  );
}

/**
 * A last payment worked out from a rough total is left to be filled in once the balance is known. Taken in once, a
 * second press leads to the plan that is there, as long as nothing in it was changed.
 */
function TakeIn(props: { readonly proposal: Proposal; readonly isRough: boolean }) {
  const { t } = useTranslation('comparison');
  const { views } = useOffers();
  const { addManual } = useOfferActions();
  const { showOffer } = usePanelState();
  const { plan } = props.proposal;
  if (plan.kind !== 'stated-instalments') return null;
  const { kind, count, perPaymentFen, firstDueDate, dueDay } = plan;
  const lastPaymentFen = props.isRough && count !== 1 ? null : plan.lastPaymentFen;
  const terms = { count, perPaymentFen, lastPaymentFen, firstDueDate, dueDay };
  const taken = views.find(
    ({ offer, read }) => offer === null && holds(read.plan, { kind, ...terms }),
  );
  return (
    <Button
      variant="subtle"
      color="gray"
      onClick={() => showOffer(taken?.id ?? addManual(kind, terms))}
    >
      {t(taken ? 'proposal.taken' : 'proposal.take')}
    </Button>
  );
}

const holds = (plan: PlanInput, terms: TermOverrides): boolean =>
  Object.entries(terms).every(([name, value]) => plan[name as keyof PlanInput] === value);
