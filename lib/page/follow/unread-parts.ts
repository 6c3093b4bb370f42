import { type Eyes, heightOf, widthOf } from '@/lib/page/see/eyes';
import type { Positions } from '@/lib/page/see/positions';
import type { Frame } from './frame';
import type { Row } from './message';

export interface Extent {
  /** Blank stretches that the list keeps for rows it does not draw now. */
  readonly unreadAbove: boolean;
  readonly unreadBelow: boolean;
  /** Where the content begins, in the coordinates of boxes. */
  readonly contentTop: number;
  /** Height of the whole content and of what is visible of it, px. */
  readonly content: number;
  readonly view: number;
  /** What of the content is drawn now, px from its top. */
  readonly drawn: { readonly top: number; readonly bottom: number };
}

export const NO_EXTENT: Extent = {
  unreadAbove: false,
  unreadBelow: false,
  contentTop: 0,
  content: 0,
  view: 0,
  drawn: { top: 0, bottom: 0 },
};

const NOTHING = NO_EXTENT.drawn;

/** True when a place (px from the top and from the end of the content) lies in the part that is drawn now. */
export function isDrawn(
  { drawn, content }: Extent,
  place: Record<Frame, number> & { readonly epoch: number },
  kept: Frame | null,
  epoch: number,
): boolean {
  const frame = place.epoch === epoch ? kept : null;
  const inside = (at: number) => at >= drawn.top - 4 && at < drawn.bottom;
  return (frame !== 'end' && inside(place.top)) || (frame !== 'top' && inside(content - place.end));
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
  const size = { contentTop, content, view, drawn: NOTHING };
  const turned = style.transform.startsWith('matrix') && /, -/.test(style.transform);
  if (!first || !last || first.el === root || turned || content <= view + 2)
    return { unreadAbove: false, unreadBelow: false, ...size };
  const blank = Math.max(80, 0.15 * heightOf(frame));
  const shown = (row: typeof first, step: 'next' | 'prev') => {
    let at: typeof first | null = row;
    for (let tries = 0; at && tries < 40; tries++, at = at[step]) {
      const box = eyes.box(at.el);
      if (heightOf(box) > 0 && positions.of(at.el) !== 'sticky') return box;
    }
    return null;
  };
  const top = shown(first, 'next');
  const bottom = shown(last, 'prev');
  return {
    unreadAbove: top !== null && top.top - contentTop > blank,
    unreadBelow: bottom !== null && contentTop + content - bottom.bottom > blank,
    ...size,
    drawn:
      top && bottom ? { top: top.top - contentTop, bottom: bottom.bottom - contentTop } : NOTHING,
  };
}
