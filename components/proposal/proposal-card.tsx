import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { useOfferActions } from '@/components/offers/offers-context';
import { usePanelState } from '@/components/panel/panel-state';
import { SentenceActions } from '@/components/phrasing/sentence-actions';
import { TextButton } from '@/components/ui/text-button';
import { useFormat } from '@/components/ui/use-format';
import { messageSaying } from '@/lib/negotiation/playbook/said-phrasings';
import { proposalMessage } from '@/lib/negotiation/proposal';
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

/** A last payment worked out from a rough total is left to be filled in once the balance is known. */
function TakeIn(props: { readonly proposal: Proposal; readonly isRough: boolean }) {
  const { t } = useTranslation('comparison');
  const { addManual } = useOfferActions();
  const { showOffer } = usePanelState();
  const { plan } = props.proposal;
  if (plan.kind !== 'stated-instalments') return null;
  const { count, perPaymentFen, firstDueDate, dueDay } = plan;
  const lastPaymentFen = props.isRough && count !== 1 ? null : plan.lastPaymentFen;
  const terms = { count, perPaymentFen, lastPaymentFen, firstDueDate, dueDay };
  return (
    <Button
      variant="subtle"
      color="gray"
      onClick={() => showOffer(addManual('stated-instalments', terms))}
    >
      {t('proposal.take')}
    </Button>
  );
}
