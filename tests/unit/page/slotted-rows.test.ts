// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { findComposers } from '@/lib/page/find/find-composer';
import { drawnElements } from '@/lib/page/see/flat-tree';

it('finds what is drawn through a slot: messages and the input of a component that holds neither', () => {
  document.body.innerHTML = '<chat-box><p>您好</p><textarea slot="input"></textarea></chat-box>';
  const host = document.body.firstElementChild as Element;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<main><slot></slot></main><footer><slot name="input"></slot></footer>';
  const open = (element: Element) => (element === host ? root : null);
  const names = [...drawnElements(document.body, open)].map((element) => element.localName);
  expect(names).toEqual(['body', 'chat-box', 'main', 'slot', 'p', 'footer', 'slot', 'textarea']);
  const box = document.querySelector('textarea') as HTMLElement;
  box.getBoundingClientRect = () => ({ width: 200, height: 40, bottom: 400 }) as DOMRect;
  expect(findComposers(document, open)).toEqual([box]);
});
