import { useEffect, useRef, useState } from 'react';
import { useAgreement } from '@/components/agreement/agreement-context';
import { AgreementSection } from '@/components/agreement/agreement-section';
import { itemAsksReason } from '@/components/case/item-facts';
import classes from '@/components/checklist/negotiate-tab.module.css';
import { type Filling, StageView } from '@/components/checklist/stage-view';
import { ComplaintsSection } from '@/components/complaints/complaints-section';
import { useConversation } from '@/components/conversation-context';
import { DebtLine } from '@/components/debts/debt-line';
import { useGuide } from '@/components/guide-context';
import { usePanelState } from '@/components/panel/panel-state';
import { DueNotice } from '@/components/payments/due-notice';
import { PaymentsSection } from '@/components/payments/payments-section';
import { DraftBox } from '@/components/phrasing/draft-box';
import { PhrasingSection } from '@/components/phrasing/phrasing-section';
import { PromiseSection } from '@/components/promises/promise-section';
import { LoadingLines } from '@/components/ui/loading-lines';
import { useFocusKept } from '@/components/ui/use-focus-kept';
import { BreakNotice } from '@/components/wellbeing/break-notice';

/** Brings what was asked for into view: the replies (the question comes before them), the draft, or another section. */
function usePlaces() {
  const { focusedPlace } = usePanelState();
  const tab = useRef<HTMLDivElement>(null);
  const replies = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusedPlace === null) return;
    const { id } = focusedPlace;
    const place =
      id === 'draft'
        ? document.getElementById(id)
        : (tab.current?.querySelector<HTMLElement>(`[data-place="${id}"]`) ?? replies.current);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: id === 'draft' ? 'center' : 'start' });
  }, [focusedPlace]);
  return { tab, replies };
}

/** 协商: where we are, the next best step, what may be said, the user's own words, and what was promised. */
export function NegotiateTab() {
  const { debt } = useConversation();
  const { stage } = useGuide();
  const { tab, replies } = usePlaces();
  const [filling, setFilling] = useState<Filling | null>(null);
  // While a plan is still talked over, what may be said comes before its terms.
  const isAgreeing = stage === 'confirm' || stage === 'followup';
  const hasOffer = useAgreement().ledger.offerIds.length > 0;
  const isAsking = debt?.limitation === 'unasked';
  useFocusKept(replies, debt && isAsking);
  if (!debt) return <LoadingLines lines={4} />;
  return (
    <div className={classes.tab} ref={tab}>
      <BreakNotice />
      <DueNotice />
      <div ref={isAsking ? replies : null} tabIndex={-1} className={classes.place}>
        <DebtLine />
        <StageView filling={filling} setFilling={setFilling} />
      </div>
      {stage === 'followup' ? (
        <div data-place="payments" tabIndex={-1} className={classes.place}>
          <PaymentsSection />
        </div>
      ) : null}
      {isAgreeing ? <Terms /> : null}
      {stage === 'followup' ? <ComplaintsSection /> : null}
      {isAsking ? null : (
        <div ref={replies} tabIndex={-1} className={classes.place}>
          <PhrasingSection asksReason={filling === null || !itemAsksReason(filling.id)} />
        </div>
      )}
      {hasOffer && !isAgreeing ? <Terms /> : null}
      <DraftBox />
      <PromiseSection />
    </div>
  );
}

function Terms() {
  return (
    <div data-place="terms" tabIndex={-1} className={classes.place}>
      <AgreementSection />
    </div>
  );
}
