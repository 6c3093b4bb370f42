import type { Row } from '@/lib/page/follow/message';
import type { RowScan } from '@/lib/page/read-row/segment';
import { TEXT_TAGS } from '@/lib/page/see/element-kinds';
import { type Eyes, heightOf } from '@/lib/page/see/eyes';
import { drawnParent } from '@/lib/page/see/flat-tree';

function childOf(ancestor: Element, inner: Element): Element | null {
  let at: Element | null = inner;
  while (at && drawnParent(at) !== ancestor) at = drawnParent(at);
  return at;
}

/**
 * A row that fills the list and has no bubble of its own is a wrapper around rows, as long as nothing else in the
 * list is a message.
 */
export function worthOpening(row: Row, scan: RowScan, root: Element, eyes: Eyes): boolean {
  if (scan.segments.length < 2 || row.messages.length > 0) return false;
  const parts = new Set<Element>();
  for (const segment of scan.segments) {
    const child = childOf(row.el, segment.el);
    if (!child) return false;
    parts.add(child);
  }
  const tall = heightOf(eyes.box(row.el)) >= 0.6 * Math.max(1, heightOf(eyes.box(root)));
  if (parts.size === 1) return tall && row.prev === null && row.next === null;
  // A table in a text is a part of it; nothing but tables are messages as old pages write them.
  const tags = new Set([...parts].map((part) => part.tagName));
  const isTables = parts.size > 2 && tags.size === 1 && tags.has('TABLE');
  if (!isTables && [...tags].some((tag) => TEXT_TAGS.has(tag))) return false;
  const boxed = scan.segments.some((segment) => segment.boxes.includes(row.el));
  if (boxed || !tall) return false;
  for (const near of [row.prev, row.next]) if (near && near.messages.length > 0) return false;
  return true;
}
