import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { useAgreementVerdict } from '@/components/agreement/use-agreement-verdict';
import { useReadBackState } from '@/components/agreement/use-read-back-state';
import { stageOfTalk } from '@/components/checklist/stage-of-talk';
import { useChecklist } from '@/components/checklist/use-checklist';
import { useConversation } from '@/components/conversation-context';
import type { OfferView } from '@/components/offers/offer-view';
import { useLooking, useOffers } from '@/components/offers/offers-context';
import { offerSigns } from '@/components/phrasing/offer-signs';
import { slotValues } from '@/components/phrasing/slot-values';
import { useSaid } from '@/components/phrasing/use-said';
import { newsOf } from '@/components/promises/news-of';
import { useServices } from '@/components/services-context';
import { localDayFromMs } from '@/components/ui/local-time';
import { isWayOpen } from '@/lib/negotiation/agreement/agreement';
import { isReadBack } from '@/lib/negotiation/agreement/checklist-facts';
import { isDue, isPlanOfRows, planOutlook } from '@/lib/negotiation/calendar/payment-plan';
import type { ChecklistItemState } from '@/lib/negotiation/checklist/checklist';
import type { Stage } from '@/lib/negotiation/checklist/stages';
import { answeredQuestions, openQuestionsOfPlan } from '@/lib/negotiation/open-questions';
import type { Phrasing } from '@/lib/negotiation/playbook/phrasing';
import type { SlotValues } from '@/lib/negotiation/playbook/slots';
import { circumstancesOfCase } from '@/lib/negotiation/ranking/circumstances-of-case';
import { rankPhrasings } from '@/lib/negotiation/ranking/rank-phrasings';
import { composeReadBack, readBackClauses } from '@/lib/negotiation/read-back/read-back';
import { planId } from '@/lib/records/plan-id';

/** Where the talk stands and what may come next. */
export interface Guide {
  readonly stage: Stage;
  readonly chooseStage: (stage: Stage | null) => void;
  readonly states: readonly ChecklistItemState[];
  readonly next: ChecklistItemState | null;
  /** A payment is late or due today; then it is what is to be done, and no item of the list. */
  readonly isPaymentDue: boolean;
  /** Best first. Empty until the question on old debts is answered. */
  readonly phrasings: readonly Phrasing[];
  readonly values: SlotValues;
  /** From a red flag on, until the user says that it has been checked through the official app. */
  readonly isScamSuspected: boolean;
  readonly confirmScamChecked: () => void;
  readonly said: (phrasingId: string) => void;
  /** Already said in this talk. */
  readonly saidIds: readonly string[];
  /** Phrasing → the message in which it was sent. */
  readonly saidIn: ReadonlyMap<string, string>;
  /** One line for the strip. */
  readonly suggestion: string;
}

const GuideContext = createContext<Guide | null>(null);

/** The offer on the table has been looked into with nothing serious against it, or has been read back. */
function useIsConfirming(latest: OfferView | null): boolean {
  const { ledger, table } = useAgreement();
  const { opened } = useLooking();
  if (isReadBack(ledger, table)) return true;
  if (!latest?.offer || !latest.check || isWayOpen(ledger)) return false;
  return (
    opened.has(latest.id) && latest.check.findings.every(({ severity }) => severity !== 'serious')
  );
}

