// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { isComposer } from '@/lib/page/find/find-composer';

it.each([
  ['<textarea></textarea>', true],
  ['<textarea readonly>您的申请已提交</textarea>', false],
  ['<textarea disabled></textarea>', false],
  ['<input>', true],
  ['<input type="text" readonly>', false],
  ['<input type="password">', false],
  ['<div contenteditable></div>', true],
  ['<div contenteditable="false"></div>', false],
])('%s takes a message: %s', (html, takes) => {
  document.body.innerHTML = html;
  expect(isComposer(document.body.firstElementChild as Element)).toBe(takes);
});
