// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Eyes, Style } from '@/lib/page/see/eyes';
import { Looks } from '@/lib/page/see/looks';

const LIGHT = { display: 'block', width: '90px', height: '20px', color: 'black' } as Style;

/** One bubble that is drawn as `drawn.as` says, looked at again and again. */
function scene() {
  const bubble = document.createElement('div');
  const drawn = { as: LIGHT, asked: 0 };
  const looks = new Looks({
    style: () => {
      drawn.asked += 1;
      return drawn.as;
    },
    isShown: () => true,
  } as Partial<Eyes> as Eyes);
  const look = (nowMs: number): string => {
    looks.refresh(document.body, nowMs);
    const kind = looks.kindOfRow(bubble, []);
    return looks.styleOf(bubble, kind).color;
  };
  return { drawn, look };
}

it('asks once in ten seconds whether bubbles are still drawn as they were', () => {
  const { drawn, look } = scene();
  for (let count = 0; count < 7; count += 1) look(1_000);
  expect(drawn.asked).toBe(3);
  for (let count = 0; count < 7; count += 1) look(20_000);
  expect(drawn.asked).toBeLessThan(6);
});

it('sees within ten seconds that a style sheet draws them otherwise', () => {
  const { drawn, look } = scene();
  for (let count = 0; count < 5; count += 1) look(1_000);
  drawn.as = { ...LIGHT, color: 'white' } as Style;
  expect(look(20_000)).toBe('white');
  for (let count = 0; count < 5; count += 1) expect(look(20_000)).toBe('white');
});