export function GuideProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('negotiation');
  const services = useServices();
  const { id, debt, messages, understanding, recording } = useConversation();
  const { views, situation } = useOffers();
  const [pick, setPick] = useState<{ id: string | null; stage: Stage | null } | null>(null);
  // A step that was looked at belongs to its talk; a new talk is followed from its beginning.
  const chosen = pick?.id === id ? pick.stage : null;
  const [saidIds, said, saidIn] = useSaid(messages);
  const [checkedScam, confirmScamChecked] = useState<string | null>(null);
  const latest = views.find((view) => view.isOnTable) ?? null;
  const plan = debt?.paymentPlan;
  // Between two talks what matters is what is to be paid; in the one that agreed on it, as long as nothing newer is offered.
  const isPaying =
    plan != null &&
    (recording === null ||
      (plan.conversationId === id && latest !== null && isPlanOfRows(plan, planId(latest.id))));
  const isConfirming = useIsConfirming(latest);
  const stage =
    chosen ??
    (isPaying ? 'followup' : null) ??
    stageOfTalk({
      messageCount: messages.length,
      phase: understanding.intent?.stage ?? null,
      offerCount: understanding.offers.length,
      isConfirming,
    });
  const { states, next: nextItem, evidence } = useChecklist(stage);
  const today = localDayFromMs(services.nowMs());
  const isPaymentDue =
    stage === 'followup' && plan != null && isDue(planOutlook(plan, today, null));
  const next = isPaymentDue && nextItem?.id !== 'prepare.limitationCheck' ? null : nextItem;
  const lastScam = understanding.scams.at(-1);
  const isScamSuspected = lastScam !== undefined && lastScam.messageId !== checkedScam;
  const { ledger, lastAgent } = understanding;
  const { table, ledger: terms } = useAgreement();
  const isTooEarlyToAccept = useAgreementVerdict().state === 'do-not-answer-yet';
  const readBack = useReadBackState();
  // However the yes to a read-back is put, it is no new offer.
  const isYes = readBack?.state === 'affirmed' && readBack.messageId === lastAgent?.id;
  // Nor is a plan that has been put on the calendar an offer to be weighed.
  const isScheduled = isPaying && latest?.offer?.messageIds.includes(lastAgent?.id ?? '') === true;
  const isAnswered = isYes || isScheduled;
  const lastIntent = isAnswered ? 'confirm_agreement' : (understanding.intent?.intent ?? null);
  const isContradicted = newsOf(ledger, messages).contradiction !== undefined;
  const phrasings = useMemo(
    () =>
      !debt || debt.limitation === 'unasked'
        ? []
        : rankPhrasings({
            stage,
            lastIntent,
            secondIntent: understanding.intent?.second ?? null,
            lastText: isAnswered ? '' : (lastAgent?.text ?? ''),
            lastSpeaker: lastAgent?.speaker ?? null,
            reason: debt.reason,
            openQuestions: openQuestionsOfPlan(
              (latest?.check?.questions ?? [])
                .filter((question) => question.asks === 'lender')
                .map((question) => question.code),
            ),
            offerSigns: offerSigns(isScheduled ? null : latest, {
              contradicted: isContradicted,
              wayOpen: isWayOpen(terms),
            }),
            answeredQuestions: answeredQuestions(evidence, table),
            isTooEarlyToAccept,
            alreadySaid: saidIds,
            limitation: debt.limitation,
            redFlag: isScamSuspected,
            circumstances: stage === 'followup' ? circumstancesOfCase(debt, today) : [],
          }),
    [
      debt,
      stage,
      understanding.intent,
      lastIntent,
      isAnswered,
      isScheduled,
      lastAgent,
      latest,
      isContradicted,
      saidIds,
      isScamSuspected,
      evidence,
      isTooEarlyToAccept,
      terms,
      table,
      today,
    ],
  );
  const productName =
    debt?.product && debt.product !== 'other'
      ? t(`product.${debt.product}`, { lng: 'zh-CN' })
      : null;
  const values = useMemo(() => {
    const computedTotalFen = latest?.check?.totals?.totalPaidFen ?? null;
    const readBack = isWayOpen(terms)
      ? null
      : readBackClauses(composeReadBack(table, { computedTotalFen }));
    return slotValues({ debt, situation, offer: latest, messages, today, productName, readBack });
  }, [debt, situation, latest, messages, today, productName, table, terms]);
  const isAsking = next?.id === 'prepare.limitationCheck';
  const ordinary = next
    ? t(`checklist.${next.id}.label`)
    : t(isPaymentDue ? 'payments:notice.first' : `stage.${stage}.hint`);
  const suggestion = isScamSuspected
    ? t('safety-ui:scam.suggestion')
    : isAsking
      ? t('panel:strip.answerFirst')
      : ordinary;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` does the same until there are other messages
  const guide = useMemo<Guide>(
    () => ({
      stage,
      chooseStage: (picked) => setPick({ id, stage: picked }),
      states,
      next,
      isPaymentDue,
      phrasings,
      values,
      isScamSuspected,
      confirmScamChecked: () => confirmScamChecked(lastScam?.messageId ?? null),
      said,
      saidIds,
      saidIn,
      suggestion,
    }),
    [
      id,
      stage,
      states,
      next,
      isPaymentDue,
      phrasings,
      values,
      isScamSuspected,
      lastScam,
      saidIds,
      saidIn,
      suggestion,
      messages.length,
    ],
  );
  return <GuideContext.Provider value={guide}>{children}</GuideContext.Provider>;
}

export function useGuide(): Guide {
  const guide = useContext(GuideContext);
  if (!guide) throw new Error('useGuide: no GuideProvider above this view');
  return guide;
}
