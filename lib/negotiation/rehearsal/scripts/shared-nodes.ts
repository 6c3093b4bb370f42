import type { LineTopic } from '../line-topics';
import type { ScriptNode, ScriptRule } from '../script';

/** Topics by which a user asks for something to be arranged. */
export const ASKS: readonly LineTopic[] = [
  'propose_instalment',
  'propose_extension',
  'propose_settlement',
  'ask_waiver',
  'ask_options',
  'state_ability',
];

/** Topics by which a user objects to the terms or names others. */
export const COUNTERS: readonly LineTopic[] = [
  'too_high',
  'propose_instalment',
  'state_ability',
  'decline',
];

/** The end of a talk. */
export const DONE: ScriptNode = { rules: [], otherwise: [], ends: true };

export const GOODBYE: ScriptRule = {
  key: 'goodbye',
  when: { any: ['bye'] },
  say: [
    '好的，感谢您的咨询，麻烦您稍后对本次服务做个评价，祝您生活愉快。',
    'system:客服已结束会话',
  ],
  to: 'done',
};

/** The user agrees: the terms on the table are said once more. */
export const ACCEPTED: ScriptRule = {
  key: 'accept',
  when: { any: ['accept', 'yes'] },
  say: ['好的，为您确认：共{periods}期，每期{per}元，每月{dueDay}号还款，首期{firstDate}。'],
  to: 'closing',
};

/** Reply to a read-back 复述: right figures are affirmed, wrong ones put right. */
export const READ_BACK_RULES: readonly ScriptRule[] = [
  {
    key: 'read-back-wrong',
    when: { any: ['read_back'], figures: 'differs-from-deal' },
    say: ['有一处不对，需要更正一下：是{periods}期，每期{per}元，每月{dueDay}号还款。'],
  },
  {
    key: 'read-back-right',
    when: { any: ['read_back'], figures: 'matches-deal' },
    say: [
      '对的，您复述的内容准确，就是{periods}期，每期{per}元，每月{dueDay}号，首期{firstDate}。',
    ],
    again: ['对的，以上内容没有问题。'],
    to: 'closing',
  },
];

/** After the plan stands: last questions, thanks, good-bye; ends by itself when nothing more comes. */
export const CLOSING: ScriptNode = {
  rules: [
    ...READ_BACK_RULES,
    GOODBYE,
    {
      key: 'accept',
      when: { any: ['accept', 'yes'] },
      say: [
        '好的，请您在App弹出的页面点击“同意并提交”，提交后方案生效，协议可在“我的合同”里查看。',
      ],
      again: ['好的，已经看到了。'],
    },
    {
      key: 'no-more',
      when: { any: ['no', 'thanks'], after: 'accept' },
      say: ['好的，祝您生活愉快，再见。', 'system:客服已结束会话'],
      to: 'done',
    },
  ],
  otherwise: [['请问还有其他可以帮您的吗？'], ['方案内容您可以随时在App里查看。还有其他问题吗？']],
  nudge: {
    say: ['长时间没有收到您的其他问题，会话先为您结束，后续可以随时联系。', 'system:会话已结束'],
    to: 'done',
  },
};
