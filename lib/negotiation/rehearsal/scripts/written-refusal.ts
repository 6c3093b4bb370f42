import { fen } from '@/lib/money/fen';
import { planOf } from '../deal';
import type { RehearsalScript } from '../script';
import { ASKS, CLOSING, COUNTERS, DONE, GOODBYE } from './shared-nodes';

const PLAN = planOf(10, 905, 18);
const IN_CHAT =
  '可以在这里跟您确认：共{periods}期，每期{per}元，每月{dueDay}号还款，首期{firstDate}，逾期费用按期还完后减免50%。';

/** 不给书面: a plan by word of mouth; confirms in the chat only when asked for exactly that. */
export const WRITTEN_REFUSAL: RehearsalScript = {
  id: 'written-refusal',
  staffNumber: '2960',
  debt: {
    product: 'jiebei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(820_000),
    interestFen: fen(41_000),
    penaltyFen: fen(34_000),
    daysOverdue: 38,
  },
  plans: [PLAN, planOf(12, 762, 18)],
  opening: ['您好，工号{staff}为您服务，请问什么问题？'],
  startNode: 'hello',
  nodes: {
    hello: {
      rules: [
        {
          key: 'vague',
          when: { any: [...ASKS, 'state_reason', 'yes', 'state_product', 'offer_payment'] },
          say: ['可以的，我这边给您备注分期了，您每个月还个九百左右就行，到时候罚息一般都能免。'],
          to: 'vague',
        },
        GOODBYE,
      ],
      otherwise: [['请问您想怎么处理这笔{product}呢？']],
      nudge: { say: ['我先给您备注分期，您每个月还个九百左右就行。'], to: 'vague' },
    },
    vague: {
      rules: [
        {
          key: 'written-again',
          when: { any: ['ask_written', 'read_back'], after: 'written' },
          say: [IN_CHAT],
          deal: PLAN,
          to: 'exact',
        },
        {
          key: 'written',
          when: { any: ['ask_written', 'read_back'] },
          say: ['抱歉，具体以App页面展示为准，客服不提供书面材料。您先这样还着就行。'],
        },
        {
          key: 'exact',
          when: {
            any: [
              'propose_instalment',
              'ask_total',
              'ask_deadline',
              'point_out',
              'ask_options',
              'ask_figures',
              'need_time',
              'too_high',
              'ask_waiver',
              'ask_waiver_when',
            ],
          },
          say: ['具体是10期，每期905元，每月18号还款。逾期费用是按期还完之后减免50%。'],
          deal: PLAN,
          covers: ['ask_figures'],
          to: 'exact',
        },
        {
          key: 'accept',
          when: { any: ['accept', 'yes', 'thanks'] },
          say: ['好的，那就这样，您按月还就可以，我都备注了。'],
        },
        GOODBYE,
      ],
      otherwise: [['我都备注了，您放心还就行。'], ['您还有什么不清楚的吗？']],
      nudge: {
        say: ['具体是10期，每期905元，每月18号还款。您按这个还。'],
        deal: PLAN,
        to: 'exact',
      },
    },
    exact: {
      rules: [
        {
          key: 'read-back-wrong',
          when: { any: ['read_back'], figures: 'differs-from-deal' },
          say: ['不对，是{periods}期，每期{per}元，每月{dueDay}号还款。'],
        },
        {
          key: 'read-back',
          when: { any: ['read_back'] },
          say: ['您整理的没错，就是这些。书面的我这边出不了，以本次对话为准可以。'],
          to: 'closing',
        },
        {
          key: 'written',
          when: { any: ['ask_written'] },
          say: ['抱歉，通话内容和方案无法发送文字版。'],
          again: [IN_CHAT],
        },
        {
          key: 'counter',
          when: { any: COUNTERS, not: ['accept'] },
          say: ['最多{periods}期，每期{per}元，每月{dueDay}号还款。'],
          deal: 'counter',
        },
        {
          key: 'accept',
          when: { any: ['accept', 'yes'] },
          say: ['好的，已经给您备注，{periods}期，每期{per}元。'],
          to: 'closing',
        },
        GOODBYE,
      ],
      otherwise: [['方案就是{periods}期，每期{per}元。您看还有问题吗？']],
      nudge: { say: ['那先这样，方案我这边已经备注。'], to: 'closing' },
    },
    closing: {
      ...CLOSING,
      rules: [
        {
          key: 'written',
          when: { any: ['ask_written', 'read_back'] },
          say: [
            '可以在这里跟您确认：共{periods}期，每期{per}元，每月{dueDay}号还款，首期{firstDate}。',
          ],
          again: ['是的，没有变化。'],
        },
        ...CLOSING.rules.filter((rule) => !rule.key.startsWith('read-back')),
      ],
    },
    done: DONE,
  },
  answers: {
    ask_credit: [
      '放心，您先这样还着，应该不会影响征信的。',
      '征信报送是系统定的，我这边没办法承诺。',
    ],
    ask_interest: ['一般不会再算的，我都备注了。', '按期还的话不会新增逾期费用。'],
    ask_ticket: ['我这边有备注就可以了，不用工单。', '工单号20261123-0052，给您登记了。'],
  },
};
