import type { LetterKind } from '@/lib/negotiation/letters/letter';
import type { RehearsalScriptId } from '@/lib/negotiation/rehearsal/script';

/** Stands for the read-back that the panel composes. */
export const READ_BACK = Symbol('read-back');

export interface Story {
  readonly id: RehearsalScriptId;
  /** What the person knows at the start. */
  readonly owedYuan: string;
  /** What the person says, in order; each is inserted by the panel and sent by hand. */
  readonly says: readonly (string | typeof READ_BACK)[];
  /** What the panel must show by the end: words on the 协商 or 方案 tab. */
  readonly meets: readonly Meets[];
  /** A stop-card lies over the tabs after the answer to the line at this place; -1: after the opening. */
  readonly stopsAfter?: readonly number[];
  /** Longest message that the chat takes. */
  readonly limit?: number;
  /** Written at the end. */
  readonly letter: LetterKind;
}

/**
 * `said-figures`: the person's sum and day are ticked with the message; `staff`, `ticket`: ticked with the agent's
 * message; `offer`: the plan stands among the offers; `confirmed`: the read-back was affirmed, with its message;
 * `contradiction`: two figures stand against each other.
 */
export type Meets = 'said-figures' | 'staff' | 'ticket' | 'offer' | 'confirmed' | 'contradiction';

const FIGURES = '我每月最多可以还850元，每月10日发工资，能否分12期？';

export const STORIES: readonly Story[] = [
  {
    id: 'kind',
    owedYuan: '9800',
    says: [FIGURES, READ_BACK],
    meets: ['staff', 'said-figures', 'offer', 'confirmed'],
    letter: 'application',
  },
  {
    id: 'bot-handover',
    owedYuan: '9000',
    says: ['转人工', '我想分期，每月10日可以还800元', READ_BACK],
    meets: ['said-figures', 'offer', 'confirmed'],
    letter: 'application',
  },
  {
    id: 'proper-confirmation',
    owedYuan: '10700',
    says: ['方便', '期间还收罚息吗，放款方是谁，征信怎么报，晚还一期会怎样？', READ_BACK],
    meets: ['staff', 'offer', 'confirmed'],
    limit: 100,
    letter: 'agreement-sheet',
  },
  {
    id: 'stonewalling',
    owedYuan: '12000',
    says: [FIGURES, '麻烦您登记我的申请，并告诉我工单号和预计答复时间。'],
    meets: ['said-figures', 'ticket'],
    letter: 'complaint-lender',
  },
  {
    id: 'written-refusal',
    owedYuan: '9600',
    says: [FIGURES, '能发我书面的吗？', '请在本对话里写明金额、期数、日期。', READ_BACK],
    meets: ['said-figures', 'offer', 'confirmed'],
    letter: 'agreement-sheet',
  },
  {
    id: 'partial-first',
    owedYuan: '8800',
    says: [FIGURES, '请先确认还完后能拿到什么方案，这笔钱冲抵哪一项？'],
    meets: ['said-figures'],
    letter: 'complaint-regulator',
  },
  {
    id: 'deadline-pressure',
    owedYuan: '11000',
    says: ['我想分期', '请问这个方案保留到什么时候？', READ_BACK],
    meets: ['offer', 'confirmed'],
    letter: 'materials-cover',
  },
  {
    id: 'hidden-interest',
    owedYuan: '7600',
    says: ['我想延期还款', '延期期间的利息怎么算？'],
    meets: ['offer'],
    letter: 'application',
  },
  {
    id: 'settlement',
    owedYuan: '15600',
    says: ['如果一次性还清，能减免多少？', '结清证明几天内开具，征信如何更新？'],
    meets: ['offer'],
    letter: 'settlement-proof',
  },
  {
    id: 'contradiction',
    owedYuan: '10560',
    says: ['我想分期', '请问总共要还多少？'],
    meets: ['offer', 'contradiction'],
    letter: 'complaint-lender',
  },
  {
    id: 'credit-threat',
    owedYuan: '13000',
    says: ['请问现在征信怎么报送？', '我的征信记录有误，想提交异议。'],
    meets: [],
    letter: 'credit-objection',
  },
  {
    id: 'scam',
    owedYuan: '9000',
    says: ['请问您的工号是多少？', '要怎么操作？', '我不会提供验证码。'],
    meets: [],
    stopsAfter: [-1, 1, 2],
    letter: 'call-log',
  },
];
