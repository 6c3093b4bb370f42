import { fen } from '@/lib/money/fen';
import { planOf } from '../deal';
import type { LineTopic } from '../line-topics';
import type { RehearsalScript } from '../script';
import { ASKS, CLOSING, COUNTERS, DONE, GOODBYE, READ_BACK_RULES } from './shared-nodes';

const PLAN = planOf(12, 760, 12);
const LONG_PLAN = planOf(18, 515, 12);
const TERMS = '先还2,000元之后，余下部分可以分12期，每期760元，每月12号还款。';
/** Ways to ask what the money is for. */
const QUESTIONS: readonly LineTopic[] = [
  'ask_options',
  'ask_written',
  'ask_allocation',
  'need_time',
  'point_out',
  'ask_specialist',
];

/** 先还一部分再说: wants money before saying what for; names the plan to one who asks twice. */
export const PARTIAL_FIRST: RehearsalScript = {
  id: 'partial-first',
  staffNumber: '4402',
  debt: {
    product: 'huabei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(980_000),
    interestFen: fen(61_000),
    penaltyFen: fen(51_000),
    daysOverdue: 52,
  },
  plans: [planOf(6, 1510, 12), PLAN, LONG_PLAN],
  opening: ['您好，工号{staff}为您服务，请问是咨询逾期账单吗？'],
  startNode: 'hello',
  nodes: {
    hello: {
      rules: [
        {
          key: 'pay-first',
          when: {
            any: [...ASKS, 'state_reason', 'yes', 'state_product', 'offer_payment', 'greeting'],
          },
          say: [
            '您的账单逾期{overdueDays}天，合计{owed}元。',
            '您需要先还一部分，系统才会有可申请的方案。先处理2,000元表示诚意，我再去帮您申请。',
          ],
          covers: ['ask_figures'],
          to: 'demand',
        },
        GOODBYE,
      ],
      otherwise: [['请问您是想怎么处理这笔账单呢？']],
      nudge: {
        say: ['您先还一部分，比如2,000元，后面我再帮您申请方案。'],
        to: 'demand',
      },
    },
    demand: {
      rules: [
        {
          key: 'told',
          when: { any: QUESTIONS, after: 'what-for' },
          say: [`我跟组长确认了：${TERMS}`, '2,000元先冲逾期费用和利息，剩下的冲本金。'],
          deal: PLAN,
          covers: ['ask_allocation'],
          to: 'offered',
        },
        {
          key: 'what-for',
          when: { any: QUESTIONS },
          say: ['您先还，还完系统重新评估，一般都能出方案的，这个您放心。'],
          covers: ['ask_allocation'],
        },
        {
          key: 'paid-again',
          when: { any: ['offer_payment', 'accept'], not: ['decline'], after: 'paid' },
          say: ['系统评估出来了，余下部分可以分12期，每期760元，每月12号还款。'],
          deal: PLAN,
          to: 'offered',
        },
        {
          key: 'paid',
          when: { any: ['offer_payment', 'accept'], not: ['decline'] },
          say: [
            '好的，您在App还款页面操作就行。还进来的钱先冲逾期费用和利息。方案要等系统评估，我这边不能保证。',
          ],
        },
        {
          key: 'cannot-again',
          when: { any: ['decline', 'too_high', 'no'], after: 'cannot' },
          say: [
            '那我先按不预付帮您提交申请，系统能给到18期，每期515元，每月12号还款，您看可以吗？',
          ],
          deal: LONG_PLAN,
          to: 'offered',
        },
        {
          key: 'cannot',
          when: { any: ['decline', 'too_high', 'state_reason', 'no'] },
          say: ['那您最多能先还多少？1,000元也可以。'],
        },
        {
          key: 'asks-again',
          when: { any: ASKS, after: 'asks' },
          say: [`我跟组长确认了：${TERMS}`],
          deal: PLAN,
          to: 'offered',
        },
        { key: 'asks', when: { any: ASKS }, say: ['没有先还的话，系统里是看不到方案的。'] },
        GOODBYE,
      ],
      otherwise: [['您今天能先还多少？'], ['先还2,000元，我这边就去申请，您看行吗？']],
      nudge: { say: [`我跟组长确认了：${TERMS}`], deal: PLAN, to: 'offered' },
    },
    offered: {
      rules: [
        ...READ_BACK_RULES,
        {
          key: 'counter',
          when: { any: COUNTERS, not: ['accept'] },
          say: ['余下部分可以分{periods}期，每期{per}元，每月{dueDay}号还款，先还的2,000元不变。'],
          again: ['{periods}期，每期{per}元，能给到的就是这几档。'],
          deal: 'counter',
        },
        {
          key: 'accept',
          when: { any: ['accept', 'yes', 'offer_payment'] },
          say: [
            '好的，为您确认：先还2,000元，余下分{periods}期，每期{per}元，每月{dueDay}号还款，首期{firstDate}。',
          ],
          to: 'closing',
        },
        GOODBYE,
      ],
      otherwise: [['您看这个方案可以吗？先还2,000元，余下{periods}期，每期{per}元。']],
      nudge: { say: ['方案保留到{day+3}，您核算好了再回复。'], to: 'closing' },
    },
    closing: CLOSING,
    done: DONE,
  },
  answers: {
    ask_waiver: ['减免要看您先还多少，先还了才好帮您申请。'],
    ask_allocation: ['还进来的钱按合同顺序，先冲逾期费用和利息，再冲本金。'],
  },
};
