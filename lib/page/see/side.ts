import type { MessagePiece } from '@/lib/page/read-row/piece';
import type { Column } from './column';
import { Edges } from './edges';
import { type Box, widthOf } from './eyes';

export type Side = 'left' | 'right' | 'centre' | 'full';

/** Where a bubble stands in its column, whole px: they take less memory than fractions. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly column: number;
}

interface Group {
  readonly left: Edges;
  readonly right: Edges;
  readonly middle: Edges;
  count: number;
}

export function placeOf(box: Box | null, column: Column): Place | null {
  if (!box || widthOf(box) <= 0) return null;
  return {
    left: Math.round(box.left - column.left),
    right: Math.round(column.right - box.right),
    column: Math.max(1, column.right - column.left),
  };
}

/** Drawn and built alike; drawn alike. */
export const sideKeysOf = (piece: MessagePiece): readonly string[] => [
  `${piece.look}|${piece.slot}`,
  piece.look,
];

const newGroup = (): Group => ({
  left: new Edges(),
  right: new Edges(),
  middle: new Edges(),
  count: 0,
});

/** Of those drawn alike, this share has to begin at one edge. */
const MOST = 0.8;

/**
 * On which side messages stand. An edge at which bubbles of different widths begin tells it best; then what most of
 * those drawn alike are aligned by: left edge, right edge or middle. One bubble alone is judged by its gaps.
 */
export class SideModel {
  private groups = new Map<string, Group>();
  private left = new Edges();
  private right = new Edges();
  private column = 0;

  /** `keys`: what the message has in common with others drawn alike, the most particular first. */
  learn(keys: readonly string[], place: Place): void {
    if (Math.abs(place.column - this.column) > 2) {
      // The page was resized: old edges say nothing about new ones.
      this.column = place.column;
      this.groups = new Map();
      this.left = new Edges();
      this.right = new Edges();
    }
    const width = place.column - place.left - place.right;
    for (const key of keys) {
      let group = this.groups.get(key);
      if (!group) {
        group = newGroup();
        this.groups.set(key, group);
      }
      group.left.learn(place.left, width);
      group.right.learn(place.right, width);
      group.middle.learn((place.left - place.right) / 2, width);
      group.count += 1;
    }
    this.left.learn(place.left, width);
    this.right.learn(place.right, width);
  }

  private alignedBy(key: string): Side | null {
    const group = this.groups.get(key);
    if (!group) return null;
    // An edge far from its side is where a stack of bubbles happens to begin.
    const near = this.column * 0.4;
    const enough = group.count * MOST;
    if (group.left.most >= enough && group.left.px < near) return 'left';
    if (group.right.most >= enough && group.right.px < near) return 'right';
    return group.middle.most >= enough ? 'centre' : null;
  }

  private byGutter(place: Place): Side | null {
    const inMiddle = Math.abs(place.left - place.right) <= 1.5 && place.left > place.column * 0.06;
    if (inMiddle) return null;
    const near = place.column * 0.4;
    const left = place.left < near && this.left.isGutter(place.left);
    const right = place.right < near && this.right.isGutter(place.right);
    if (left === right) return null;
    return left ? 'left' : 'right';
  }

  signature(): string {
    const groups = [...this.groups.keys()].map((key) => this.alignedBy(key) ?? '-').join('');
    return `${groups}|${this.left.gutters()}|${this.right.gutters()}`;
  }

  sideOf(piece: MessagePiece, place: Place | null, keys: readonly string[]): Side {
    // What is skipped while out of view has no place; others drawn alike have one.
    if (!place)
      return keys.map((key) => this.alignedBy(key)).find((side) => side !== null) ?? 'full';
    if (piece.avatar !== null && Math.min(place.left, place.right) < place.column * 0.4)
      return piece.avatar;
    const gutter = this.byGutter(place);
    if (gutter) return gutter;
    for (const key of keys) {
      const side = this.alignedBy(key);
      if (side) return side;
    }
    return byGaps(piece, place);
  }
}

function byGaps(piece: MessagePiece, { left, right, column }: Place): Side {
  const even = Math.abs(left - right) <= Math.max(4, column * 0.015);
  if (even) return piece.centredStyle || left > column * 0.06 ? 'centre' : 'full';
  if (!piece.boxed && piece.centredStyle && Math.abs(left - right) < column * 0.06) return 'centre';
  return left < right ? 'left' : 'right';
}
