import { fen } from '@/lib/money/fen';
import type { RehearsalScript } from '../script';
import { ASKS, CLOSING, DONE, GOODBYE } from './shared-nodes';

/** 一次性结清: a lump sum below the balance; proof, remainder and record are told on asking. */
export const SETTLEMENT: RehearsalScript = {
  id: 'settlement',
  staffNumber: '6631',
  debt: {
    product: 'jiebei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(960_000),
    interestFen: fen(72_000),
    penaltyFen: fen(88_000),
    daysOverdue: 126,
  },
  plans: [],
  until: 'month-end',
  opening: ['您好，工号{staff}为您服务。您的{product}逾期时间较长，目前有结清优惠，请问您了解吗？'],
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
              'no',
              'ask_deadline',
              'greeting',
              'state_product',
            ],
          },
          say: [
            '目前应还合计{owed}元。',
            '如果您能在{until}前一次性还清9,800元，剩余罚息可以申请减免。',
          ],
          covers: ['ask_figures'],
          to: 'offered',
        },
        GOODBYE,
      ],
      otherwise: [['这边可以帮您看结清的优惠，您要了解一下吗？']],
      nudge: {
        say: ['如果您能在{until}前一次性还清9,800元，剩余罚息可以申请减免。'],
        to: 'offered',
      },
    },
    offered: {
      rules: [
        {
          key: 'lump-enough',
          when: { any: ['read_back'] },
          say: ['对的，是{until}前在App一次性还清9,800元，减免罚息，还完视为全部结清。'],
          again: ['对的，您整理的内容没有问题。'],
          to: 'closing',
        },
        {
          key: 'enough',
          when: {
            any: ['propose_settlement', 'offer_payment', 'too_high', 'ask_waiver'],
            minLumpFen: fen(960_000),
          },
          say: ['可以的，那就{until}前一次性还清9,600元，也就是只还本金，还完视为全部结清。'],
          again: ['是的，{until}前一次性还清9,600元就可以。'],
        },
        {
          key: 'lower',
          when: {
            any: ['propose_settlement', 'too_high', 'decline', 'ask_waiver'],
            not: ['accept'],
          },
          say: ['我帮您再申请一下……最低可以到9,600元，也就是只还本金，{until}前还清。'],
          again: ['9,600元已经是最低了，没办法再减。'],
        },
        {
          key: 'other-day',
          when: {
            any: ['change_date', 'propose_extension', 'offer_payment'],
            figures: 'within-30-days',
          },
          say: ['我帮您备注延到{until}，以审批结果为准，金额不变。'],
          until: 'user',
        },
        {
          key: 'instalment',
          when: { any: ['propose_instalment', 'state_ability'] },
          say: ['分期就没有减免了，减免只针对一次性还清。分期的话需要另外提交申请。'],
        },
        {
          key: 'later',
          when: { any: ['change_date', 'propose_extension', 'need_time', 'ask_deadline'] },
          say: ['系统里的截止日是{until}，您需要哪一天，我帮您备注，以审批结果为准。'],
        },
        {
          key: 'accept',
          when: { any: ['accept', 'yes', 'offer_payment'] },
          say: [
            '好的，请您在App“我的{product}-提前还款”里操作，金额会显示减免后的数字，还完后帮您登记结清。',
          ],
          to: 'closing',
        },
        GOODBYE,
      ],
      otherwise: [
        ['您这边能在{until}前筹到9,800元吗？'],
        ['一次性还清是目前最划算的，您考虑一下。'],
      ],
      nudge: { say: ['优惠到{until}，您想好了再联系我。'], to: 'closing' },
    },
    closing: {
      ...CLOSING,
      rules: [
        {
          key: 'read-back',
          when: { any: ['read_back'] },
          say: ['对的，您整理的内容没有问题，还完视为全部结清。'],
        },
        ...CLOSING.rules.filter((rule) => !rule.key.startsWith('read-back')),
      ],
    },
    done: DONE,
  },
  answers: {
    ask_total: ['一次性还9,800元就可以，不会再有其他费用。'],
    ask_proof: ['还清之后没有剩余金额，结清证明5个工作日内可以在App申请开具。'],
    ask_credit: ['结清后征信会更新为已结清，之前的逾期记录会按规定保留，我们没有办法删除。'],
    ask_waiver_when: ['减免是您还完9,800元之后当天生效，逾期未还则优惠取消。'],
    ask_written: ['减免结果会发站内信。您也可以截图还款页面，上面有减免后的金额。'],
    ask_rate: ['一次性结清没有手续费。'],
  },
};
