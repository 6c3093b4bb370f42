import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import type { QuestionCode } from '@/lib/repayment/questions';

/** A part of a term that is still to be said 条款里没说全的, in words for the other side. */
export interface PartQuestion {
  readonly code: QuestionCode;
  readonly text: string;
}

/** The term whose own question asks for it as well, and the words when only this part is open. */
const PARTS: Readonly<Partial<Record<QuestionCode, readonly [AgreementTerm, string]>>> = {
  'waiver-item': ['waivedItems', '减免的是哪一项'],
  'waiver-amount': ['waivedItems', '减免的金额'],
  'waiver-timing': ['waivedItems', '减免什么时候生效'],
  'waiver-default': ['waivedItems', '有一期没按时还时减免是否取消'],
  'waiver-in-payments': ['waivedItems', '每期金额是否已经扣除减免'],
  'interest-during-plan': ['interestAndPenaltyDuringPlan', '还款期间是否再计利息'],
  'penalty-during-plan': ['interestAndPenaltyDuringPlan', '还款期间是否再计罚息'],
};

/** The parts to ask for beside the terms that are asked for as a whole, in the order of the check. */
export function partQuestions(
  open: readonly QuestionCode[],
  asked: readonly AgreementTerm[],
): readonly PartQuestion[] {
  return open.flatMap((code) => {
    const [term, text] = PARTS[code] ?? [];
    return term === undefined || text === undefined || asked.includes(term) ? [] : [{ code, text }];
  });
}
