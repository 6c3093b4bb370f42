import type { DebtCase } from '@/lib/negotiation/case';
import { CHECKLIST, type ChecklistItem, type ChecklistItemId } from './items';
import { overrideOf } from './overrides';
import type { Stage } from './stages';

/**
 * What is known of the case, the record and the plans, from which items complete themselves. Message ids
 * are evidence; null: not seen. Every optional fact counts as "not seen" when absent.
 */
export interface ChecklistFacts {
  readonly case: DebtCase;
  readonly offersCount: number;
  readonly calculatedOfferIds: readonly string[];
  readonly staffNumberSeenInMessageId: string | null;
  readonly ticketSeenInMessageId: string | null;
  /** Exported records, by id. */
  readonly savedExports: readonly string[];
  /** Needed papers that are not ready yet; null when the list was never opened. */
  readonly materialsOpen?: number | null;
  /** The chat's host is one of the lender's own, or the user said so. */
  readonly officialHost?: boolean;
  readonly identityInAppMessageId?: string | null;
  readonly lenderNamedInMessageId?: string | null;
  /** The user's own lines, once they are in the transcript as sent. */
  readonly reasonSaidInMessageId?: string | null;
  readonly amountDateSaidInMessageId?: string | null;
  readonly optionsAskedInMessageId?: string | null;
  readonly counterMessageIds?: readonly string[];
  readonly readBackConfirmedInMessageId?: string | null;
  /** Required terms not yet confirmed; null when there is no agreement yet. */
  readonly requiredFieldsOpen?: number | null;
  readonly writtenConfirmationInMessageId?: string | null;
  readonly channelConfirmedInMessageId?: string | null;
  readonly creditAnsweredInMessageId?: string | null;
  readonly calendarExported?: boolean;
  readonly paidProofIds?: readonly string[];
  /** A next step with a date is set. */
  readonly nextStepSet?: boolean;
}

export interface ChecklistItemState {
  readonly id: ChecklistItemId;
  readonly stage: Stage;
  readonly cardIds: readonly string[];
  readonly done: boolean;
  /** `ticked` also when reopened by hand: the user decided. */
  readonly because: 'ticked' | 'fact' | null;
  /** Message that shows it, or null. */
  readonly evidence: string | null;
}

interface Finding {
  readonly done: boolean;
  readonly evidence: string | null;
}

const known = (done: boolean): Finding => ({ done, evidence: null });
const seen = (messageId: string | null | undefined): Finding => ({
  done: messageId != null,
  evidence: messageId ?? null,
});

function balanceKnown(debt: DebtCase): boolean {
  return debt.principalFen !== null && debt.balanceAsOf !== null;
}

function budgetKnown(debt: DebtCase): boolean {
  return debt.monthlyIncomeFen !== null && debt.necessaryExpensesFen !== null;
}

type Rule = (facts: ChecklistFacts) => Finding;

const RULES: Readonly<Record<ChecklistItemId, Rule>> = {
  'prepare.limitationCheck': (f) => known(f.case.limitation !== 'unasked'),
  'prepare.lender': (f) => ({
    done: f.case.lenderName !== null && f.case.lenderKind !== 'unknown',
    evidence: f.lenderNamedInMessageId ?? null,
  }),
  'prepare.balance': (f) => known(balanceKnown(f.case)),
  'prepare.contractRates': (f) => known(f.case.contractRate !== null),
  'prepare.incomeBudget': (f) => known(budgetKnown(f.case)),
  'prepare.capacity': (f) =>
    known(budgetKnown(f.case) && f.case.otherDebtPaymentsFen !== null && f.case.payday !== null),
  'prepare.materials': (f) => known(f.materialsOpen === 0),
  'contact.officialChannel': (f) => known(f.officialHost === true),
  'contact.identityInApp': (f) => seen(f.identityInAppMessageId),
  'contact.agentId': (f) => seen(f.staffNumberSeenInMessageId),
  'contact.ticket': (f) => seen(f.ticketSeenInMessageId),
  'propose.reasonSaid': (f) => seen(f.reasonSaidInMessageId),
  'propose.amountDateSaid': (f) => seen(f.amountDateSaidInMessageId),
  'propose.optionsAsked': (f) => seen(f.optionsAskedInMessageId),
  'propose.calcDone': (f) => known(f.offersCount > 0 && f.calculatedOfferIds.length > 0),
  'propose.counterOnce': (f) => seen(f.counterMessageIds?.[0]),
  'confirm.readBack': (f) => seen(f.readBackConfirmedInMessageId),
  'confirm.fields': (f) => known(f.requiredFieldsOpen === 0),
  'confirm.written': (f) => seen(f.writtenConfirmationInMessageId),
  'confirm.channel': (f) => seen(f.channelConfirmedInMessageId),
  'confirm.creditAsked': (f) => seen(f.creditAnsweredInMessageId),
  'followup.saved': (f) => known(f.savedExports.length > 0),
  'followup.calendar': (f) => known(f.calendarExported === true),
  'followup.paidProof': (f) => known((f.paidProofIds?.length ?? 0) > 0),
  'followup.nextStep': (f) => known(f.nextStepSet === true),
};

function stateOf(item: ChecklistItem, facts: ChecklistFacts): ChecklistItemState {
  const finding = RULES[item.id](facts);
  const override = overrideOf(facts.case.ticks, item.id);
  if (override !== null)
    return { ...item, done: override === 'ticked', because: 'ticked', evidence: finding.evidence };
  return {
    ...item,
    done: finding.done,
    because: finding.done ? 'fact' : null,
    evidence: finding.done ? finding.evidence : null,
  };
}

/** The state of every item, in order. What the user set by hand wins both ways. */
export function checklistState(facts: ChecklistFacts): readonly ChecklistItemState[] {
  return CHECKLIST.map((item) => stateOf(item, facts));
}
