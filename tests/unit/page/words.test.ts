import { describe, expect, it } from 'vitest';
import {
  deliveryIn,
  dropStatus,
  dropStatusTail,
  isRecallNotice,
  isStatusText,
  isTypingText,
  offersOlder,
  speakerOfName,
  staffNumberIn,
  unfolds,
} from '@/lib/page/read-row/words';

describe('words around messages', () => {
  it.each([
    '已读',
    '未读',
    '发送中...',
    '(已编辑)',
    '送达 已读',
    'Delivered',
    'Seen',
    '✓✓',
    '🕓',
    '发送失败 点击重试',
  ])('%s is a state', (text) => expect(isStatusText(text)).toBe(true));
  it.each(['好的', '已经还了', '读了', '已读合同，没问题', '1', 'sent it yesterday'])(
    '%s is said',
    (text) => expect(isStatusText(text)).toBe(false),
  );

  it.each([
    '对方正在输入...',
    '客服小美 正在输入',
    '对方正在输入…',
    '思考中…',
    'Agent is typing',
    '•••',
    '正在输入',
    '正在生成回复...',
    'Maya is typing a reply…',
  ])('%s passes', (text) => expect(isTypingText(text)).toBe(true));
  it.each([
    '好',
    '请输入您的问题',
    '正在为您查询',
    '我正在输入密码但是不对。',
    '您输入的验证码',
    '我在等你们的回复...',
    '好的，等您回复。。。',
    'Great, I’ll put it in writing',
  ])('%s stays', (text) => expect(isTypingText(text)).toBe(false));

  it.each([
    '你撤回了一条消息',
    '“客服小蕊”撤回了一条消息',
    '此消息已被撤回',
    '您撤回了此消息',
    '对方已撤回一条消息',
    '此消息已撤回',
    'This message was deleted',
    '客服撤回了一条消息',
  ])('%s is a recall notice', (text) => expect(isRecallNotice(text)).toBe(true));
  it.each(['请问可以撤回消息吗', '你刚才为什么撤回了一条消息，我看见了', '我要撤回申请'])(
    '%s is no recall notice',
    (text) => expect(isRecallNotice(text)).toBe(false),
  );

  it.each([
    ['花呗客服-小王', 'agent'],
    ['客户经理张伟', 'agent'],
    ['机器人小融', 'bot'],
    ['智能客服', 'bot'],
    ['访客_88213', 'customer'],
    ['我', 'customer'],
    ['You', 'customer'],
    ['张先生', null],
  ] as const)('%s names %s', (name, speaker) => expect(speakerOfName(name)).toBe(speaker));

  it('reads sending states', () => {
    expect(['发送中', '已送达', '已读', '发送失败', '好'].map(deliveryIn)).toEqual([
      'sending',
      'sent',
      'sent',
      'failed',
      null,
    ]);
  });
  it('takes states off the ends of a label', () => {
    expect(dropStatusTail('21:13 已读')).toBe('21:13');
    expect(dropStatus('已编辑 21:13 ✓✓')).toBe('21:13');
  });
  it('knows what unfolds a long message', () => {
    expect(['展开全部', '收起', '查看全文', '展开', 'Show more', 'read less'].every(unfolds)).toBe(
      true,
    );
    expect(
      ['查看详情', '查看', '更多', '全部还清', '我想展开说说', 'no more', ''].some(unfolds),
    ).toBe(false);
  });
  it('knows offers of older messages', () => {
    expect(
      ['查看更多历史消息', '点击加载更多', '查看更早的消息', 'Load earlier messages'].every(
        offersOlder,
      ),
    ).toBe(true);
    expect(offersOlder('以上是历史消息')).toBe(false);
  });
  it('finds staff numbers', () => {
    expect(['工号 60218', '客服（工号：A1023）', '小美'].map(staffNumberIn)).toEqual([
      '60218',
      'A1023',
      null,
    ]);
  });
});
