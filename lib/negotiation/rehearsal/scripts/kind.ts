import { fen } from '@/lib/money/fen';
import { planOf } from '../deal';
import type { RehearsalScript } from '../script';
import { ASKS, CLOSING, COUNTERS, DONE, GOODBYE, READ_BACK_RULES } from './shared-nodes';

const BALANCE =
  '已经帮您查到了：{product}账单逾期{overdueDays}天，本金{principal}元，利息{interest}元，逾期费用{penalty}元，合计{owed}元。';
const OFFER = '可以为您办理12期分期,每期850元,每月15号还款';
const FIRST_PLAN = planOf(12, 850, 15);

/** 好说话的客服: answers, offers, gives way a little. The talk of the first five minutes. */
export const KIND: RehearsalScript = {
  id: 'kind',
  staffNumber: '1027',
  debt: {
    product: 'huabei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(900_000),
    interestFen: fen(42_000),
    penaltyFen: fen(38_000),
    daysOverdue: 23,
  },
  plans: [
    planOf(6, 1660, 15),
    planOf(9, 1120, 15),
    FIRST_PLAN,
    planOf(15, 690, 15),
    planOf(18, 585, 15),
    planOf(24, 455, 15),
  ],
  opening: [
    'system:客服小林（工号1027）已接入会话',
    '您好，工号{staff}为您服务，请问有什么可以帮您？',
  ],
  startNode: 'hello',
  nodes: {
    hello: {
      rules: [
        {
          key: 'offer',
          when: { any: ASKS },
          say: ['理解您的情况，愿意处理就好。', BALANCE, OFFER],
          deal: FIRST_PLAN,
          covers: ['ask_figures', 'state_reason'],
          to: 'offered',
        },
        {
          key: 'reason',
          when: { any: ['state_reason', 'state_product'] },
          say: ['理解您的情况。', '您这边每月大概能还多少，希望怎么安排呢？'],
          to: 'ability',
        },
        GOODBYE,
      ],
      otherwise: [
        ['请问您是想咨询账单，还是想了解还款安排呢？'],
        ['您可以简单说一下是哪一笔账单，遇到了什么情况。'],
      ],
      nudge: {
        say: [
          '我看到您有一笔账单已经逾期{overdueDays}天。您每月大概能还多少？我可以帮您看看方案。',
        ],
        to: 'ability',
      },
    },
    ability: {
      rules: [
        {
          key: 'offer',
          when: { any: [...ASKS, 'state_reason', 'yes', 'offer_payment'] },
          say: [BALANCE, OFFER],
          deal: FIRST_PLAN,
          covers: ['ask_figures', 'state_reason'],
          to: 'offered',
        },
        {
          key: 'figure',
          when: { figures: 'has-lump' },
          say: [BALANCE, OFFER],
          deal: FIRST_PLAN,
          to: 'offered',
        },
        GOODBYE,
      ],
      otherwise: [['没关系，您说个大概的数就行，比如每月几百，或者分几期。']],
      nudge: { say: ['我先按系统评估的结果跟您说一下。', OFFER], deal: FIRST_PLAN, to: 'offered' },
    },
    offered: {
      rules: [
        ...READ_BACK_RULES,
        {
          key: 'date',
          when: { any: ['change_date'], figures: 'has-due-day' },
          say: ['可以的，还款日帮您改到每月{dueDay}号，首期{firstDate}，其他不变。'],
          deal: 'due-day',
        },
        {
          key: 'counter',
          when: { any: COUNTERS, not: ['accept'], figures: 'has-plan' },
          say: [
            '我帮您再看一下，请稍等。',
            '可以调整为{periods}期，每期{per}元，每月{dueDay}号还款，总共{total}元，您看可以吗？',
          ],
          deal: 'counter',
        },
        {
          key: 'too-high',
          when: { any: ['too_high', 'decline'] },
          say: ['那您觉得每月多少能承担？您说个数，我帮您看期数能不能再拉长一些。'],
        },
        {
          key: 'accept',
          when: { any: ['accept', 'yes'] },
          say: [
            '好的，为您确认：共{periods}期，每期{per}元，每月{dueDay}号还款，首期{firstDate}，总共{total}元。',
            '您在App弹出的页面点击“同意并提交”后方案生效，协议可在“我的合同”里查看。',
          ],
          to: 'closing',
        },
        GOODBYE,
      ],
      otherwise: [
        ['您对这个方案有什么想问的吗？金额、日期都可以再看。'],
        ['方案是{periods}期，每期{per}元，每月{dueDay}号还款。您可以先核算，不着急。'],
      ],
      nudge: { say: ['方案给您保留到{day+3}，您核算好了在这里回复我就行。'], to: 'closing' },
    },
    closing: CLOSING,
    done: DONE,
  },
  answers: {
    ask_rate: ['方案里包含分期手续费，总共还{total}元，比现在应还的{owed}元多出的部分就是手续费。'],
    ask_waiver: [
      '逾期费用我可以帮您提交减免申请，结果会在3个工作日内站内信通知，目前方案的金额不变。',
    ],
  },
};
