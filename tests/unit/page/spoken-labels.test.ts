import { expect, it } from 'vitest';
import { partyOfLabels } from '@/lib/page/who/spoken-labels';

it.each([
  [['您说：'], 'customer'],
  [['客服小蕊说：'], 'agent'],
  [['您发送的消息'], 'customer'],
  [['客服小林的头像', '客服小林'], 'agent'],
  [['Message from you'], 'customer'],
  [['You said: hello'], 'customer'],
  [['系统消息'], 'system'],
] as const)('%s is of the %s', (labels, party) => {
  expect(partyOfLabels(labels)).toBe(party);
});

it.each([[[]], [['您说：', '客服小林的头像']], [['复制', '更多操作']]])(
  '%s tells nothing',
  (labels) => {
    expect(partyOfLabels(labels)).toBeNull();
  },
);
