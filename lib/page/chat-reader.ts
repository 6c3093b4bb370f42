import { isLogRow } from '@/lib/page/find/log-row';
import { worthOpening } from '@/lib/page/find/worth-opening';
import { leftOver, unscanned } from '@/lib/page/follow/left-over';
import type { Message, Row } from '@/lib/page/follow/message';
import type { MessageBook } from '@/lib/page/follow/message-book';
import type { RowList } from '@/lib/page/follow/row-list';
import { AlikeRows } from '@/lib/page/read-row/alike-rows';
import { isPictureBeside, saidIn } from '@/lib/page/read-row/aside';
import type { Piece } from '@/lib/page/read-row/piece';
import type { RowReading } from '@/lib/page/read-row/row-reading';
import type { RowScan } from '@/lib/page/read-row/segment';
import type { SlotStats } from '@/lib/page/read-row/slot-stats';
import { backdropOf } from '@/lib/page/see/backdrop';
import { type Column, columnOf } from '@/lib/page/see/column';
import type { Eyes } from '@/lib/page/see/eyes';
import type { Looks } from '@/lib/page/see/looks';
import { Positions } from '@/lib/page/see/positions';
import { Changes } from './changes';
import type { WatchOptions } from './watch-types';

/** Rows read again when a judgement about repeated places changed. */
const REREAD_ROWS = 300;
/** Elements of a talk that is written into a single one. */
const MOST_IN_LOG = 60_000;
/** A row of more parts may be the whole list, which says nothing of what stands where in a message. */
const MOST_TO_LEARN = 6;
/** A page that never comes to rest is reported piece by piece after so many readings. */
const MOST_HELD = 50;

/** Reads one list: knows which rows changed, reads them, and keeps the book of messages up to date. */
export class ChatReader {
  readonly rows: RowList;
  readonly changes = new Changes(
    () => this.rows,
    () => this.book.partial,
    (row) => this.positions.forget(row.el),
  );
  private readonly stats: SlotStats;
  private readonly scans = new Map<Row, RowScan>();
  private readonly changed = new Set<Row>();
  private readonly looks: Looks;
  private readonly alike: AlikeRows;
  private readonly positions: Positions;
  private backdrop: string;
  private column: Column;
  private held = 0;
  /** Rows read in the last reading. */
  private taken = 0;
  olderOffered = false;
  private readonly toldHuge = new WeakSet<Element>();
  /** Rows with text that is not displayed yet; a style that shows them leaves no trace in the tree. */
  private readonly unseen = new Set<Row>();
  /** First complete reading done. */
  settled = false;

  constructor(
    readonly root: Element,
    private readonly options: WatchOptions,
    private readonly eyes: Eyes,
    readonly book: MessageBook,
    private readonly observe: (target: Node) => void,
    private readonly reading: RowReading,
  ) {
    this.stats = new reading.SlotStats();
    this.looks = new reading.Looks(eyes);
    this.positions = new Positions(eyes);
    this.alike = new AlikeRows(eyes, options.openShadowRoot);
    this.backdrop = backdropOf(root, eyes);
    this.column = columnOf(root, null, null, eyes);
    this.rows = book.rowsIn(root, eyes, this.positions, {
      dirty: (row) => this.changes.mark(row),
      gone: (row) => this.forget(row),
      light: observe,
    });
  }

  private forget(row: Row): void {
    this.changes.drop(row);
    this.unseen.delete(row);
    this.changed.delete(row);
    this.scans.delete(row);
    this.book.rowLeft(row);
  }

  get pending(): number {
    return this.changes.size + this.changed.size;
  }

  /** Rows that came together, and more may. Where rows are reused, what is not read soon may be gone. */
  get burst(): number {
    return this.book.partial ? 0 : this.taken;
  }

  get hasUnseen(): boolean {
    return this.unseen.size > 0;
  }

