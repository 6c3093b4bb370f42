// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

const name = '<div class="name" style="font-size:12px">客服小美</div>';
const greetings = [
  '您好',
  '欢迎咨询',
  '请描述您的问题',
  '我们会尽快回复',
  '工作时间 9:00 到 21:00',
];

it.each([
  ['right', 'left'],
  ['left', 'right'],
] as const)(
  'the customer is heard on the %s after many named messages on the %s',
  (mine, theirs) => {
    const row = (side: string, inside: string) =>
      `<div class="row ${side}" data-side="${side}">${inside}</div>`;
    const bubble = (text: string) => `<div class="bubble">${text}</div>`;
    const chat = fakeChat({
      html: greetings.map((text) => row(theirs, name + bubble(text))).join(''),
    });
    chat.rest(8000);
    chat.add('我想问一下这个月的账单', mine);
    chat.add('好的', mine);
    chat.rest(8000);
    const speakers = chat.drafts.flatMap(({ kind, body }) =>
      kind === 'message' ? [(body as { speaker: string }).speaker] : [],
    );
    expect(speakers.slice(0, 5)).toEqual(greetings.map(() => 'agent'));
    expect(speakers.slice(5)).not.toContain('system');
    expect(speakers.slice(5)).not.toContain('agent');
  },
);
