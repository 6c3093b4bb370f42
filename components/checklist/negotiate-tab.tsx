import { AgreementSection } from '@/components/agreement/agreement-section';
import classes from '@/components/checklist/negotiate-tab.module.css';
import { StageView } from '@/components/checklist/stage-view';
import { ComplaintsSection } from '@/components/complaints/complaints-section';
import { useConversation } from '@/components/conversation-context';
import { DebtLine } from '@/components/debts/debt-line';
import { useGuide } from '@/components/guide-context';
import { DueNotice } from '@/components/payments/due-notice';
import { PaymentsSection } from '@/components/payments/payments-section';
import { DraftBox } from '@/components/phrasing/draft-box';
import { PhrasingSection } from '@/components/phrasing/phrasing-section';
import { PromiseSection } from '@/components/promises/promise-section';
import { LoadingLines } from '@/components/ui/loading-lines';
import { BreakNotice } from '@/components/wellbeing/break-notice';

/** 协商: where we are, the next best step, what may be said, the user's own words, and what was promised. */
export function NegotiateTab() {
  const { debt } = useConversation();
  const { stage } = useGuide();
  if (!debt) return <LoadingLines lines={4} />;
  return (
    <div className={classes.tab}>
      <BreakNotice />
      <DueNotice />
      <DebtLine />
      <StageView />
      {stage === 'followup' ? <PaymentsSection /> : null}
      {stage === 'confirm' || stage === 'followup' ? <AgreementSection /> : null}
      {stage === 'followup' ? <ComplaintsSection /> : null}
      {debt.limitation === 'unasked' ? null : <PhrasingSection />}
      <DraftBox />
      <PromiseSection />
    </div>
  );
}
