import { fen } from '@/lib/money/fen';
import type { LineTopic } from '../line-topics';
import type { RehearsalScript, ScriptRule } from '../script';
import { DONE } from './shared-nodes';

const BYE: readonly string[] = ['system:对方已离开会话'];
/** What sends a swindler away: refusing, checking, wanting it in writing from the lender. */
const RESISTS: readonly LineTopic[] = ['refuse_secret', 'decline', 'complain', 'ask_legal', 'bye'];

function resisting(key: string, say: string, to: string): ScriptRule {
  return { key, when: { any: RESISTS }, say: [say], to };
}

/** 冒充客服: asks for a code, then a private account, then a fee; leaves when refused twice. */
export const SCAM: RehearsalScript = {
  id: 'scam',
  staffNumber: '8806',
  debt: {
    product: 'huabei',
    lenderName: '演练消费金融有限公司',
    principalFen: fen(760_000),
    interestFen: fen(30_000),
    penaltyFen: fen(28_000),
    daysOverdue: 29,
  },
  plans: [],
  opening: ['您好，我是花呗减免中心的专员，看到您有逾期，可以走内部渠道给您全免利息，需要办理吗？'],
  startNode: 'bait',
  nodes: {
    bait: {
      noAnswers: true,
      rules: [
        resisting('resist', '您放心，我们是官方合作的，名额只有今天有，不办就给别人了。', 'code'),
        {
          key: 'who',
          when: {
            any: ['ask_staff', 'ask_lender', 'ask_written', 'ask_human', 'point_out', 'abuse'],
          },
          say: ['我们是官方减免中心，工号{staff}，系统里都能查到，您放心。'],
          to: 'code',
        },
      ],
      otherwise: [['这个减免名额有限，您这边同意的话我现在就给您操作。']],
      nudge: {
        say: ['好的，那我现在给您操作。请把收到的短信验证码和银行卡号发给我。'],
        to: 'code',
      },
    },
    code: {
      noAnswers: true,
      rules: [
        resisting(
          'resist',
          '不方便发验证码也可以，您下载会议软件打开屏幕共享，我指导您取消利息。',
          'money',
        ),
        {
          key: 'gave',
          when: { any: ['gives_secret'] },
          say: ['收到，系统提示还差一步，需要您打开屏幕共享，我指导您操作。'],
          to: 'money',
        },
      ],
      otherwise: [
        ['请把收到的短信验证码和银行卡号发给我，我帮您操作减免。'],
        ['验证码发一下，两分钟就好，过时就作废了。'],
      ],
      nudge: { say: ['那您打开屏幕共享，我看着您操作，更快一些。'], to: 'money' },
    },
    money: {
      noAnswers: true,
      rules: [
        resisting(
          'resist',
          '那先不用共享。您先缴1,500元保证金，转到财务专员个人账户，减免到账后原路退回。',
          'last',
        ),
      ],
      otherwise: [
        ['公司账户在维护，请您先转1,500元保证金到财务专员个人账户，备注姓名，之后利息全免。'],
        ['保证金会原路退回的，很多客户都是这么办的。'],
      ],
      nudge: { say: ['您再不转，名额就取消了，后果您自己承担。'], to: 'last' },
    },
    last: {
      noAnswers: true,
      rules: [
        {
          key: 'gone',
          when: { any: [...RESISTS, 'abuse', 'ask_written', 'ask_staff', 'ask_lender'] },
          say: ['那您自己看着办吧。', ...BYE],
          to: 'done',
        },
      ],
      otherwise: [['最后问您一次，保证金转不转？'], ['加我微信说也行，这里不方便。']],
      nudge: { say: ['不办算了。', ...BYE], to: 'done' },
    },
    done: DONE,
  },
  answers: {},
};
