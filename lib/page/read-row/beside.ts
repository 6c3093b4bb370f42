import { type Group, hasBody } from '@/lib/page/follow/row-groups';
import { type Box, heightOf, union } from '@/lib/page/see/eyes';
import { drawnParent } from '@/lib/page/see/flat-tree';

/** In one line, and not over one another. */
export function isBeside(one: Box, other: Box): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const apart = other.left >= one.right - 1 || one.left >= other.right - 1;
  return apart && shared >= 0.5 * Math.min(heightOf(one), heightOf(other));
}

/** Boxes built alike that stand in one line (cards to leaf through) are one message: nobody says two things at once. */
export function joinBesides(groups: Group[]): void {
  for (let at = groups.length - 1; at > 0; at--) {
    const group = groups[at] as Group;
    const before = groups[at - 1] as Group;
    if (!group.box || !before.box || !group.rect || !before.rect) continue;
    const alike =
      group.box.localName === before.box.localName && group.box.className === before.box.className;
    if (!alike || drawnParent(group.box) !== drawnParent(before.box)) continue;
    if (!hasBody(group) || !hasBody(before) || !isBeside(group.rect, before.rect)) continue;
    const rect = union(before.rect, group.rect);
    groups.splice(at - 1, 2, { box: before.box, rect, items: [...before.items, ...group.items] });
  }
}
