import { useMemo } from 'react';
import { useAgreement } from '@/components/agreement/agreement-context';
import { useConversation } from '@/components/conversation-context';
import { useLooking, useOffers } from '@/components/offers/offers-context';
import { useOfferToCheck } from '@/components/panel/use-main-action';
import { useServices, useStore } from '@/components/services-context';
import { checklistFactsOf } from '@/lib/negotiation/agreement/checklist-facts';
import { lenderNamedIn, withNamedLender } from '@/lib/negotiation/agreement/named-lender';
import { isSettled } from '@/lib/negotiation/calendar/payment-plan';
import type { DebtCase } from '@/lib/negotiation/case';
import { type ChecklistItemState, checklistState } from '@/lib/negotiation/checklist/checklist';
import { countersToOffers, evidenceIn } from '@/lib/negotiation/checklist/evidence';
import { openPapers } from '@/lib/negotiation/checklist/materials';
import { nextBestStep } from '@/lib/negotiation/checklist/next';
import type { Stage } from '@/lib/negotiation/checklist/stages';
import { isLenderHost } from '@/lib/negotiation/lender-guess';
import { hasCalls } from '@/lib/negotiation/letters/facts-from-record';
import { hasNextStep, proofIdsOf } from '@/lib/negotiation/next-step';

/** Whether the page beside us is one of the lenders' own. */
function useIsOfficialHost(): boolean {
  const { tab } = useServices();
  const { origin } = useStore(tab);
  return origin !== null && URL.canParse(origin) && isLenderHost(new URL(origin).hostname);
}

/** While a plan is talked over, a new offer is checked before anything else; the question on old debts goes before it. */
function nextStep(
  states: readonly ChecklistItemState[],
  stage: Stage,
  { hasOffer, hasOfferToCheck }: { readonly hasOffer: boolean; readonly hasOfferToCheck: boolean },
): ChecklistItemState | null {
  const next = nextBestStep(states, stage, hasOffer);
  if (!hasOfferToCheck || stage === 'followup' || next?.id === 'prepare.limitationCheck')
    return next;
  return states.find(({ id, done }) => id === 'propose.calcDone' && !done) ?? next;
}

/** Saved as a calendar file, or with nothing left that it could remind of. */
function isOnCalendar({ paymentPlan, calendarSaved }: DebtCase): boolean {
  return paymentPlan != null && (calendarSaved != null || isSettled(paymentPlan));
}

/** Every item with its evidence, and the one to do next. */
export function useChecklist(stage: Stage) {
  const { debt, messages, entries, id } = useConversation();
  const { views } = useOffers();
  const { opened } = useLooking();
  const hasOfferToCheck = useOfferToCheck() !== null;
  const { ledger, table } = useAgreement();
  const officialHost = useIsOfficialHost();
  const evidence = useMemo(() => evidenceIn(messages), [messages]);
  const counterMessageIds = useMemo(() => {
    const offered = new Set(views.flatMap(({ offer }) => offer?.messageIds ?? []));
    return countersToOffers(messages, evidence.counterMessageIds, offered);
  }, [messages, evidence, views]);
  const agreed = useMemo(() => checklistFactsOf(ledger, table), [ledger, table]);
  return useMemo(() => {
    if (!debt) return { states: [], next: null, evidence };
    const states = checklistState({
      case: withNamedLender(debt, table),
      lenderNamedInMessageId: lenderNamedIn(table),
      ...evidence,
      counterMessageIds,
      ...agreed,
      materialsOpen: openPapers(debt, hasCalls(entries)),
      offersCount: views.length,
      calculatedOfferIds: [...opened],
      savedExports: id !== null && debt.exportedAtMs?.[id] !== undefined ? [id] : [],
      officialHost,
      calendarExported: isOnCalendar(debt),
      paidProofIds: proofIdsOf(debt.paymentPlan ?? null),
      nextStepSet: hasNextStep(debt),
    });
    const hasOffer = views.length > 0;
    // A plan that was agreed on the phone has no record that could be saved first.
    const doable = id === null ? states.filter((one) => one.id !== 'followup.saved') : states;
    return { states, next: nextStep(doable, stage, { hasOffer, hasOfferToCheck }), evidence };
  }, [
    debt,
    id,
    entries,
    evidence,
    counterMessageIds,
    agreed,
    table,
    views.length,
    opened,
    officialHost,
    stage,
    hasOfferToCheck,
  ]);
}
