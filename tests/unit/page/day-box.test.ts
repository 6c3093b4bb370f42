// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

const said = (name: string, time: string, text: string) =>
  `<section><header style="font-size:12px">${name} ${time}</header><div>${text}</div></section>`;

it('reads one by one what several say in one framed box', () => {
  const chat = fakeChat({
    html:
      `<div class="row" data-side="left"><div class="bubble">${said('唐敏', '18:03', '您好')}${said('李明', '18:04', '我想分期')}</div></div>` +
      `<div class="row" data-side="left"><div class="bubble">${said('唐敏', '18:05', '可以分12期')}${said('李明', '18:06', '好的')}</div></div>`,
  });
  chat.rest();
  expect(chat.heard()).toEqual(['您好', '我想分期', '可以分12期', '好的']);
  chat.watcher.stop();
});

it('reads one by one what stands below names in a frame around the whole talk, in letters of one size', () => {
  const line = (text: string) => `<p data-side="left"><b>${text}</b></p>`;
  const talk = [
    ['唐敏 2026-11-28 18:03', '您好'],
    ['李明 2026-11-28 18:04', '我想分期'],
    ['唐敏 2026-11-28 18:05', '可以分12期'],
  ] as const;
  const frame = talk.map(([head, text]) => line(head) + line(text)).join('');
  const chat = fakeChat({ html: `<div style="border:1px solid #ccc">${frame}</div>` });
  chat.rest();
  expect(chat.heard()).toEqual(talk.map(([, text]) => text));
  chat.watcher.stop();
});

it('leaves a quotation in its bubble', () => {
  const chat = fakeChat({
    html: `<div class="row" data-side="left"><div class="bubble">${said('李明', '18:04', '我想分期')}<div>可以分12期</div></div></div>`,
  });
  chat.rest();
  expect(chat.heard()).toHaveLength(1);
  chat.watcher.stop();
});

it('reads the time that shows when the pointer rests on a message', () => {
  const chat = fakeChat({
    html: '<div class="row" data-side="left"><div class="bubble" title="2026-11-22 21:40:05">您好</div></div>',
  });
  chat.rest();
  expect(chat.drafts[0]?.body).toMatchObject({
    pageTime: { raw: '2026-11-22 21:40:05', iso: '2026-11-22T21:40:05+08:00' },
  });
  chat.watcher.stop();
});
