import { type Eyes, heightOf } from './eyes';
import type { RowList } from './row-list';

/** Blank stretches above or below the drawn rows that a list keeps for rows it does not draw now. */
export function unreadParts(
  root: Element,
  rows: RowList,
  eyes: Eyes,
): { readonly above: boolean; readonly below: boolean } {
  const { first, last } = rows;
  if (!first || !last || root.scrollHeight <= root.clientHeight + 2)
    return { above: false, below: false };
  const frame = eyes.box(root);
  const blank = Math.max(80, 0.15 * heightOf(frame));
  const reversed = root.scrollTop < 0;
  const contentTop = reversed
    ? frame.bottom - root.scrollTop - root.scrollHeight
    : frame.top - root.scrollTop;
  const contentBottom = contentTop + root.scrollHeight;
  const shown = (row: typeof first, step: 'next' | 'prev') => {
    let at: typeof first | null = row;
    for (let tries = 0; at && tries < 10; tries++, at = at[step]) {
      const box = eyes.box(at.el);
      if (heightOf(box) > 0) return box;
    }
    return null;
  };
  const top = shown(first, 'next');
  const bottom = shown(last, 'prev');
  return {
    above: top !== null && top.top - contentTop > blank,
    below: bottom !== null && contentBottom - bottom.bottom > blank,
  };
}
