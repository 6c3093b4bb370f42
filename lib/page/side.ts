import { type Box, widthOf } from './eyes';
import type { Column } from './interpret-row';
import type { MessagePiece } from './piece';

export type Side = 'left' | 'right' | 'centre' | 'full';

/** Where a bubble stands in its column, px. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly column: number;
}

const NEAR = 3;

class Range {
  low = Number.POSITIVE_INFINITY;
  high = Number.NEGATIVE_INFINITY;
  add(value: number): void {
    this.low = Math.min(this.low, value);
    this.high = Math.max(this.high, value);
  }
  get spread(): number {
    return this.high - this.low;
  }
}

interface Group {
  readonly left: Range;
  readonly right: Range;
  readonly middle: Range;
  readonly width: Range;
}

export function placeOf(box: Box | null, column: Column): Place | null {
  if (!box || widthOf(box) <= 0) return null;
  return {
    left: box.left - column.left,
    right: column.right - box.right,
    column: Math.max(1, column.right - column.left),
  };
}

/**
 * On which side messages stand. Bubbles drawn alike but of different widths tell it best: whichever of their left
 * edge, right edge or middle stays put is what they are aligned by. One bubble alone is judged by its gaps.
 */
export class SideModel {
  private groups = new Map<string, Group>();
  private column = 0;

  learn(key: string, place: Place): void {
    if (Math.abs(place.column - this.column) > 2) {
      // The page was resized: old edges say nothing about new ones.
      this.column = place.column;
      this.groups = new Map();
    }
    let group = this.groups.get(key);
    if (!group) {
      group = { left: new Range(), right: new Range(), middle: new Range(), width: new Range() };
      this.groups.set(key, group);
    }
    group.left.add(place.left);
    group.right.add(place.right);
    group.middle.add((place.left - place.right) / 2);
    group.width.add(place.column - place.left - place.right);
  }

  private alignedBy(key: string): Side | null {
    const group = this.groups.get(key);
    if (!group || group.width.spread < 3 * NEAR) return null;
    if (group.left.spread <= NEAR) return 'left';
    if (group.right.spread <= NEAR) return 'right';
    return group.middle.spread <= NEAR ? 'centre' : null;
  }

  signature(): string {
    return [...this.groups.keys()].map((key) => this.alignedBy(key) ?? '-').join('');
  }

  sideOf(piece: MessagePiece, place: Place | null, key: string): Side {
    if (!place) return 'full';
    if (piece.avatar !== null && Math.min(place.left, place.right) < place.column * 0.4)
      return piece.avatar;
    return this.alignedBy(key) ?? byGaps(piece, place);
  }
}

function byGaps(piece: MessagePiece, { left, right, column }: Place): Side {
  const even = Math.abs(left - right) <= Math.max(4, column * 0.015);
  if (even) return piece.centredStyle || left > column * 0.06 ? 'centre' : 'full';
  if (!piece.boxed && piece.centredStyle && Math.abs(left - right) < column * 0.06) return 'centre';
  return left < right ? 'left' : 'right';
}
