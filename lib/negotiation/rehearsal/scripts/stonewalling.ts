import { fen } from '@/lib/money/fen';
import { planOf } from '../deal';
import type { RehearsalScript } from '../script';
import { ACCEPTED, ASKS, CLOSING, COUNTERS, DONE, GOODBYE, READ_BACK_RULES } from './shared-nodes';

/** 一直说不行: refuses three ways; gives a ticket to one who asks who decides, and a plan after that. */
export const STONEWALLING: RehearsalScript = {
  id: 'stonewalling',
  staffNumber: '2215',
  debt: {
    product: 'huabei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(1_120_000),
    interestFen: fen(68_000),
    penaltyFen: fen(60_000),
    daysOverdue: 41,
  },
  plans: [planOf(12, 1086.5, 10), planOf(14, 945, 10)],
  opening: ['您好，工号{staff}，请讲。'],
  startNode: 'refuse1',
  nodes: {
    refuse1: {
      rules: [
        {
          key: 'no',
          when: { any: [...ASKS, 'state_reason', 'too_high'] },
          say: ['抱歉，目前系统不支持延期和分期，建议您尽快筹款还清。'],
          to: 'refuse2',
        },
        {
          key: 'ticket',
          when: { any: ['ask_specialist', 'ask_ticket'] },
          say: ['我这边没有这个权限，系统没有方案。'],
          to: 'refuse2',
        },
        GOODBYE,
      ],
      otherwise: [['您是要还款吗？'], ['账单已经逾期{overdueDays}天，请尽快处理。']],
      nudge: { say: ['目前系统没有可以申请的方案，建议您尽快还清。'], to: 'refuse2' },
    },
    refuse2: {
      rules: [
        {
          key: 'ticket',
          when: { any: ['ask_specialist', 'ask_ticket', 'complain'] },
          say: [
            '好的，我帮您登记反馈，工单号20261123-0047，专员会在3个工作日内联系您。',
            '登记之后会有结果，请您留意站内信。',
          ],
          to: 'registered',
        },
        {
          key: 'no-again',
          when: { any: [...ASKS, 'state_reason', 'too_high', 'ask_figures', 'point_out', 'no'] },
          say: ['利息和费用都是系统自动生成的，客服无法修改，我这边没有减免和分期的权限。'],
          again: ['您的账户暂不符合申请条件，后续请关注还款页面是否有方案展示。'],
        },
        {
          key: 'small',
          when: { any: ['offer_payment'] },
          say: ['您可以先在App还一部分，但这不代表有分期方案，剩余部分仍按逾期计算。'],
        },
        GOODBYE,
      ],
      otherwise: [
        ['您的账户暂不符合申请条件，后续请关注还款页面是否有方案展示。'],
        ['我能看到的就是这些，没有其他方案。'],
      ],
      nudge: {
        say: [
          '如果您对结果有异议，我只能帮您登记反馈。工单号20261123-0047，3个工作日内会有专员联系。',
        ],
        to: 'registered',
      },
    },
    registered: {
      rules: [
        {
          key: 'who',
          when: { any: ['ask_ticket', 'ask_specialist', 'ask_deadline', 'ask_written'] },
          say: ['工单号是20261123-0047，由贷后专员处理，3个工作日内在App站内信答复。'],
        },
        {
          key: 'specialist',
          when: { any: [...ASKS, 'state_reason', 'yes', 'thanks', 'materials', 'offer_payment'] },
          say: [
            'system:专员（工号3306）已接入会话',
            '您好，我是贷后专员，工号3306，您登记的情况我看到了。',
            '经核实可以为您重新安排分12期，每期还款1,086.50元，首期还款日为{firstDate}，您看可以吗？',
          ],
          deal: planOf(12, 1086.5, 10),
          to: 'offered',
        },
        GOODBYE,
      ],
      otherwise: [['已经登记了，请您耐心等待。'], ['请问还有其他问题吗？']],
      nudge: {
        say: [
          'system:专员（工号3306）已接入会话',
          '您好，我是贷后专员。经核实可以为您分12期，每期还款1,086.50元，首期还款日为{firstDate}。',
        ],
        deal: planOf(12, 1086.5, 10),
        to: 'offered',
      },
    },
    offered: {
      rules: [
        ...READ_BACK_RULES,
        {
          key: 'counter',
          when: { any: [...COUNTERS, 'ask_options'], not: ['accept'] },
          say: ['最多可以到{periods}期，每期{per}元，每月{dueDay}号还款，再长系统就不支持了。'],
          again: ['{periods}期每期{per}元已经是系统能给的最长期数了。'],
          deal: 'counter',
        },
        {
          key: 'date',
          when: { any: ['change_date'], figures: 'has-due-day' },
          say: ['还款日系统固定为每月10号，暂时改不了。'],
        },
        ACCEPTED,
        GOODBYE,
      ],
      otherwise: [['方案是{periods}期，每期{per}元。您能接受吗？'], ['您可以先核算一下。']],
      nudge: { say: ['方案保留到{day+3}，您考虑好后回复。'], to: 'closing' },
    },
    closing: CLOSING,
    done: DONE,
  },
  answers: {
    ask_waiver: ['我这边没有减免的权限，也没有这方面的政策。'],
    ask_written: ['具体以App页面展示为准。'],
  },
};
