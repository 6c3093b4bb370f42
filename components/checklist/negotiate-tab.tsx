import { AgreementSection } from '@/components/agreement/agreement-section';
import classes from '@/components/checklist/negotiate-tab.module.css';
import { StageView } from '@/components/checklist/stage-view';
import { useConversation } from '@/components/conversation-context';
import { useGuide } from '@/components/guide-context';
import { DraftBox } from '@/components/phrasing/draft-box';
import { PhrasingSection } from '@/components/phrasing/phrasing-section';
import { PromiseSection } from '@/components/promises/promise-section';
import { LoadingLines } from '@/components/ui/loading-lines';

/** 协商: where we are, the next best step, what may be said, the user's own words, and what was promised. */
export function NegotiateTab() {
  const { debt } = useConversation();
  const { stage } = useGuide();
  if (!debt) return <LoadingLines lines={4} />;
  return (
    <div className={classes.tab}>
      <StageView />
      {stage === 'confirm' || stage === 'followup' ? <AgreementSection /> : null}
      {debt.limitation === 'unasked' ? null : <PhrasingSection />}
      <DraftBox />
      <PromiseSection />
    </div>
  );
}
