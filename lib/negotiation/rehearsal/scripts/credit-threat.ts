import { fen } from '@/lib/money/fen';
import { planOf } from '../deal';
import type { RehearsalScript } from '../script';
import { ACCEPTED, ASKS, CLOSING, COUNTERS, DONE, GOODBYE, READ_BACK_RULES } from './shared-nodes';

const PLAN = planOf(12, 1150, 25);

/** 拿征信和起诉说事: warnings first; turns to the plan once the user stays with facts and a figure. */
export const CREDIT_THREAT: RehearsalScript = {
  id: 'credit-threat',
  staffNumber: '9054',
  debt: {
    product: 'jiebei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(1_200_000),
    interestFen: fen(83_000),
    penaltyFen: fen(97_000),
    daysOverdue: 88,
  },
  plans: [planOf(6, 2300, 25), PLAN, planOf(18, 780, 25)],
  opening: [
    '您好，工号{staff}。您的{product}已经逾期{overdueDays}天，再不处理就要报送征信、走法律程序了，今天能还吗？',
  ],
  startNode: 'warn',
  nodes: {
    warn: {
      rules: [
        {
          key: 'facts',
          when: { any: ['ask_legal', 'ask_credit'] },
          say: ['征信会按规定报送。是否起诉由机构决定，目前您这笔还没有立案，案号我这边没有。'],
          again: ['还是那句话，尽快处理对您最好。您能给个时间和金额吗？'],
          to: 'talk',
        },
        {
          key: 'family',
          when: { any: ['decline', 'no', 'abuse'] },
          say: ['您这样的态度，我们只能联系您的家人和公司了，后果自己承担。'],
          to: 'talk',
        },
        {
          key: 'plan',
          when: { any: [...ASKS, 'state_reason', 'offer_payment', 'too_high', 'yes'] },
          say: ['您说的困难我记下了。不过长期不还，征信上会一直显示逾期，以后贷款买房都受影响。'],
          to: 'talk',
        },
        GOODBYE,
      ],
      otherwise: [['今天能不能还？还不上的话，后果您要清楚。'], ['您需要给我一个明确的还款时间。']],
      nudge: { say: ['逾期会一直报送征信，请您重视。您打算怎么还？'], to: 'talk' },
    },
    talk: {
      rules: [
        {
          key: 'third-party',
          when: { any: ['ask_collection', 'complain'] },
          say: ['好的，我备注只联系您本人。您的投诉意见也给您登记了，工单号20261123-0063。'],
          covers: ['ask_ticket'],
        },
        {
          key: 'offer',
          when: { any: [...ASKS, 'state_reason', 'offer_payment', 'yes'] },
          say: ['那这样，系统可以给到12期，每期1,150元，每月25号还款，您看行不行？'],
          deal: PLAN,
          to: 'offered',
        },
        {
          key: 'facts',
          when: { any: ['ask_legal', 'ask_credit'] },
          say: ['目前没有立案。征信按月报送，我这边改不了。您先说怎么还。'],
          again: ['同样的问题已经回答您了，您看怎么安排还款？'],
        },
        GOODBYE,
      ],
      otherwise: [['您每月能还多少？说个数。'], ['您不说安排，我没有办法帮您提交。']],
      nudge: {
        say: ['系统可以给到12期，每期1,150元，每月25号还款，您考虑一下。'],
        deal: PLAN,
        to: 'offered',
      },
    },
    offered: {
      rules: [
        ...READ_BACK_RULES,
        {
          key: 'counter',
          when: { any: COUNTERS, not: ['accept'] },
          say: ['可以拉到{periods}期，每期{per}元，每月{dueDay}号还款，总共{total}元。'],
          again: ['{periods}期，每期{per}元，已经到头了。'],
          deal: 'counter',
        },
        {
          key: 'date',
          when: { any: ['change_date'], figures: 'has-due-day' },
          say: ['可以，改到每月{dueDay}号，首期{firstDate}。'],
          deal: 'due-day',
        },
        ACCEPTED,
        GOODBYE,
      ],
      otherwise: [['这个方案您能不能接受？'], ['{periods}期，每期{per}元，尽快给我答复。']],
      nudge: { say: ['方案保留到{day+3}，过期按正常流程处理。'], to: 'closing' },
    },
    closing: CLOSING,
    done: DONE,
  },
  answers: {
    ask_credit: ['按方案正常还款期间怎么显示，由机构按规定报送，我这边没办法承诺。'],
    ask_collection: ['好的，我备注一下，只联系您本人。'],
  },
};
