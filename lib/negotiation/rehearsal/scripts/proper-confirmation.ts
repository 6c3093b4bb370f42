import { fen } from '@/lib/money/fen';
import { planOf } from '../deal';
import type { RehearsalScript } from '../script';
import { ASKS, CLOSING, COUNTERS, DONE, GOODBYE, READ_BACK_RULES } from './shared-nodes';

const PLAN = planOf(12, 870, 10);

/** 逐项确认: a plan is quickly on the table, and every question on it gets a full answer. */
export const PROPER_CONFIRMATION: RehearsalScript = {
  id: 'proper-confirmation',
  staffNumber: '1350',
  debt: {
    product: 'huabei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(980_000),
    interestFen: fen(38_000),
    penaltyFen: fen(52_000),
    daysOverdue: 33,
  },
  plans: [PLAN, planOf(15, 705, 10)],
  maxAnswers: 8,
  opening: ['您好，工号{staff}为您服务。您上次登记的申请已经有结果了，请问现在方便核对吗？'],
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
              'thanks',
              'state_product',
              'verified',
              'ask_figures',
            ],
          },
          say: [
            '截至{today}，您的{product}本金{principal}元，利息{interest}元，逾期费用{penalty}元，合计{owed}元。',
            '审核通过的方案是：分12期，每期870元，每月10号还款，首期{firstDate}，总共10,440元，减免逾期费用260元。',
            '您可以逐项核对，有问题随时问我。',
          ],
          deal: PLAN,
          covers: ['ask_figures'],
          to: 'offered',
        },
        GOODBYE,
      ],
      otherwise: [['您方便的时候回复我就行，我把审核结果说给您听。']],
      nudge: {
        say: [
          '审核通过的方案是：分12期，每期870元，每月10号还款，首期{firstDate}，总共10,440元，减免逾期费用260元。',
        ],
        deal: PLAN,
        to: 'offered',
      },
    },
    offered: {
      rules: [
        ...READ_BACK_RULES,
        {
          key: 'counter',
          when: { any: COUNTERS, not: ['accept'], figures: 'has-plan' },
          say: [
            '可以调整为{periods}期，每期{per}元，每月{dueDay}号还款，总共{total}元，减免金额不变。',
          ],
          deal: 'counter',
        },
        {
          key: 'date',
          when: { any: ['change_date'], figures: 'has-due-day' },
          say: ['可以的，还款日改到每月{dueDay}号，首期{firstDate}，其他不变。'],
          deal: 'due-day',
        },
        {
          key: 'accept',
          when: { any: ['accept', 'yes'] },
          say: [
            '为您确认：共{periods}期，每期{per}元，每月{dueDay}号还款，首期{firstDate}，总共{total}元，减免逾期费用260元，任一期逾期超过3天方案自动失效。',
            '您在页面点击“同意并提交”后方案生效，协议可在“我的合同”里查看。',
          ],
          to: 'closing',
        },
        GOODBYE,
      ],
      otherwise: [['您对哪一项想再确认一下吗？'], ['金额、日期、减免都在上面，您可以慢慢看。']],
      nudge: { say: ['方案保留到{day+7}，您核对好再回复我。'], to: 'closing' },
    },
    closing: CLOSING,
    done: DONE,
  },
  answers: {
    ask_interest: ['按期还款期间不再计收新的利息和逾期费用。'],
    ask_rate: [
      '每期金额里已包含分期费用，方案的年化利率（单利）在确认页的综合融资成本明示表里列出。',
    ],
    ask_waiver_when: ['减免的260元在方案生效当天到账，到账后减免不会再收回。'],
    ask_waiver: ['减免逾期费用260元，方案生效当天到账，到账后减免不会再收回。'],
    ask_credit: [
      '按方案正常还款期间，不会新增逾期报送；结清后更新为已结清，已有的记录按规定保留。',
    ],
    ask_default: ['任一期逾期超过3天，方案自动失效，剩余金额按原合同处理。'],
    ask_grace: ['宽限日是3天。'],
    ask_allocation: ['每笔还款先冲当期应还，再冲本金。'],
    ask_collection: ['方案生效后停止外部催收，如果还有来电，请把时间和号码告诉我们。'],
    ask_written: ['方案会以站内信发给您，协议在“我的合同”里查看。'],
    ask_proof: ['还清后可以在App申请结清证明，3个工作日内开具。'],
    ask_deadline: ['方案保留到{day+7}。'],
    ask_lender: ['放款机构全称是{lender}，合同编号是YL20260871。'],
  },
};