  /** Marks rows that were not displayed when they were read; true when there are any. */
  retryUnseen(): boolean {
    const any = this.unseen.size > 0;
    for (const row of this.unseen) this.changes.mark(row);
    this.unseen.clear();
    return any;
  }

  markAllDirty(): void {
    for (let row = this.rows.first; row; row = row.next) this.changes.mark(row);
  }

  /** Reads for at most `budgetMs`; true when nothing is left. */
  read(budgetMs: number, tick: () => number): boolean {
    const began = tick();
    const end = began + budgetMs;
    this.looks.refresh(this.root, began);
    this.positions.nextReading();
    const { shape } = this.rows;
    const { flowTargets, stale, dirty } = this.changes;
    for (const target of flowTargets) this.rows.refreshFlow(target);
    if (flowTargets.size > 0 || this.rows.hasPlaced) this.rows.refreshPlaced();
    // Rows that came or changed places: another one may be the last now.
    const moved = flowTargets.size > 0 || shape !== this.rows.shape;
    flowTargets.clear();
    if (moved) this.noteEnds();
    // Rows were given to other messages; one that shows the same words again leaves no trace of it.
    if (stale.size > (this.book.partial ? 1 : this.book.order.size / 4)) this.markAllDirty();
    this.column = columnOf(this.root, this.rows.first, this.rows.last, this.eyes);
    let complete = true;
    this.taken = 0;
    for (let round = 0; round < 12 && complete; round++) {
      // What is stored, was known or left a moment ago can only be found again in the whole; what is new is reported at once.
      const isOld =
        this.held > 0 || this.book.needsWhole || this.book.settling.hasMissing || stale.size > 0;
      complete = this.scanDirty(end, tick);
      if (!complete && isOld && ++this.held < MOST_HELD) return false;
      if (!this.interpretScans()) break;
    }
    this.held = 0;
    if (!this.settled && this.rows.turn(this.options)) return false;
    this.reconcile();
    this.rereadAfterLearning();
    return dirty.size === 0;
  }

  /** Looks how much of the list is drawn; false when nothing of it is. */
  noteEnds(): boolean {
    const extent = this.rows.extent();
    if (!extent) return false;
    this.book.extent = extent;
    // Where rows came in, which of them is the last is not known before they are put in order.
    if (this.changes.flowTargets.size === 0)
      this.book.partial ||= extent.unreadAbove || extent.unreadBelow;
    return true;
  }

  /** A list that draws only a part of itself: has all of it been seen by now? */
  lookWhole(): void {
    if (this.book.partial) this.book.coverage.look(this.book.extent, this.rows.first, this.eyes);
  }

  private *staleFirst(): Iterable<Row> {
    yield* this.changes.stale;
    yield* this.changes.dirty;
  }

  private scanDirty(end: number, tick: () => number): boolean {
    const tools = {
      eyes: this.eyes,
      looks: this.looks,
      openShadowRoot: this.options.openShadowRoot,
      backdrop: this.backdrop,
    };
    for (const row of this.staleFirst()) {
      if (this.scans.size > 0 && tick() > end) return false;
      this.taken += 1;
      this.changes.drop(row);
      const most = row.lined ? { ...tools, most: MOST_IN_LOG } : tools;
      const within = this.rows.around(row.el);
      const scan = this.alike.scan(row.el, {
        scan: () => this.reading.scanRow(row.el, most, within),
        round: this.looks.round,
        around: this.looks.aroundOf(within),
      });
      for (const shadow of scan.shadows) this.observe(shadow);
      if (row.reading === null && !this.holdsSeveral(scan)) this.stats.learn(scan);
      this.scans.set(row, scan);
    }
    return true;
  }

  /** What is around a list looks alike whenever it is drawn anew: its first words would pass for a name that comes again. */
  private holdsSeveral(scan: RowScan): boolean {
    return (
      scan.segments.length > MOST_TO_LEARN &&
      this.reading.interpretRow(scan, this.eyes, this.column, this.stats).stacked
    );
  }

