import { type Box, widthOf } from './eyes';
import type { Column } from './interpret-row';
import type { MessagePiece } from './piece';

export type Side = 'left' | 'right' | 'centre' | 'full';

const NEAR = 4;

/** Edges at which bubbles line up, counted to the pixel. */
export class Edges {
  private readonly lefts = new Map<number, number>();
  private readonly rights = new Map<number, number>();
  private count(map: Map<number, number>, at: number): void {
    if (map.size < 400 || map.has(at)) map.set(at, (map.get(at) ?? 0) + 1);
  }
  add(box: Box, column: Column): void {
    this.count(this.lefts, Math.round(box.left - column.left));
    this.count(this.rights, Math.round(column.right - box.right));
  }
  private static common(map: Map<number, number>): number | null {
    let best: number | null = null;
    let most = 1;
    for (const [at, times] of map)
      if (times > most) {
        most = times;
        best = at;
      }
    return best;
  }
  left = (): number | null => Edges.common(this.lefts);
  right = (): number | null => Edges.common(this.rights);
}

/** On which side of the column a message stands, by where it is drawn. */
export function sideOf(piece: MessagePiece, column: Column): Side {
  const box = piece.box;
  if (!box) return 'full';
  const wide = Math.max(1, column.right - column.left);
  const left = box.left - column.left;
  const right = column.right - box.right;
  if (piece.avatar !== null && Math.min(left, right) < wide * 0.4) {
    if (piece.avatar === 'left' && left < right + wide * 0.25) return 'left';
    if (piece.avatar === 'right' && right < left + wide * 0.25) return 'right';
  }
  const even = Math.abs(left - right) <= Math.max(NEAR, wide * 0.015);
  if (even) {
    if (piece.centredStyle || (left > wide * 0.06 && widthOf(box) < wide * 0.88)) return 'centre';
    return 'full';
  }
  if (!piece.boxed && piece.centredStyle && Math.abs(left - right) < wide * 0.06) return 'centre';
  return left < right ? 'left' : 'right';
}
