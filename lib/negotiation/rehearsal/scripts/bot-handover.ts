import { fen } from '@/lib/money/fen';
import { planOf } from '../deal';
import type { LineTopic } from '../line-topics';
import type { RehearsalScript } from '../script';
import { ACCEPTED, ASKS, CLOSING, COUNTERS, DONE, GOODBYE, READ_BACK_RULES } from './shared-nodes';

const PLAN = planOf(9, 980, 8);
/** What a menu bot has a page for. */
const MENU: readonly LineTopic[] = [
  'propose_instalment',
  'propose_extension',
  'ask_waiver',
  'ask_options',
  'too_high',
  'state_reason',
  'ask_figures',
];
const HAND_OVER: readonly string[] = [
  'bot:正在为您转接人工客服，当前排队人数较多，预计等待3分钟。',
  'system:客服小周（工号3019）已接入会话',
  'agent:您好，工号3019为您服务。前面和智能客服的对话我这边看不到，麻烦您再简单说一下情况。',
];

/** 机器人转人工: a bot with menus, a queue, then a person who knows nothing of what was said. */
export const BOT_HANDOVER: RehearsalScript = {
  id: 'bot-handover',
  staffNumber: '3019',
  debt: {
    product: 'huabei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(790_000),
    interestFen: fen(29_000),
    penaltyFen: fen(21_000),
    daysOverdue: 16,
  },
  plans: [planOf(6, 1440, 8), PLAN, planOf(12, 745, 8)],
  opening: [
    'bot:您好，我是智能客服小助手，请问有什么可以帮您？您可以点选：查询账单、还款问题、分期、其他。',
  ],
  startNode: 'bot',
  nodes: {
    bot: {
      speaker: 'bot',
      noAnswers: true,
      rules: [
        {
          key: 'human',
          when: { any: ['ask_human', 'abuse', 'distress'] },
          say: HAND_OVER,
          to: 'person',
        },
        { key: 'stuck', when: { any: MENU, after: 'again' }, say: HAND_OVER, to: 'person' },
        {
          key: 'again',
          when: { any: MENU, after: 'instalment' },
          say: ['抱歉没有完全理解您的意思，如需人工服务，请回复“人工”。'],
        },
        {
          key: 'again-faq',
          when: { any: MENU, after: 'faq' },
          say: ['您可以换个说法，或者回复“人工”，为您转接人工客服。'],
          to: 'tired',
        },
        {
          key: 'instalment',
          when: { any: ['propose_instalment', 'propose_extension'] },
          say: [
            '关于分期，您可以在“花呗-账单分期”自助办理。已逾期账单暂不支持自助分期。是否解决了您的问题？',
          ],
        },
        {
          key: 'faq',
          when: { any: MENU },
          say: ['关于还款问题，建议您先查看帮助中心里的“还不上怎么办”。'],
        },
      ],
      otherwise: [
        ['没有完全理解您的意思，您可以换个说法，或点击下方常见问题。'],
        ['抱歉还是没有理解。您可以回复“人工”，为您转接人工客服。'],
      ],
      nudge: { say: HAND_OVER, to: 'person' },
    },
    tired: {
      speaker: 'bot',
      noAnswers: true,
      rules: [{ key: 'any', when: {}, say: HAND_OVER, to: 'person' }],
      otherwise: [],
      nudge: { say: HAND_OVER, to: 'person' },
    },
    person: {
      rules: [
        {
          key: 'offer',
          when: { any: [...ASKS, 'state_reason'] },
          say: [
            '了解了。您的{product}账单逾期{overdueDays}天，合计{owed}元。',
            '这边可以给您分9期，每期980元，每月8号还款，您看可以吗？',
          ],
          deal: PLAN,
          covers: ['ask_figures'],
          to: 'offered',
        },
        {
          key: 'repeat',
          when: { any: ['point_out', 'abuse'] },
          say: ['抱歉，机器人那边的记录没有同步过来。您说一下账单和想要的安排就行。'],
        },
        GOODBYE,
      ],
      otherwise: [['请问您是哪一笔账单，希望怎么处理呢？'], ['您可以说一下每月大概能还多少。']],
      nudge: {
        say: [
          '我看到您的账单逾期{overdueDays}天，可以给您分9期，每期980元，每月8号还款，您看可以吗？',
        ],
        deal: PLAN,
        to: 'offered',
      },
    },
    offered: {
      rules: [
        ...READ_BACK_RULES,
        {
          key: 'date',
          when: { any: ['change_date'], figures: 'has-due-day' },
          say: ['可以，还款日改到每月{dueDay}号，首期{firstDate}。'],
          deal: 'due-day',
        },
        {
          key: 'counter',
          when: { any: COUNTERS, not: ['accept'] },
          say: ['可以到{periods}期，每期{per}元，每月{dueDay}号还款，总共{total}元。'],
          again: ['{periods}期，每期{per}元，已经是最长的了。'],
          deal: 'counter',
        },
        ACCEPTED,
        GOODBYE,
      ],
      otherwise: [['您对这个方案还有什么想了解的吗？'], ['{periods}期，每期{per}元，您看可以吗？']],
      nudge: { say: ['方案保留到{day+3}，您考虑好了再联系我们。'], to: 'closing' },
    },
    closing: CLOSING,
    done: DONE,
  },
  answers: {},
};