  /** A row of so many parts that the rest of it was left unread: told once. */
  private tellHuge(row: Row): void {
    if (this.toldHuge.has(row.el)) return;
    this.toldHuge.add(row.el);
    this.book.gap('page-overload');
  }

  /** What a row shows and no message says, marks aside. */
  private leftIn(row: Row, scan: RowScan, pieces: readonly Piece[]): readonly string[] {
    const left = scan.segments.length === 0 ? unscanned(row.el, this.eyes) : leftOver(scan, pieces);
    const isBeside = pieces.some(({ kind }) => kind === 'message');
    return left.filter((text) => !this.reading.isMark(text, isBeside));
  }

  /** True when rows were opened, so that their children have to be read too. */
  private interpretScans(): boolean {
    let opened = false;
    const { isLog, readLines, interpretRow } = this.reading;
    const place = { root: this.root, open: this.options.openShadowRoot, eyes: this.eyes, isLog };
    for (const [row, scan] of this.scans) {
      row.lined = isLogRow(row, scan, place);
      const { pieces, stacked } = row.lined
        ? { pieces: readLines(scan, this.eyes), stacked: false }
        : interpretRow(scan, this.eyes, this.column, this.stats);
      const opens =
        !row.lined &&
        (stacked || row.el === this.root || worthOpening(row, scan, this.root, this.eyes));
      if (opens && this.rows.expand(row)) {
        opened = true;
        continue;
      }
      if (pieces.some((piece) => piece.kind === 'older')) this.olderOffered = true;
      if (scan.segments.length === 0 && (row.el.textContent ?? '').trim() !== '')
        this.unseen.add(row);
      this.book.clock.note(pieces);
      if (scan.huge) this.tellHuge(row);
      const isAside = !row.lined && isPictureBeside(row.el, scan, this.eyes);
      row.reading = isAside ? [] : saidIn(pieces, scan).slice();
      this.book.unread.note(row, isAside || row.lined ? [] : this.leftIn(row, scan, pieces));
      this.changed.add(row);
    }
    this.scans.clear();
    if (opened) this.column = columnOf(this.root, this.rows.first, this.rows.last, this.eyes);
    return opened;
  }

  /** Hands each run of changed rows to the book, top to bottom. */
  private reconcile(): void {
    if (this.book.clock.hasTurned())
      for (let row = this.rows.first; row; row = row.next) if (row.reading) this.changed.add(row);
    const times = this.book.clock.now(this.settled);
    for (const row of [...this.changed])
      if (this.rows.aim(row, this.column) && row.prev) this.changed.add(row.prev);
    while (this.changed.size > 0) {
      for (const run of this.runs()) {
        for (const row of run) {
          this.changed.delete(row);
          row.dirty = this.changes.dirty.has(row);
        }
        const next = this.book.take(run, this.column, times);
        if (next) this.changed.add(next);
      }
    }
    this.book.endBatch();
  }

  private runs(): Row[][] {
    const heads = [...this.changed].filter((row) => !row.prev || !this.changed.has(row.prev));
    return heads.map((head) => {
      const run = [head];
      for (let at = head.next; at && this.changed.has(at); at = at.next) run.push(at);
      return run;
    });
  }

  private rereadAfterLearning(): void {
    const places = [...this.stats.changed];
    if (places.length === 0) return;
    this.stats.changed.clear();
    const isIn = (slot: string) =>
      places.some((place) => place === '' || place === slot || place.startsWith(`${slot}>`));
    let left = REREAD_ROWS;
    for (let row = this.rows.last; row && left > 0; row = row.prev, left--)
      if (row.reading && isIn(this.reading.slotOf(row.el))) this.changes.mark(row);
  }

  showsMessages(): boolean {
    for (let row = this.rows.first; row; row = row.next) if (row.messages.length > 0) return true;
    return false;
  }

  messageAt(node: Node): Message | null {
    return this.rows.rowAt(node)?.messages[0] ?? null;
  }
}
