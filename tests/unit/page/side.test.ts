import { describe, expect, it } from 'vitest';
import type { MessagePiece } from '@/lib/page/read-row/piece';
import { SideModel } from '@/lib/page/see/side';

const piece = { avatar: null, boxed: true, centredStyle: false } as MessagePiece;
const place = (left: number, width: number) => ({ left, right: 420 - left - width, column: 420 });

describe('on which side messages stand', () => {
  it('sees a wide bubble of a new build at the edge where others of its colour begin', () => {
    const model = new SideModel();
    for (const width of [60, 120, 200]) model.learn(['grey|first', 'grey'], place(88, width));
    const wide = place(88, 246);
    model.learn(['grey|following', 'grey'], wide);
    expect(model.sideOf(piece, wide, ['grey|following', 'grey'])).toBe('left');
  });

  it('sees a wide bubble of a new colour at the edge where others begin', () => {
    const model = new SideModel();
    for (const width of [60, 120, 200]) model.learn(['grey|a', 'grey'], place(88, width));
    const wide = place(88, 246);
    model.learn(['white|b', 'white'], wide);
    expect(model.sideOf(piece, wide, ['white|b', 'white'])).toBe('left');
  });

  it('takes a lone even bubble for one in the middle', () => {
    const model = new SideModel();
    for (const width of [60, 120, 200]) model.learn(['grey|a', 'grey'], place(88, width));
    const middle = place(110, 200);
    model.learn(['none|b', 'none'], middle);
    expect(model.sideOf(piece, middle, ['none|b', 'none'])).toBe('centre');
  });
});
