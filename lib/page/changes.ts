import type { Row } from './follow/message';
import type { RowList } from './follow/row-list';
import { isElement } from './see/true-node';

export const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'hidden', 'alt', 'src', 'open'],
};

/** What of a list has changed since it was read, and how soon that has to be read. */
export class Changes {
  /** Rows to be read. */
  readonly dirty = new Set<Row>();
  /** Those of them that were read before: they may show another message by now. */
  readonly stale = new Set<Row>();
  /** Containers whose children may run in another order. */
  readonly flowTargets = new Set<Element>();
  /** Rows whose message is known and which go on changing: text that grows, what moves. It is written down once it rests. */
  private readonly growing = new Set<Row>();
  /** Places may have changed: the list was scrolled, or something around its rows changed. */
  private moved = false;

  constructor(
    private readonly rows: () => RowList,
    /** Rows may show another message at any time. */
    private readonly areReused: () => boolean,
    private readonly onMarked: (row: Row) => void,
  ) {}

  get size(): number {
    return this.dirty.size + this.flowTargets.size + Number(this.canWait);
  }

  /** Something is to be looked at that can wait: no message depends on it. */
  get canWait(): boolean {
    return this.moved || this.growing.size > 0;
  }

  mark(row: Row): void {
    row.dirty = true;
    this.dirty.add(row);
    if (row.reading) this.stale.add(row);
    this.onMarked(row);
  }

  /** The row is read now, or gone. */
  drop(row: Row): void {
    this.dirty.delete(row);
    this.stale.delete(row);
    this.growing.delete(row);
  }

  noteMoved(): void {
    this.moved = true;
  }

  /** What could wait is read with the next reading. */
  takeAll(): void {
    this.moved = false;
    for (const row of this.growing) this.mark(row);
    this.growing.clear();
  }

  /** True when something is to be read soon. Reads nothing of layout, so it may run inside the observer. */
  note(records: readonly MutationRecord[]): boolean {
    const rows = this.rows();
    let isSoon = false;
    for (const [at, record] of records.entries()) {
      const target =
        record.target.nodeType === 11 ? (record.target as ShadowRoot).host : record.target;
      const isContainer = target.nodeType === 1 && rows.isContainer(target as Element);
      if (isContainer && record.type === 'childList') {
        rows.childrenChanged(target as Element, record.addedNodes, record.removedNodes);
        this.flowTargets.add(target as Element);
        isSoon = true;
        continue;
      }
      const row = rows.rowAt(target);
      if (row && this.isGrowing(row, record, records[at - 1])) this.growing.add(row);
      else if (row) {
        this.mark(row);
        isSoon = true;
      } else if (isContainer && record.type === 'attributes')
        this.flowTargets.add(target as Element);
    }
    this.moved ||= !isSoon;
    return isSoon;
  }

  /** Where elements come in, or lines are added to a log, a change may be another message. */
  private isGrowing(row: Row, record: MutationRecord, before: MutationRecord | undefined): boolean {
    const { type, attributeName, addedNodes } = record;
    if (this.areReused() || row.dirty || row.lined || row.messages.length === 0) return false;
    return type === 'childList'
      ? !bringsElements(addedNodes) || isDrawnAnew(record, before)
      : attributeName === 'class' || type === 'characterData';
  }
}

/** Text that is written letter by letter comes in pieces of its own. */
function bringsElements(added: NodeList): boolean {
  for (let at = 0; at < added.length; at++) if (isElement(added[at] as Node)) return true;
  return false;
}

/** Elements that give way to others with the same words: a picture with a letter in it, most of the time. */
function isDrawnAnew(record: MutationRecord, before: MutationRecord | undefined): boolean {
  const words = wordsOf(record.addedNodes);
  if (words.trim() === '') return false;
  if (record.removedNodes.length > 0) return wordsOf(record.removedNodes) === words;
  return before?.target === record.target && wordsOf(before.removedNodes) === words;
}

function wordsOf(nodes: NodeList): string {
  let words = '';
  for (let at = 0; at < nodes.length; at++) words += nodes[at]?.textContent ?? '';
  return words;
}
