import { fen } from '@/lib/money/fen';
import { planOf } from '../deal';
import type { RehearsalScript } from '../script';
import { ACCEPTED, ASKS, CLOSING, COUNTERS, DONE, GOODBYE, READ_BACK_RULES } from './shared-nodes';

const PLAN = planOf(24, 560, 20);

/** 催着今天答应: the deadline moves once it is asked about. The fee is told only on asking. */
export const DEADLINE_PRESSURE: RehearsalScript = {
  id: 'deadline-pressure',
  staffNumber: '5180',
  debt: {
    product: 'jiebei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(1_050_000),
    interestFen: fen(55_000),
    penaltyFen: fen(47_000),
    daysOverdue: 35,
  },
  plans: [planOf(12, 1030, 20), planOf(18, 719, 20), PLAN],
  opening: [
    '您好，工号{staff}。您的{product}已逾期{overdueDays}天，今天有一个优惠方案，请问您现在方便处理吗？',
  ],
  startNode: 'hello',
  nodes: {
    hello: {
      rules: [
        {
          key: 'offer',
          when: {
            any: [
              ...ASKS,
              'state_reason',
              'yes',
              'greeting',
              'ask_deadline',
              'state_product',
              'offer_payment',
            ],
          },
          say: [
            '系统给到的方案是24期，每期560元，每月20号还款，请在今天18点前确认。',
            '名额有限，过了今天就没有了，您现在给我答复。',
          ],
          deal: PLAN,
          to: 'offered',
        },
        GOODBYE,
      ],
      otherwise: [['方案今天有效，您要不要了解一下？']],
      nudge: {
        say: ['系统给到的方案是24期，每期560元，每月20号还款，请在今天18点前确认。'],
        deal: PLAN,
        to: 'offered',
      },
    },
    offered: {
      rules: [
        ...READ_BACK_RULES,
        {
          key: 'calm',
          when: { any: ['need_time', 'ask_deadline'] },
          say: ['我只能帮您保留到今天，错过就没有了，只能按正常流程走。'],
          again: ['那我跟主管申请一下……可以的，方案帮您保留到{day+3}，您核算好再回复我。'],
          covers: ['ask_specialist'],
        },
        {
          key: 'counter',
          when: { any: COUNTERS, not: ['accept'], figures: 'has-plan' },
          say: ['可以选{periods}期，每期{per}元，每月{dueDay}号还款，但是要今天定下来。'],
          again: ['{periods}期，每期{per}元，能给到的就是这几档了。'],
          deal: 'counter',
        },
        {
          key: 'firm',
          when: { any: ['decline', 'too_high', 'point_out', 'no'] },
          say: ['这已经是最优惠的了，您再不定，后面逾期费用会继续增加。'],
          again: ['理解。方案我先帮您保留到{day+3}，您可以比较一下再决定。'],
        },
        ACCEPTED,
        GOODBYE,
      ],
      otherwise: [
        ['您考虑得怎么样了？今天24点前要确认的。'],
        ['再跟您说一遍，{periods}期，每期{per}元，今天截止。'],
      ],
      nudge: { say: ['我帮您把方案保留到{day+3}，您想好了在这里回复。'], to: 'closing' },
    },
    closing: CLOSING,
    done: DONE,
  },
  answers: {
    ask_rate: [
      '每期手续费0.6%，按剩余的总金额收，已经包含在每期里了。',
      '年化大概的数我这边看不到，以确认页为准。',
    ],
    ask_total: ['{periods}期总共{total}元。'],
    ask_written: [
      '您先确认，确认完系统会发站内信。',
      '方案内容我可以在这里打给您：{periods}期，每期{per}元，每月{dueDay}号还款，总共{total}元。',
    ],
    ask_specialist: ['主管也是这个口径，方案是系统给的。'],
  },
};
