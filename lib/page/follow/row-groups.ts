import type { Tagged } from '@/lib/page/read-row/tag-segment';
import { TEXT_TAGS } from '@/lib/page/see/element-kinds';
import { type Box, union } from '@/lib/page/see/eyes';
import { drawnParent } from '@/lib/page/see/flat-tree';

/** What of a row stands in one bubble, or loose. */
export interface Group {
  readonly box: Element | null;
  readonly rect: Box | null;
  readonly items: Tagged[];
}

export const hasBody = (group: Group) => group.items.some((item) => item.as === 'body');

/** Loose paragraphs with no label between them are one message. */
export function mergeLoose(groups: readonly Group[]): Group[] {
  const merged: Group[] = [];
  let head: Element | null = null;
  for (const group of groups) {
    const last = merged[merged.length - 1];
    if (!hasBody(group)) head = group.items[0]?.segment.el ?? head;
    if (
      group.box === null &&
      last &&
      last.box === null &&
      hasBody(last) &&
      hasBody(group) &&
      !group.items.some((item) => item.as === 'time' || item.as === 'name') &&
      !areRows(last, group, head)
    ) {
      const rect = union(last.rect, group.rect);
      merged[merged.length - 1] = { box: null, rect, items: [...last.items, ...group.items] };
    } else merged.push(group);
  }
  return merged;
}

/**
 * Blocks of one class right beside the line that says who speaks are that speaker's messages; paragraphs of one message
 * have a place of their own, or none of their own names.
 */
function areRows(upper: Group, lower: Group, head: Element | null): boolean {
  const one = upper.items.at(-1)?.segment.el;
  const two = lower.items[0]?.segment.el;
  if (!one || !two || !head || one === two || head === one) return false;
  const parent = drawnParent(two);
  return (
    one.localName === two.localName &&
    !TEXT_TAGS.has(two.tagName) &&
    two.className !== '' &&
    one.className === two.className &&
    drawnParent(one) === parent &&
    drawnParent(head) === parent
  );
}

/**
 * A framed part of a text that itself has no bubble (a card, a preview of a link) belongs to the text beside it, and a
 * framed quotation in smaller letters to the bubble right above it.
 */
export function mergeInnerBoxes(groups: readonly Group[]): Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    const last = merged[merged.length - 1];
    const isPart =
      last && (last.box === null) !== (group.box === null)
        ? standTogether(last, group)
        : last && isQuoteBelow(last, group);
    if (last && isPart)
      merged[merged.length - 1] = {
        box: group.box && last.box,
        rect: union(last.rect, group.rect),
        items: [...last.items, ...group.items],
      };
    else merged.push(group);
  }
  return merged;
}

const largestPx = ({ items }: Group): number =>
  Math.max(...items.map(({ segment }) => segment.fontPx));

/** What is said in the middle, in small letters too, is a notice and does not stand flush. */
const isQuoteBelow = (upper: Group, lower: Group): boolean =>
  upper.box !== null &&
  lower.box !== null &&
  drawnParent(upper.box) === drawnParent(lower.box) &&
  largestPx(lower) < largestPx(upper) &&
  standTogether(upper, lower);

function standTogether(upper: Group, lower: Group): boolean {
  if (!hasBody(upper) || !hasBody(lower) || !upper.rect || !lower.rect) return false;
  if (lower.items.some((item) => item.as === 'time' || item.as === 'name')) return false;
  const aside = Math.min(
    Math.abs(upper.rect.left - lower.rect.left),
    Math.abs(upper.rect.right - lower.rect.right),
  );
  return lower.rect.top >= upper.rect.bottom - 4 && aside <= 24;
}
