import type { Row } from '@/lib/page/follow/message';
import type { RowReading } from '@/lib/page/read-row/row-reading';
import type { RowScan } from '@/lib/page/read-row/segment';
import type { Eyes } from '@/lib/page/see/eyes';
import type { OpenShadowRoot } from '@/lib/page/see/flat-tree';
import { holdsLines } from '@/lib/page/see/loose-text';

/** Shorter rows are messages of a few lines. */
const MANY_RUNS = 6;

interface Place {
  readonly root: Element;
  readonly open: OpenShadowRoot;
  readonly eyes: Eyes;
  readonly isLog: RowReading['isLog'];
}

/** A row that is no message but a whole talk, written as lines of loose text: the list itself, or all there is in it. */
export function isLogRow(row: Row, scan: RowScan, { root, open, eyes, isLog }: Place): boolean {
  if (row.el === root || row.lined) return holdsLines(row.el, open, eyes);
  if (!scan.segments.some((segment) => segment.runs.length >= MANY_RUNS)) return false;
  for (const near of [row.prev, row.next]) if (near && near.messages.length > 0) return false;
  return holdsLines(row.el, open, eyes) && isLog(scan);
}
