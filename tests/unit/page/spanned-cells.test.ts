// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { slotOf } from '@/lib/page/see/looks';

it('tells words from names where one cell names the speaker of several rows', () => {
  document.body.innerHTML =
    '<table><tr><td rowspan="2">客服小唐</td><td>您好</td><td>18:03</td></tr><tr><td>请问</td><td>18:04</td></tr>' +
    '<tr><td rowspan="2">李明</td><td>在吗</td><td>18:05</td></tr><tr><td>好的</td><td>18:06</td></tr></table>';
  const slots = [...document.querySelectorAll('tr')].map((row) => [...row.cells].map(slotOf));
  const [first, second, third, fourth] = slots as [string[], string[], string[], string[]];
  expect(third).toEqual(first);
  expect(fourth).toEqual(second);
  expect(new Set([...first, ...second]).size).toBe(5);
});
