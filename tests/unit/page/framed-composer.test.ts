// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { findChat } from '@/lib/page/find/find-chat';
import { composers, framedComposers } from '@/lib/page/find/find-composer';
import { TypedDrafts } from '@/lib/page/who/typed-drafts';
import { fakeEyes } from './fake-page';

function editorIn(frame: HTMLIFrameElement): HTMLElement {
  const body = frame.contentDocument?.body as HTMLElement;
  body.setAttribute('contenteditable', 'true');
  return body;
}

function page() {
  document.body.innerHTML =
    '<div id="wrap"><div id="list" style="overflow-y:auto"></div><div><iframe></iframe></div></div>';
  const list = document.getElementById('list') as HTMLElement;
  list.innerHTML = ['您好', '我想分期', '可以分12期']
    .map((text, at) => `<div data-side="${at % 2 ? 'right' : 'left'}"><p>${text}</p></div>`)
    .join('');
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  return { list, frame };
}

it('finds the chat of a page on which one writes into a small document of its own', () => {
  const { list, frame } = page();
  const eyes = fakeEyes(document);
  const box = (el: Element) =>
    el === frame ? { left: 0, right: 400, top: 500, bottom: 540 } : eyes.box(el);
  const tools = {
    document,
    inputs: composers,
    eyes: { ...eyes, box },
    openShadowRoot: (el: Element) => el.shadowRoot,
  };
  expect(findChat(tools)).toBeNull();
  editorIn(frame);
  expect(findChat(tools)?.root).toBe(list);
});

it('knows as typed what was written there', () => {
  const { list, frame } = page();
  const body = editorIn(frame);
  const typed = new TypedDrafts(
    () => 0,
    () => undefined,
  );
  typed.listenAround(
    list,
    framedComposers(document).map((framed) => framed.body),
  );
  body.textContent = '好的';
  body.dispatchEvent(new Event('input', { bubbles: true }));
  body.textContent = '';
  body.dispatchEvent(new Event('input', { bubbles: true }));
  expect(typed.take('好的')).toBe(true);
});
