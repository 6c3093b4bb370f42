// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { headOfLine } from '@/lib/page/read-row/line-head';
import { fakeChat } from './fake-page';

describe('a talk written as loose text with line breaks', () => {
  const START =
    '*** 欢迎咨询<br>[2026-11-23 09:58:01] 访客：在吗<br>[2026-11-23 09:59:10] 坐席208：您好<br>请稍等<br>';

  it('is read line by line, a line without a name belonging to the one above', () => {
    const chat = fakeChat({ html: START });
    chat.rest();
    chat.watcher.stop();
    expect(chat.heard()).toEqual(['*** 欢迎咨询', '在吗', '您好\n请稍等']);
    expect(chat.known().map((message) => message.speaker)).toEqual(['system', 'customer', 'agent']);
    expect(chat.known().map((message) => message.pageTimeRaw)).toEqual([
      null,
      '2026-11-23 09:58:01',
      '2026-11-23 09:59:10',
    ]);
  });

  it('goes on when lines are added, changed and put above', () => {
    const chat = fakeChat({ html: START });
    chat.rest();
    chat.list.append('[2026-11-23 10:00:00] 访客：我想分期', document.createElement('br'));
    chat.rest();
    chat.list.prepend('[2026-11-23 09:50:00] 访客：在吗', document.createElement('br'));
    chat.rest();
    chat.list.innerHTML = chat.list.innerHTML.replace('请稍等', '请您稍等');
    chat.rest();
    chat.watcher.stop();
    expect(chat.heard()).toEqual(['在吗', '*** 欢迎咨询', '在吗', '您好\n请您稍等', '我想分期']);
  });

  it('is recognised when it begins in a list that was empty', () => {
    const chat = fakeChat();
    chat.rest();
    for (const line of ['访客：在吗', '客服：您好', '访客：能分期吗'])
      chat.list.append(line, document.createElement('br'));
    chat.rest();
    chat.watcher.stop();
    expect(chat.heard()).toEqual(['在吗', '您好', '能分期吗']);
  });

  it('reads who speaks from a line of its own in another colour', () => {
    const said = (who: string, text: string) =>
      `<font color="green">${who} 10:00:00</font><br>${text}<br><br>`;
    const chat = fakeChat({
      html: said('您', '在吗<br>有人吗') + said('客服208', '您好') + said('您', '我想分期'),
    });
    chat.rest();
    chat.watcher.stop();
    expect(chat.heard()).toEqual(['在吗\n有人吗', '您好', '我想分期']);
  });
});

describe('the head of a line', () => {
  it.each([
    ['[10:32:05] 小林：您好', '小林', '您好'],
    ['10:32 <小林> 您好', '小林', '您好'],
    ['(2026-11-20 10:32) 访客 说：在吗', '访客', '在吗'],
    ['小林：您好', '小林', '您好'],
    ['客服208 2026-11-20 10:32:05', '客服208', ''],
  ])('%s', (line, name, rest) => {
    expect(headOfLine(line)).toMatchObject({ name, rest });
  });

  it.each(['营业时间 9:00-21:00', '合计：300 元', '您好，请稍等', '10:32'])(
    '%s has none',
    (line) => {
      expect(headOfLine(line)).toBeNull();
    },
  );
});
