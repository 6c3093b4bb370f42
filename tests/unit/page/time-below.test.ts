// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Row } from '@/lib/page/follow/message';
import { aimTime, timeUnder } from '@/lib/page/follow/time-below';
import { parseTimeLabel } from '@/lib/page/read-row/page-time';
import type { MessagePiece, Piece } from '@/lib/page/read-row/piece';
import type { Box, Eyes } from '@/lib/page/see/eyes';

const COLUMN = { left: 0, right: 400 };
const boxes = new Map<Element, Box>();
const eyes = {
  box: (el: Element) => boxes.get(el),
  textBox: ([el]: readonly Element[]) => boxes.get(el as Element),
} as unknown as Eyes;

function placed(box: Box): Element {
  const el = document.createElement('div');
  boxes.set(el, box);
  return el;
}

const bubble = (top: number, left: number, right: number, boxed = true): Piece =>
  ({
    kind: 'message',
    boxed,
    el: placed({ top, bottom: top + 30, left, right }),
    time: null,
  }) as unknown as MessagePiece;
const lone = (text: string): Piece => ({
  kind: 'label',
  time: parseTimeLabel(text),
  name: null,
  box: null,
});

/** A bubble that ends at 30, a time from `top` on, and perhaps another bubble. */
function rowsWith(
  time: { text: string; top: number; left: number },
  below?: Piece,
  said = bubble(0, 150, 390),
) {
  const row = (reading: Piece[], el: Element): Row => ({ el, reading }) as unknown as Row;
  const above = row([said], placed({ top: 0, bottom: 30, left: 0, right: 400 }));
  const box = {
    top: time.top,
    bottom: time.top + 14,
    left: time.left,
    right: time.left + 40,
  };
  const label = row([lone(time.text)], placed(box));
  label.prev = above;
  above.next = label;
  label.next = below ? row([below], document.body) : null;
  return { above, label };
}

const clock = { text: '10:32', top: 32, left: 350 };

test.each([
  ['flush with the bubble above, nothing below yet', rowsWith(clock), '10:32'],
  ['flush with both, nearer to the one above', rowsWith(clock, bubble(56, 150, 390)), '10:32'],
  ['the next bubble is on the other side', rowsWith(clock, bubble(46, 10, 200)), '10:32'],
  ['nearer to the next', rowsWith({ ...clock, top: 40 }, bubble(56, 150, 390)), null],
  ['below a notice without a bubble', rowsWith(clock, undefined, bubble(0, 150, 390, false)), null],
  ['far below', rowsWith({ ...clock, top: 60 }), null],
  ['flush with neither', rowsWith({ ...clock, left: 60 }), null],
  ['in the middle of the column', rowsWith({ ...clock, left: 180 }), null],
  ['a day', rowsWith({ ...clock, text: '11月22日' }), null],
])('%s', (_name, { above, label }, expected) => {
  expect(aimTime(label, eyes, COLUMN)).toBe(expected !== null);
  expect(timeUnder(above, above.reading?.[0] as MessagePiece)?.raw ?? null).toBe(expected);
});
