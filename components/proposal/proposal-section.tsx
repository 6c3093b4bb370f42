import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BalanceFacts } from '@/components/case/balance-facts';
import { BudgetFacts } from '@/components/case/budget-facts';
import { useConversation } from '@/components/conversation-context';
import { useLooking, useOfferActions, useOffers } from '@/components/offers/offers-context';
import { ProposalCard } from '@/components/proposal/proposal-card';
import { Section } from '@/components/ui/section';
import { useFormat } from '@/components/ui/use-format';
import { roughOwedFen, situationOfCase } from '@/lib/negotiation/situation-of-case';
import { type Proposals, proposePlans } from '@/lib/repayment/propose';
import { EMPTY_SITUATION } from '@/lib/repayment/situation';
import classes from './proposal-section.module.css';

/** 提出方案 and, once there is an offer, 还价: what can be carried, as two or three plans, each with the sentence that proposes it. */
export function ProposalSection() {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const { debt } = useConversation();
  const { today, views } = useOffers();
  const isCounter = views.some(({ offer }) => offer !== null);
  const { wanted } = useLooking();
  const { jumped } = useOfferActions();
  const top = useRef<HTMLDivElement>(null);
  const isWanted = wanted?.what === 'proposal';
  useEffect(() => {
    if (wanted?.what !== 'proposal') return;
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'start' });
    jumped();
  }, [wanted, jumped]);
  const situation = useMemo(() => (debt ? situationOfCase(debt) : EMPTY_SITUATION), [debt]);
  // A person who was only told one sum can begin with it.
  const roughFen = debt ? roughOwedFen(debt) : null;
  // From what is stored, not from what is being typed: nothing jumps, and the field that is typed into stays.
  const proposals = useMemo(
    () => proposePlans(situation, today, roughFen),
    [situation, today, roughFen],
  );
  return (
    <div ref={top} tabIndex={-1} className={classes.top}>
      <Section title={t(isCounter ? 'proposal.counter' : 'proposal.title')}>
        {proposals.status === 'none' ? (
          <Missing
            reason={proposals.reason}
            text={t(`findings:proposal.${proposals.reason}`)}
            isWanted={isWanted}
          />
        ) : (
          <>
            <ul className={classes.list}>
              {proposals.proposals.map((proposal) => (
                <ProposalCard key={proposal.kind} proposal={proposal} isRough={roughFen !== null} />
              ))}
            </ul>
            <p className={classes.note}>{t('findings:proposal.note')}</p>
            {roughFen === null ? null : (
              <Missing
                reason="balance-unknown"
                text={t('proposal.rough', { amount: format.yuanInText(roughFen) })}
                isWanted={false}
              />
            )}
          </>
        )}
      </Section>
    </div>
  );
}

/** What has to be known first or better, asked for here. */
function Missing(props: {
  readonly reason: Extract<Proposals, { status: 'none' }>['reason'];
  readonly text: string;
  readonly isWanted: boolean;
}) {
  const { t } = useTranslation('findings');
  const { reason, text, isWanted } = props;
  const [isOpen, setOpen] = useState(isWanted);
  useEffect(() => {
    if (isWanted) setOpen(true);
  }, [isWanted]);
  const Facts =
    reason === 'balance-unknown'
      ? BalanceFacts
      : reason === 'capacity-unknown' || reason === 'nothing-left'
        ? BudgetFacts
        : null;
  return (
    <>
      <p className={classes.note}>{text}</p>
      {Facts ? (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className={classes.summary}>
            {t(
              reason === 'balance-unknown' ? 'calculator:details.owed' : 'calculator:details.means',
            )}
          </summary>
          {isOpen ? <Facts /> : null}
        </details>
      ) : null}
    </>
  );
}
