// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { currentMessages } from '@/lib/transcript/conversation';
import { fakeChat } from './fake-page';

const row = (side: string, inside: string) =>
  `<div class="row" data-side="${side}"><div class="bubble">${inside}</div></div>`;
const talk = [
  row('left', '您好，请问有什么可以帮您'),
  row('right', '我想问一下这个月的账单'),
  row('left', '您本期应还 3,208.00 元'),
  row('right', '能不能先停掉罚息'),
];
const small = 'style="font-size:11px;color:rgb(90,90,90)"';
const said = '可以为您申请减免 96.40 元';

const speakerOf = (bubble: string) => {
  const chat = fakeChat({ html: [...talk, row('left', bubble)].join('') });
  chat.rest(8000);
  return currentMessages(chat.drafts).at(-1);
};

it.each([
  [
    'with the quotation behind it',
    `<div ${small}><b style="display:block">我</b>能不能先停掉罚息</div>`,
  ],
  ['beside the quotation', `<div><div ${small}>我</div><div ${small}>能不能先停掉罚息</div></div>`],
])('who is quoted in a bubble does not say the rest of it: %s', (_how, quote) => {
  const found = speakerOf(`${quote}<div>${said}</div>`);
  expect(found).toMatchObject({ speaker: 'agent', speakerName: null });
});

it('the name in a bubble, above a quotation, is of whoever speaks', () => {
  const found = speakerOf(
    `<div style="font-size:11px;color:rgb(0,0,200)">客服小美</div><blockquote ${small}>能不能先停掉罚息</blockquote><div>${said}</div>`,
  );
  expect(found).toMatchObject({ speaker: 'agent', speakerName: '客服小美' });
});
