// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { followPath, pathTo } from '@/lib/page/find/element-path';
import { splitIntoParts } from '@/lib/page/follow/draft-maker';
import { drawnChildren, drawnParent } from '@/lib/page/see/flat-tree';
import { currentMessages } from '@/lib/transcript/conversation';
import { type FakeChat, fakeChat } from './fake-page';

let chat: FakeChat | null = null;
afterEach(() => {
  chat?.watcher.stop();
  chat = null;
});

const START = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想协商分期', 'right'],
  ['好的，请稍等一下哦', 'left'],
] as const;

it('walks through a form whose fields are named like properties of nodes', () => {
  const names = ['children', 'childNodes', 'parentNode', 'nodeType', 'localName', 'tagName'];
  const fields = names.map((name) => `<input name="${name}">`).join('');
  document.body.innerHTML = `<form>${fields}<div id="inner"></div></form>`;
  const inner = document.getElementById('inner') as Element;
  const form = inner.parentElement as Element;
  const open = () => null;
  expect([...drawnChildren(form, open)]).toContain(inner);
  expect(drawnParent(inner)).toBe(form);
  expect(drawnParent(form)).toBe(document.body);
  expect(followPath(document, pathTo(inner) ?? [], open)).toBe(inner);
});

it('keeps marks that cannot be seen, and text that looks like script', () => {
  chat = fakeChat({ start: START });
  chat.rest();
  const text = '还款\u202e元001\u202c\u200b <script>alert(1)</script>';
  chat.add(text);
  chat.rest();
  expect(currentMessages(chat.drafts).at(-1)?.text).toBe(text);
});

it('stores five million characters whole, in parts', () => {
  const text = `${'文'.repeat(2_499_999)}😀${'字'.repeat(2_500_000)}`;
  const parts = splitIntoParts(text);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.join('')).toBe(text);
  expect(parts.every((part) => part.isWellFormed())).toBe(true);
});

it('says so in the ledger when a page makes reading fail, and goes on when it can', () => {
  chat = fakeChat({ start: START });
  chat.rest();
  const row = chat.add('这一行会出错');
  const bubble = row.firstElementChild as Element;
  Object.defineProperty(bubble, 'childNodes', {
    configurable: true,
    get: () => {
      throw new Error('hostile');
    },
  });
  Object.defineProperty(bubble, 'textContent', {
    configurable: true,
    get: () => {
      throw new Error('hostile');
    },
  });
  Object.defineProperty(row, 'getBoundingClientRect', {
    value: () => {
      throw new Error('hostile');
    },
  });
  Object.defineProperty(row, 'dataset', {
    configurable: true,
    get: () => {
      throw new Error('hostile');
    },
  });
  chat.rest();
  const gaps = chat.drafts.flatMap((d) => (d.kind === 'gap' ? [d.body.reason] : []));
  expect(gaps).toContain('page-overload');
  expect(chat.statuses.some((status) => status.state === 'overloaded')).toBe(true);
  row.remove();
  chat.add('这一行没有问题');
  chat.rest();
  expect(currentMessages(chat.drafts).map((m) => m.text)).toContain('这一行没有问题');
  expect(chat.statuses.at(-1)?.state).toBe('watching');
});
