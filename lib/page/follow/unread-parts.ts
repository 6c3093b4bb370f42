import { type Box, type Eyes, heightOf, union, widthOf } from '@/lib/page/see/eyes';
import type { Positions } from '@/lib/page/see/positions';
import type { Row } from './message';
import { type Place, shiftsOfEnds } from './shifts';

export interface Extent {
  /** Blank stretches that the list keeps for rows it does not draw now. */
  readonly unreadAbove: boolean;
  readonly unreadBelow: boolean;
  /** Its first and its last message have to be drawn, for the place where each stands is in view. */
  readonly topInView: boolean;
  readonly endInView: boolean;
  /** Where the content begins, in the coordinates of boxes. */
  readonly contentTop: number;
  /** Height of the whole content and of what is visible of it, px. */
  readonly content: number;
  readonly view: number;
  /** What it grew by at its end while that was in view, px. */
  readonly grown: number;
  /** What of the content is drawn now, px from its top. */
  readonly drawn: { readonly top: number; readonly bottom: number };
}

export const NO_EXTENT: Extent = {
  unreadAbove: false,
  unreadBelow: false,
  topInView: true,
  endInView: true,
  contentTop: 0,
  content: 0,
  view: 0,
  grown: 0,
  drawn: { top: 0, bottom: 0 },
};

const NOTHING = NO_EXTENT.drawn;
/** Less than the height of one line. */
export const LINE_PX = 12;

/** What a list has grown by while its end was in view. */
export const withGrowth = (now: Extent, before: Extent): Extent => ({
  ...now,
  grown: before.grown + (now.unreadBelow || before.unreadBelow ? 0 : now.content - before.content),
});

/** True when a message that was seen at a place stands in the part that is drawn now. */
export function isDrawn(
  extent: Extent,
  place: Place,
  shifts: readonly number[] = shiftsOfEnds(place, extent),
): boolean {
  const { drawn } = extent;
  return shifts.some(
    (moved) => place.top + moved >= drawn.top - 4 && place.top + moved < drawn.bottom,
  );
}

/** How much of a scrolling list is drawn; null when the list takes no place on the page. */
export function extentOf(
  root: Element,
  { first, last }: { readonly first: Row | null; readonly last: Row | null },
  eyes: Eyes,
  positions: Positions,
): Extent | null {
  const frame = eyes.box(root);
  if (widthOf(frame) <= 0 || heightOf(frame) <= 0) return null;
  const style = eyes.style(root);
  const { scrollTop, scrollHeight: content, clientHeight: view } = root;
  const upwards = scrollTop < 0 || style.flexDirection === 'column-reverse';
  const contentTop = upwards ? frame.bottom - scrollTop - content : frame.top - scrollTop;
  const size = {
    topInView: true,
    endInView: true,
    contentTop,
    content,
    view,
    grown: 0,
    drawn: NOTHING,
  };
  const turned = style.transform.startsWith('matrix') && /, -/.test(style.transform);
  if (!first || !last || first.el === root || turned || content <= view + 2)
    return { unreadAbove: false, unreadBelow: false, ...size };
  const blank = Math.max(80, 0.15 * heightOf(frame));
  // Of two rows at an end either may reach further: a picture can come after the words that it stands beside.
  const shown = (row: typeof first, step: 'next' | 'prev') => {
    let found: Box | null = null;
    let at: typeof first | null = row;
    for (let tries = 40; at && tries > 0; tries--, at = at[step]) {
      const box = eyes.box(at.el);
      if (heightOf(box) <= 0 || positions.of(at.el) === 'sticky') continue;
      if (found) tries = 0;
      found = union(found, box);
    }
    return found;
  };
  const top = shown(first, 'next');
  const bottom = shown(last, 'prev');
  const above = top ? top.top - contentTop : 0;
  const below = bottom ? contentTop + content - bottom.bottom : 0;
  const over = frame.top - contentTop;
  return {
    unreadAbove: above > blank,
    unreadBelow: below > blank,
    ...size,
    // A blank that is in view is one; out of view, a message may stand in it.
    topInView: Math.min(above, over) < LINE_PX,
    endInView: Math.min(below, content - view - over) < LINE_PX,
    drawn:
      top && bottom ? { top: top.top - contentTop, bottom: bottom.bottom - contentTop } : NOTHING,
  };
}
