import type { AgreementTable } from '@/lib/negotiation/agreement/table';
import { isSettled, lastPaid } from '@/lib/negotiation/calendar/payment-plan';
import { spaced } from '@/lib/negotiation/spaced';
import { ok, type Result } from '@/lib/result';
import { agreementSheet } from './agreement-sheet';
import { applicationLetter } from './application';
import { type CallRecord, callLog } from './call-log';
import {
  type ComplaintDetails,
  type ComplaintRequest,
  lenderComplaint,
  regulatorComplaint,
} from './complaint';
import { creditObjection, type ObjectionRecipient } from './credit-objection';
import type { Letter, LetterKind } from './letter';
import type { LetterDraft, LetterFacts, LetterRefusal } from './letter-facts';
import { type CoverItem, materialsCover } from './materials-cover';
import { type SettlementProofDetails, settlementProofRequest } from './settlement-proof';

/** A paper that goes out 要交的材料. */
interface Paper extends CoverItem {
  /** It shows what happened on the account, not how the person fares; only such papers go with a complaint. */
  readonly ofTheAccount: boolean;
}

/** What some letters need besides the common facts. */
export interface LetterSources {
  readonly facts: LetterFacts;
  readonly table: AgreementTable;
  readonly calls: readonly CallRecord[];
  readonly papers: readonly Paper[];
  readonly requests: readonly ComplaintRequest[];
  readonly objectionTo: ObjectionRecipient;
}

/** The letter of this kind 信函 from what is known; everything else in it stays a place to fill. */
export function composeLetter(
  kind: LetterKind,
  sources: LetterSources,
): Result<LetterDraft, LetterRefusal> {
  const composed = compose(kind, sources);
  if (!composed.ok) return composed;
  const { letter, notes } = composed.value;
  return ok({ letter: { ...letter, ...spacedParts(letter) }, notes });
}

/** Our own words with room around figures; quotations, and what a call log tells in the user's words, stay as they are. */
function spacedParts({ kind, blocks, evidence }: Letter): Pick<Letter, 'blocks' | 'evidence'> {
  return {
    blocks: blocks.map((block) =>
      block.type === 'paragraph'
        ? { ...block, text: spaced(block.text) }
        : kind === 'call-log'
          ? block
          : { ...block, rows: block.rows.map((row) => row.map(spaced)) },
    ),
    evidence: evidence.map((item) => ({ ...item, title: spaced(item.title) })),
  };
}

function compose(
  kind: LetterKind,
  { facts, table, calls, papers, requests, objectionTo }: LetterSources,
): Result<LetterDraft, LetterRefusal> {
  const ofTheAccount = papers.filter((paper) => paper.ofTheAccount).map(({ name }) => name);
  const plain = { ...facts, materials: ofTheAccount };
  const complaint = { requests, ownRequests: [], earlier: earlierComplaint(facts) };
  switch (kind) {
    case 'application':
      return applicationLetter(facts);
    case 'complaint-lender':
      return lenderComplaint(plain, complaint);
    case 'complaint-regulator':
      return regulatorComplaint(plain, complaint);
    case 'credit-objection':
      return creditObjection(plain, {
        to: objectionTo,
        entry: null,
        wrong: null,
        right: null,
        reportDate: null,
      });
    case 'settlement-proof':
      return settlementProofRequest(plain, lastPayment(facts));
    case 'call-log':
      return callLog(facts, calls);
    case 'agreement-sheet':
      return agreementSheet(facts, table);
    case 'materials-cover':
      return materialsCover(facts, papers);
  }
}

/** The complaint to the lender that the user has filed, if any; its outcome is theirs to tell. */
function earlierComplaint({ debt }: LetterFacts): ComplaintDetails['earlier'] {
  const filed = (debt.complaints ?? []).find(({ kind }) => kind === 'lender');
  return filed ? { at: filed.receivedOn, number: null, outcome: null } : null;
}

/** The last payment of a plan that is paid in full. The day it was due is not the day it was paid: not known, it stays open. */
function lastPayment({ debt: { paymentPlan } }: LetterFacts): SettlementProofDetails {
  if (!paymentPlan || !isSettled(paymentPlan)) return { paidOn: null, paidFen: null };
  const last = lastPaid(paymentPlan);
  return {
    paidOn: last?.paidOn ?? null,
    paidFen: (last ?? paymentPlan.payments.at(-1))?.amountFen ?? null,
  };
}
