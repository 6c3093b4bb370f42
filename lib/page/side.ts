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

/** Drawn and built alike; drawn alike. */
export const sideKeysOf = (piece: MessagePiece): readonly string[] => [
  `${piece.look}|${piece.slot}`,
  piece.look,
];

const newGroup = (): Group => ({
  left: new Range(),
  right: new Range(),
  middle: new Range(),
  width: new Range(),
});

/** An edge at which bubbles of different widths begin. */
class Gutters {
  private readonly widths = new Map<number, Range>();

  learn(edge: number, width: number): void {
    const at = Math.round(edge);
    let range = this.widths.get(at);
    if (!range) {
      range = new Range();
      this.widths.set(at, range);
    }
    range.add(width);
  }

  has(edge: number): boolean {
    const at = Math.round(edge);
    return [at - 1, at, at + 1].some((px) => (this.widths.get(px)?.spread ?? 0) >= 3 * NEAR);
  }

  get count(): number {
    let count = 0;
    for (const range of this.widths.values()) if (range.spread >= 3 * NEAR) count += 1;
    return count;
  }
}

/**
 * On which side messages stand. Bubbles drawn alike but of different widths tell it best: whichever of their left
 * edge, right edge or middle stays put is what they are aligned by. Where there are too few of them, those of the same
 * colours tell it, then the edge at which others begin; one bubble alone is judged by its gaps.
 */
export class SideModel {
  private groups = new Map<string, Group>();
  private gutters = { left: new Gutters(), right: new Gutters() };
  private column = 0;

  /** `keys`: what the message has in common with others drawn alike, the most particular first. */
  learn(keys: readonly string[], place: Place): void {
    if (Math.abs(place.column - this.column) > 2) {
      // The page was resized: old edges say nothing about new ones.
      this.column = place.column;
      this.groups = new Map();
      this.gutters = { left: new Gutters(), right: new Gutters() };
    }
    const width = place.column - place.left - place.right;
    for (const key of keys) {
      let group = this.groups.get(key);
      if (!group) {
        group = newGroup();
        this.groups.set(key, group);
      }
      group.left.add(place.left);
      group.right.add(place.right);
      group.middle.add((place.left - place.right) / 2);
      group.width.add(width);
    }
    this.gutters.left.learn(place.left, width);
    this.gutters.right.learn(place.right, width);
  }

  private alignedBy(key: string): Side | null {
    const group = this.groups.get(key);
    if (!group || group.width.spread < 3 * NEAR) return null;
    if (group.left.spread <= NEAR) return 'left';
    if (group.right.spread <= NEAR) return 'right';
    return group.middle.spread <= NEAR ? 'centre' : null;
  }

  private byGutter(place: Place): Side | null {
    const left = this.gutters.left.has(place.left);
    const right = this.gutters.right.has(place.right);
    if (left === right) return null;
    return left ? 'left' : 'right';
  }

  signature(): string {
    const groups = [...this.groups.keys()].map((key) => this.alignedBy(key) ?? '-').join('');
    return `${groups}|${this.gutters.left.count}|${this.gutters.right.count}`;
  }

  sideOf(piece: MessagePiece, place: Place | null, keys: readonly string[]): Side {
    if (!place) return 'full';
    if (piece.avatar !== null && Math.min(place.left, place.right) < place.column * 0.4)
      return piece.avatar;
    for (const key of keys) {
      const side = this.alignedBy(key);
      if (side) return side;
    }
    return this.byGutter(place) ?? byGaps(piece, place);
  }
}

function byGaps(piece: MessagePiece, { left, right, column }: Place): Side {
  const even = Math.abs(left - right) <= Math.max(4, column * 0.015);
  if (even) return piece.centredStyle || left > column * 0.06 ? 'centre' : 'full';
  if (!piece.boxed && piece.centredStyle && Math.abs(left - right) < column * 0.06) return 'centre';
  return left < right ? 'left' : 'right';
}
