// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

const row = (side: string, inner: string) =>
  `<div class="row" data-side="${side}"><div class="bubble">${inner}</div></div>`;
const heard = (html: string): string[] => {
  const chat = fakeChat({ html });
  chat.rest();
  chat.watcher.stop();
  return chat.heard();
};

it('hears dots once something stands below them; at the end somebody is writing', () => {
  const chat = fakeChat({
    start: [
      ['想分 12 期', 'right'],
      ['...', 'left'],
      ['我看一下', 'left'],
    ],
  });
  chat.rest();
  expect(chat.heard()).toEqual(['想分 12 期', '...', '我看一下']);
  const dots = chat.add('...', 'left');
  chat.rest();
  expect(chat.heard()).toHaveLength(3);
  dots.remove();
  chat.add('...', 'right');
  chat.add('可以的', 'left');
  chat.rest();
  expect(chat.heard().slice(3)).toEqual(['...', '可以的']);
  chat.watcher.stop();
});

it('leaves out where the reader left off, what was thought of a message, and a card that asks how it was', () => {
  const talk = row('left', '您好') + row('right', '在吗');
  expect(heard(`${talk}${row('centre', '上次看到这里')}${row('left', '可以的')}`)).toHaveLength(3);
  expect(heard(`${talk}${row('centre', 'New')}${row('left', '可以的')}`)).toHaveLength(3);
  expect(heard(`${talk}${row('left', '可以的<div><button>👍</button></div>')}`)).toEqual([
    '您好',
    '在吗',
    '可以的',
  ]);
  const rating = '<div>请对本次服务进行评价</div><button>满意</button><button>一般</button>';
  expect(heard(talk + row('left', rating))).toHaveLength(2);
  const stars = '<div>本次服务您满意吗？</div><div>★★★★★</div><button>提交</button>';
  expect(heard(talk + row('left', stars))).toHaveLength(2);
  expect(
    heard(talk + row('left', '<div>请选择方案</div><button>12期</button><button>24期</button>')),
  ).toHaveLength(3);
});

it('tells the time behind a notice from the notice', () => {
  const chat = fakeChat({
    html:
      row('left', '您好') + row('right', '在吗') + row('centre', '会话已结束 · 2026-11-22 18:03'),
  });
  chat.rest();
  chat.watcher.stop();
  expect(chat.heard().at(-1)).toBe('会话已结束');
  expect(chat.known().at(-1)?.pageTimeRaw).toBe('2026-11-22 18:03');
});
