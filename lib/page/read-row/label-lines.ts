import { type Group, hasBody } from '@/lib/page/follow/row-groups';
import type { Column } from '@/lib/page/see/column';
import { heightOf, widthOf } from '@/lib/page/see/eyes';
import { containsDrawn, drawnParent } from '@/lib/page/see/flat-tree';
import { isBeside } from './beside';
import type { RowScan, Segment } from './segment';
import type { SlotStats } from './slot-stats';
import type { Tagged } from './tag-segment';
import { isSystemName, unfolds } from './words';

const LONG = 24;

/** Cells of one line are one message: the widest text is what was said, short ones beside it are labels. */
export function demoteCells(groups: Group[]): void {
  for (const group of groups) {
    if (!group.rect || !group.items.some((item) => item.as === 'body')) continue;
    for (const other of groups) {
      if (other === group || !other.rect) continue;
      if (!isBeside(group.rect, other.rect) || widthOf(other.rect) >= widthOf(group.rect)) continue;
      for (const item of other.items) demote(item, other);
    }
  }
}

function demote(item: Tagged, group: Group): void {
  const { segment, usual } = item;
  if (item.as !== 'body' || usual === 'words' || segment.inText || segment.text.length > LONG)
    return;
  item.as = isPicture(group) ? 'mark' : 'name';
  if (item.as === 'name' && item.maybeName && /\p{L}/u.test(item.text)) item.name = item.text;
}

/** A letter or two in a small square of their own stand for a picture. */
function isPicture({ box, rect, items }: Group): boolean {
  if (box === null || rect === null || items.length > 1) return false;
  if ([...(items[0]?.segment.text ?? '')].length > 2) return false;
  return widthOf(rect) <= 72 && Math.abs(widthOf(rect) - heightOf(rect)) <= 8;
}

/** 「👍 有用」 */
const THUMBS = /^[👍👎]\s?[^👍👎]{0,6}$/u;
const REACTION = /^(?:\p{RGI_Emoji}\s*\d{0,4}\s*)+$/v;

/** 「👍 2」 in a box of its own under what was said, and both thumbs below an answer, are what is thought of it. */
export function dropReactions(groups: readonly Group[]): void {
  const all = groups.flatMap(({ items }) => items.map(({ segment }) => segment.text)).join('');
  const asked = all.includes('👍') && all.includes('👎');
  let above: Group | null = null;
  let abovePx = 0;
  for (const group of groups)
    for (const item of group.items) {
      const { boxes, text, fontPx } = item.segment;
      const isButton = item.as === 'button';
      if (item.as !== 'body' && !isButton) continue;
      const framed =
        isButton ||
        (group === above
          ? boxes.some((el) => el !== group.box)
          : boxes.length > 0 && /\d/.test(text)) ||
        (fontPx < abovePx && /\d/.test(text));
      const isMark = above !== null && framed && REACTION.test(text);
      const isControl = above !== null && unfolds(text);
      if (isMark || isControl || (asked && THUMBS.test(text))) item.as = 'mark';
      else if (!isButton) {
        above = group;
        abovePx = fontPx;
      }
    }
}

/** What stands below said text in the same letters goes on saying, however often it was said. */
export function goOnAfterText(groups: readonly Group[]): void {
  let above: { readonly group: Group; readonly segment: Segment } | null = null;
  for (const group of groups)
    for (const item of group.items) {
      const { segment } = item;
      const same =
        above !== null &&
        above.group.box === group.box &&
        segment.fontPx >= above.segment.fontPx &&
        segment.color === above.segment.color;
      if (same && item.as === 'name' && item.time === null) {
        item.as = 'body';
        item.name = null;
      }
      if (item.as === 'body' && segment.kind === 'text') above = { group, segment };
    }
}

/** A row of nothing but a name. */
export function nameAlone(groups: readonly Group[], scan: RowScan, stats: SlotStats): void {
  const bodies = groups.flatMap((group) =>
    group.items.filter((item) => item.as === 'body').map((item) => ({ item, box: group.box })),
  );
  const [only] = bodies;
  if (!only || bodies.length > 1 || only.box !== null || only.item.segment.kind !== 'text') return;
  if (scan.segments.some((segment) => segment.kind === 'button')) return;
  if (!stats.isNameRow(only.item.segment) && !isSystemName(only.item.text)) return;
  only.item.as = 'name';
  only.item.name = only.item.text;
}

/** Who is quoted stands with the quotation in a part of the bubble that does not hold the larger words below. */
function isOfQuote({ el }: Segment, quoted: Segment, said: Segment = quoted): boolean {
  const part = drawnParent(el);
  return (
    part !== null &&
    quoted.fontPx < said.fontPx &&
    containsDrawn(part, quoted.el) &&
    !containsDrawn(part, said.el)
  );
}

/** The short line above what was said, drawn differently, is the speaker's name. */
export function nameFirstLines(groups: readonly Group[]): void {
  const flat = groups.flatMap((group) => group.items.map((item) => ({ item, group })));
  for (const [index, { item, group }] of flat.entries()) {
    if (item.as !== 'body' || item.segment.kind !== 'text') continue;
    const below = flat.slice(index + 1).filter((other) => other.item.as === 'body');
    const [next] = below;
    if (!next || (next.group !== group && next.group.box === null && group.box !== null)) continue;
    if (
      item.maybeName &&
      item.looksDifferent(next.item.segment, group === next.group && group.box !== null) &&
      !isOfQuote(item.segment, next.item.segment, below.at(-1)?.item.segment)
    ) {
      item.as = 'name';
      item.name = item.segment.text.replace(/[:：]\s*$/, '');
    }
    return;
  }
}

/** Where messages stand in bubbles, loose text around them is not said by anyone. */
export function labelsOutsideBubbles(groups: readonly Group[], column: Column): void {
  const bubble = groups.find((group) => group.box !== null && hasBody(group));
  if (!bubble?.rect) return;
  const bodyPx = Math.max(...bubble.items.map((item) => item.segment.fontPx));
  for (const group of groups) {
    if (group.box !== null) continue;
    for (const item of group.items) {
      if (item.as !== 'body' || item.segment.kind !== 'text') continue;
      const { segment } = item;
      const above = group.rect !== null && group.rect.bottom <= bubble.rect.top + 1;
      const said =
        !segment.drawnByStyle &&
        (item.usual === 'words' ||
          (segment.fontPx >= bodyPx &&
            (segment.text.length > LONG || /[。！？]/.test(segment.text))));
      const middle = (column.left + column.right) / 2;
      const notice =
        above &&
        segment.text.length >= 5 &&
        group.rect !== null &&
        Math.abs((group.rect.left + group.rect.right) / 2 - middle) < 12 &&
        Math.abs((bubble.rect.left + bubble.rect.right) / 2 - middle) > 24;
      if (said || notice) continue;
      item.as = item.maybeName && !item.name ? 'name' : 'mark';
      if (item.as === 'name') item.name = segment.text;
    }
  }
}
