import { fen } from '@/lib/money/fen';
import type { RehearsalScript } from '../script';
import { ASKS, CLOSING, DONE, GOODBYE } from './shared-nodes';

/** 延期但利息照算: an extension is quickly granted; what runs on meanwhile is told on asking. */
export const HIDDEN_INTEREST: RehearsalScript = {
  id: 'hidden-interest',
  staffNumber: '1893',
  debt: {
    product: 'jiebei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(800_000),
    interestFen: fen(36_000),
    penaltyFen: fen(24_000),
    daysOverdue: 18,
  },
  plans: [],
  opening: ['您好，工号{staff}为您服务，请问有什么可以帮您？'],
  startNode: 'hello',
  nodes: {
    hello: {
      rules: [
        {
          key: 'wanted',
          when: { any: ['propose_extension'], figures: 'within-30-days' },
          say: [
            '理解您的情况。可以为您申请延期还款，新的还款日是{until}，到时候一次还清就行，请问需要吗？',
          ],
          until: 'user',
          to: 'offered',
        },
        {
          key: 'offer',
          when: {
            any: [...ASKS, 'state_reason', 'yes', 'state_product', 'too_high', 'offer_payment'],
          },
          say: [
            '理解您的情况。可以为您申请延期还款30天，新的还款日是{until}，到时候一次还清就行，请问需要吗？',
          ],
          to: 'offered',
        },
        GOODBYE,
      ],
      otherwise: [['请问您是想咨询{product}的还款吗？']],
      nudge: {
        say: [
          '看到您的{product}逾期{overdueDays}天，可以为您申请延期还款30天，新的还款日是{until}，请问需要吗？',
        ],
        to: 'offered',
      },
    },
    offered: {
      rules: [
        {
          key: 'interest',
          when: { any: ['ask_interest', 'ask_rate', 'ask_total'] },
          say: ['延期期间仍正常计息，逾期费用也会按天累计的。'],
          again: [
            '按日利率万分之五算，每天利息4元，30天大概120元；逾期费用另外按合同计，到期那天的金额以还款页面为准，预计8,800元左右。',
          ],
        },
        {
          key: 'pause',
          when: { any: ['ask_waiver', 'too_high'] },
          say: ['利息没办法停。逾期费用可以帮您申请延期期间暂停计收，需要审核，1个工作日出结果。'],
          again: ['审核结果以站内信为准，我这边只能提交。'],
        },
        {
          key: 'instalment',
          when: { any: ['propose_instalment', 'state_ability'] },
          say: ['延期和分期只能选一个。延期到期之后如果还有困难，可以再申请分期，以系统评估为准。'],
        },
        {
          key: 'shorter',
          when: { any: ['propose_extension', 'change_date'], figures: 'within-30-days' },
          say: ['可以的，那就延到{until}，到时候一次还清。'],
          until: 'user',
        },
        {
          key: 'longer',
          when: { any: ['propose_extension', 'change_date'], figures: 'has-date-or-days' },
          say: ['最长只能延30天，也就是到{day+30}。'],
        },
        {
          key: 'read-back',
          when: { any: ['read_back'] },
          say: ['是的，您说得没错：延期到{until}，期间利息照常计算，逾期费用按天累计。'],
          to: 'closing',
        },
        {
          key: 'accept',
          when: { any: ['accept', 'yes'] },
          say: ['好的，已为您提交延期，新的还款日{until}。期间请保持电话畅通。'],
          to: 'closing',
        },
        {
          key: 'decline',
          when: { any: ['decline', 'no'] },
          say: ['好的，那您希望怎么安排呢？'],
          again: ['好的，如果需要再联系我们。'],
        },
        GOODBYE,
      ],
      otherwise: [['延期到{until}，先缓一缓，您需要的话我现在就提交。'], ['请问延期您要办理吗？']],
      nudge: { say: ['延期申请今天都可以提交，您想好了再告诉我。'], to: 'closing' },
    },
    closing: {
      ...CLOSING,
      rules: [
        {
          key: 'interest',
          when: { any: ['ask_interest', 'ask_rate', 'ask_total'] },
          say: [
            '延期期间正常计息，逾期费用按天累计，到期那天的金额以还款页面为准，预计8,800元左右。',
          ],
        },
        {
          key: 'read-back',
          when: { any: ['read_back'] },
          say: ['是的，您说得没错：延期到{until}，期间利息照常计算，逾期费用按天累计。'],
        },
        ...CLOSING.rules.filter((rule) => !rule.key.startsWith('read-back')),
      ],
    },
    done: DONE,
  },
  answers: {
    ask_credit: ['延期不影响征信报送，该报送还是会按规定报送的。'],
    ask_default: ['到{until}没还清的话，会继续算逾期，延期机会就没有了。'],
    ask_written: ['延期结果可以在还款页面看到新的还款日，没有单独的文件。'],
    ask_collection: ['延期期间暂不外呼。'],
  },
};
