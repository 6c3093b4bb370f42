import type { LimitationAnswer } from '@/lib/negotiation/case';
import type { Localised } from '@/lib/negotiation/playbook/phrasing';
import { localise } from '@/lib/negotiation/traditional';

/** The question before the first phrasing 旧账核对 (F11): asked once a case. */
export interface LimitationQuestion {
  readonly question: Localised;
  readonly options: readonly {
    readonly answer: Exclude<LimitationAnswer, 'unasked'>;
    readonly label: Localised;
  }[];
  /** Shown for `over-three-years` and `unsure`. */
  readonly caution: readonly Localised[];
  readonly factIds: readonly string[];
}

export const LIMITATION_QUESTION: LimitationQuestion = {
  question: localise(
    '最后一次还款，或对方最后一次催款，是在三年以前吗？',
    'Was the last payment, or their last demand, more than three years ago?',
  ),
  options: [
    { answer: 'within-three-years', label: localise('不到三年', 'Within three years') },
    { answer: 'over-three-years', label: localise('超过三年', 'Over three years ago') },
    { answer: 'unsure', label: localise('不确定', 'Not sure') },
  ],
  caution: [
    localise(
      '表示愿意还、请求延期或分期，三年时效可能重新计算。',
      'Offering to pay, or asking for time or instalments, may restart the three years.',
    ),
    localise(
      '先只核对账目，不表态。拿不准可以问12348法律援助。',
      'Check the account first and commit to nothing. For advice call legal aid, 12348.',
    ),
    localise(
      '过了三年，对方仍可催款和起诉，只是可以提出时效抗辩。',
      'After three years they may still ask and sue; there is then a defence to raise.',
    ),
  ],
  factIds: ['F11', 'F61'],
};

/** Whether only phrasings that do not acknowledge the debt may be suggested. */
export function mustNotAcknowledge(answer: LimitationAnswer): boolean {
  return answer !== 'within-three-years';
}
