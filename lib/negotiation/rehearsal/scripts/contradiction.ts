import { fen } from '@/lib/money/fen';
import { planOf } from '../deal';
import type { RehearsalScript } from '../script';
import { ASKS, CLOSING, DONE, GOODBYE } from './shared-nodes';

const FIRST = planOf(12, 820, 10);
const SECOND = planOf(12, 880, 10);

/** 前后说法不一: 820 a month without penalty becomes 880 with it. Put right when both are shown to it. */
export const CONTRADICTION: RehearsalScript = {
  id: 'contradiction',
  staffNumber: '7745',
  debt: {
    product: 'huabei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(940_000),
    interestFen: fen(44_000),
    penaltyFen: fen(72_000),
    daysOverdue: 61,
  },
  plans: [FIRST],
  opening: ['您好，工号{staff}为您服务，请问有什么可以帮您？'],
  startNode: 'hello',
  nodes: {
    hello: {
      rules: [
        {
          key: 'offer',
          when: { any: [...ASKS, 'state_reason', 'yes', 'state_product', 'offer_payment'] },
          say: [
            '理解您的情况。您的账单合计{owed}元，其中逾期费用{penalty}元。',
            '可以为您分12期，每期820元，每月10号还款，逾期费用给您全免，您看可以吗？',
          ],
          deal: FIRST,
          covers: ['ask_figures', 'ask_waiver'],
          to: 'first',
        },
        GOODBYE,
      ],
      otherwise: [['请问您是想咨询还款吗？'], ['您可以说一下现在的困难。']],
      nudge: {
        say: ['可以为您分12期，每期820元，每月10号还款，逾期费用给您全免，您看可以吗？'],
        deal: FIRST,
        to: 'first',
      },
    },
    first: {
      rules: [
        {
          key: 'slip',
          when: {
            any: [
              'accept',
              'yes',
              'read_back',
              'ask_total',
              'ask_written',
              'ask_interest',
              'ask_waiver',
              'ask_waiver_when',
              'need_time',
              'ask_deadline',
              'thanks',
            ],
          },
          say: [
            '好的，我帮您提交：12期，每期880元，每月10号还款，总共10,560元，逾期费用减免一半。',
            '您确认一下，没问题我就提交了。',
          ],
          deal: SECOND,
          to: 'second',
        },
        {
          key: 'longer',
          when: {
            any: ['too_high', 'propose_instalment', 'state_ability', 'decline', 'change_date'],
          },
          say: ['期数最长就是12期，每期820元，每月10号还款，再长系统不支持。'],
        },
        GOODBYE,
      ],
      otherwise: [['12期，每期820元，逾期费用全免，您看可以吗？']],
      nudge: {
        say: ['那我先帮您提交：12期，每期880元，每月10号还款，总共10,560元，逾期费用减免一半。'],
        deal: SECOND,
        to: 'second',
      },
    },
    second: {
      rules: [
        {
          key: 'put-right',
          when: { any: ['point_out', 'decline', 'too_high', 'no', 'ask_waiver'] },
          say: [
            '不好意思，刚才看错了。更正一下：12期，每期820元，每月10号还款，总共9,840元，逾期费用全免。',
          ],
          deal: FIRST,
          to: 'corrected',
        },
        {
          key: 'shown',
          when: { any: ['read_back', 'propose_instalment'], figures: 'differs-from-deal' },
          say: ['您稍等我核对一下……是我这边看错了，更正为每期820元，总共9,840元，逾期费用全免。'],
          deal: FIRST,
          to: 'corrected',
        },
        {
          key: 'accept',
          when: { any: ['accept', 'yes', 'read_back'] },
          say: ['好的，已按每期880元、逾期费用减免一半提交，稍后以App确认页为准。'],
          to: 'closing',
        },
        GOODBYE,
      ],
      otherwise: [['您确认一下：12期，每期880元，逾期费用减免一半，可以的话我就提交。']],
      nudge: { say: ['您考虑好再回复我，方案先保留到{day+3}。'], to: 'closing' },
    },
    corrected: CLOSING,
    closing: CLOSING,
    done: DONE,
  },
  answers: {
    ask_rate: ['没有另外的手续费，都在每期里了。'],
  },
};
