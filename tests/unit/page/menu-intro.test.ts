// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { currentMessages } from '@/lib/transcript/conversation';
import { fakeChat } from './fake-page';

const row = (side: string, inside: string) =>
  `<div class="row" data-side="${side}"><div class="bubble">${inside}</div></div>`;

it('a sentence that names the service, above coloured choices in its bubble, is said and no name', () => {
  const choices = ['1. 查询逾期金额', '2. 申请分期还款'].map(
    (text) => `<a style="display:block;color:rgb(80,100,150)" href="#">${text}</a>`,
  );
  const chat = fakeChat({
    html: [
      row('left', '您好，请问有什么可以帮您'),
      row('right', '我想问一下这个月的账单'),
      row('left', '您本期应还 3,208.00 元'),
      row('right', '能不能先停掉罚息'),
      row('left', `<div>您好，欢迎使用微贷客服，请选择：</div>${choices.join('')}`),
    ].join(''),
  });
  chat.rest(8000);
  expect(currentMessages(chat.drafts).at(-1)).toMatchObject({
    text: '您好，欢迎使用微贷客服，请选择：\n1. 查询逾期金额\n2. 申请分期还款',
    speakerName: null,
  });
});
