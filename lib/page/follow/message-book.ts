import { isRecallNotice } from '@/lib/page/read-row/words';
import type { Column } from '@/lib/page/see/column';
import type { Eyes } from '@/lib/page/see/eyes';
import type { Positions } from '@/lib/page/see/positions';
import { placeOf, type SideModel } from '@/lib/page/see/side';
import type { WatchOptions } from '@/lib/page/watch-types';
import { Judge } from '@/lib/page/who/judge';
import type { GapReason } from '@/lib/transcript/entry';
import type { TimeContext } from './civil-time';
import { CountCheck } from './count-check';
import { Coverage, closeHoles } from './coverage';
import type { DraftMaker } from './draft-maker';
import { carryOut, type Item, itemsOf, sameCarry } from './items-of';
import type { Message, Row } from './message';
import { MessageOrder } from './message-order';
import { neighbour } from './neighbour';
import { fromItem, fromKnown, NONE } from './new-message';
import { PageClock } from './page-clock';
import { raiseAbove } from './raise-history';
import { type Change, pairUp } from './reconcile';
import { knownBelow } from './restored';
import { type RowEvents, RowList } from './row-list';
import { isSaidNow } from './said-now';
import { Settling } from './settling';
import { moveBy, NO_SHIFTS, placeIn, shiftsOf } from './shifts';
import { skipGone } from './skip-gone';
import { type Extent, isDrawn, NO_EXTENT, withGrowth } from './unread-parts';
import { UnreadText } from './unread-text';
import { allNew, isWeakReload } from './weak-reload';

const JUST_LEFT_MS = 4000;

/** The messages of this conversation as far as the page has shown them; emits what is new or changed. */
export class MessageBook {
  readonly order = new MessageOrder();
  readonly judge: Judge;
  readonly settling: Settling;
  private root: Element | null = null;
  private reloading: boolean;
  private phase: 'first' | 'live' = 'first';
  private drawn = NO_EXTENT;
  /** The list draws only a part of itself at a time. */
  partial = false;
  /** How much of a list that draws only a part of itself was seen. */
  readonly coverage: Coverage;
  readonly clock: PageClock;
  private readonly counts: CountCheck;
  readonly unread: UnreadText;
  private jump = false;
  private replaced = false;
  /** Older messages were loaded while we watched. */
  hasHistory = false;

  constructor(
    private readonly options: WatchOptions,
    private readonly drafts: DraftMaker,
    private readonly typed: { readonly take: (text: string) => boolean },
    sides: SideModel,
  ) {
    this.unread = new UnreadText(drafts, options.nowMs);
    this.settling = new Settling(drafts, options.nowMs, this);
    this.clock = new PageClock(options);
    this.counts = new CountCheck(drafts, options, this.order);
    this.coverage = new Coverage(this.order, drafts, options.nowMs);
    this.judge = new Judge(options.hints, sides, this.order, (message) =>
      this.settling.recheck(message),
    );
    this.reloading = options.known.length > 0;
    for (const known of options.known) this.order.insertAfter(fromKnown(known), this.order.last);
  }

  /** How much of the list is drawn now. */
  get extent(): Extent {
    return this.drawn;
  }
  set extent(extent: Extent) {
    this.drawn = withGrowth(extent, this.drawn);
  }
  /** What is added at the end is new. */
  get endShown(): boolean {
    return !this.extent.unreadBelow;
  }
  /** Stored messages, and those of a list that reuses its rows, can only be found again in the whole. */
  get needsWhole(): boolean {
    return this.reloading || this.partial;
  }

  /** The rows of a list that shows this conversation. */
  rowsIn(root: Element, eyes: Eyes, positions: Positions, on: RowEvents): RowList {
    this.root = root;
    return new RowList(root, this.options.openShadowRoot, eyes, positions, on);
  }

  rowLeft(row: Row): void {
    this.unread.drop(row, this.partial);
    for (const message of row.messages) if (message.row === row) this.settling.lose(message);
    row.messages = NONE;
  }

  /** A run of rows was read. Gives the row below when the lines above it say something else now. */
  take(run: readonly Row[], column: Column, times: Omit<TimeContext, 'day'>): Row | null {
    this.pair(run, itemsOf(run, this.options.maskSecrets, times), column);
    const last = run[run.length - 1];
    const next = last?.next;
    return last && next?.reading && !sameCarry(next.used, carryOut(last)) ? next : null;
  }

  /** Pairs what is shown with what is known, emits what is new. */
  private pair(run: readonly Row[], items: readonly Item[], column: Column): void {
    const after = neighbour(run[0] as Row, 'prev', this.partial);
    const before = neighbour(run[run.length - 1] as Row, 'next', this.partial);
    const inOrder = this.order.between(after, before);
    const all = inOrder ?? this.order.between(after, null) ?? [];
    const known = after && !before && !this.needsWhole ? knownBelow(all, items) : all;
    const nowMs = this.options.nowMs();
    const atEnd = this.coverage.wasAtEnd && this.endShown;
    const shifts = this.partial ? shiftsOf(known, items, this.extent, atEnd) : NO_SHIFTS;
    const read = pairUp({
      order: this.order,
      after,
      before,
      known,
      items,
      partial: this.partial,
      extent: this.extent,
      shifts,
      reloading: this.reloading,
      justLeft: (message) =>
        (message.row !== null
          ? run.includes(message.row)
          : message.missingSince !== null && nowMs - message.missingSince < JUST_LEFT_MS) &&
        this.isDrawn(message, shifts.get(message)),
    });
    const paired = raiseAbove(read, after);
    const changes =
      this.reloading && isWeakReload(paired, this.order.last) ? allNew(paired) : paired;
    const previous = run.flatMap((row) => row.messages);
    for (const row of run) row.messages = NONE;
    this.replaced = changes === paired && this.isReplaced(changes, after ?? before);
    const append = changes !== paired || this.replaced;
    if (append) this.drafts.gap('list-replaced', null, nowMs);
    const above = paired === read ? after : null;
    const start = append ? this.order.last : (above ?? this.startOf(changes, before));
    moveBy(shifts, this.extent);
    this.apply(changes, start, column, nowMs);
    closeHoles(after, run, before);
    for (const message of previous)
      if (message.row !== null && !message.row.messages.includes(message))
        this.settling.lose(message);
  }

  /** A list that draws a part of itself takes away what is out of view. */
  isDrawn = ({ offset }: Message, shifts?: readonly number[]): boolean =>
    !this.partial || !offset || isDrawn(this.extent, offset, shifts);

  private apply(
    changes: readonly Change[],
    after: Message | null,
    column: Column,
    nowMs: number,
  ): void {
    let cursor = after;
    const jumped =
      this.partial &&
      this.order.size > 0 &&
      changes.every((change) => change.kind === 'new') &&
      this.jump;
    this.jump = false;
    const kept = new Set(
      changes.map((change) => (change.kind === 'same' ? change.message : change.recalls)),
    );
    const fresh: { message: Message; item: Item }[] = [];
    const isGone = (m: Message) => this.settling.isMissing(m) || (m.stored && !this.partial);
    const recalls = new Map<Message, Message>();
    for (const change of changes) {
      const { item } = change;
      if (
        change.kind === 'same' &&
        !(isRecallNotice(item.text) && !isRecallNotice(change.message.text) && !this.reloading)
      ) {
        this.attach(change.message, item, column, nowMs);
        this.judge.seeAgain(change.message);
        cursor = change.message;
        continue;
      }
      const recalled = change.kind === 'same' ? change.message : change.recalls;
      if (recalled) {
        cursor = recalled;
        recalled.row = null;
        recalled.missingSince = null;
      } else cursor = skipGone(cursor, kept, (gone) => this.endShown && isGone(gone));
      const message = fromItem(item, this.options.newId(), nowMs);
      // What stands above the place where something may be missing is not known to follow it.
      message.hole = (jumped && fresh.length === 0) || this.order.after(cursor)?.hole === true;
      this.order.insertAfter(message, cursor);
      this.attach(message, item, column, nowMs);
      if (recalled) recalls.set(message, recalled);
      fresh.push({ message, item });
      cursor = message;
    }
    if (jumped && cursor?.next) cursor.next.hole = true;
    const isNew = !this.isFirst && this.endShown;
    for (const [at, { message }] of [...fresh.entries()].reverse())
      message.live = isNew && isSaidNow(message, fresh[at + 1]?.message, nowMs);
    for (const { message } of fresh) this.judge.learn(message);
    this.judge.reconsider();
    for (const { message, item } of fresh)
      this.announce(message, item, recalls.get(message) ?? null);
  }

  /** Everything that was shown gave way to something else at once: another conversation, or another part of this one. */
  private isReplaced(changes: readonly Change[], beside: Message | null): boolean {
    if (this.phase === 'first' || this.partial || beside || changes.length === 0) return false;
    return (
      this.order.size > 0 && changes.every((change) => change.kind === 'new' && !change.recalls)
    );
  }

  /** Where a run begins that has no known message above it. */
  private startOf(changes: readonly Change[], before: Message | null): Message | null {
    const same = changes.find((change) => change.kind === 'same');
    if (same?.kind === 'same') return same.message.prev;
    if (before) return before.prev;
    if (!this.partial || changes.length === 0) return null;
    // The list jumped past what was not read: only where it stands on the scroll tells the place.
    this.jump = true;
    if (this.order.size > 0) this.coverage.tellUnread();
    if (this.endShown) return this.order.last;
    if (!this.extent.unreadAbove) return null;
    return this.order.above(changes[0] ? placeIn(changes[0].item, this.extent).top : 0);
  }

  private attach(message: Message, item: Item, column: Column, nowMs: number): void {
    if (message.text !== item.text) {
      message.text = item.text;
      message.changedAt = nowMs;
      message.withheld = item.withheld;
    }
    message.row = item.row;
    const { row } = item;
    row.messages = row.messages === NONE ? [message] : [...row.messages, message];
    message.piece = item.name === item.piece.name ? item.piece : { ...item.piece, name: item.name };
    this.judge.see(message, placeOf(item.piece.box, column));
    message.offset = placeIn(item, this.extent);
    if (item.piece.status) message.delivery = item.piece.status;
    else if (message.delivery === 'sending') message.delivery = 'sent';
    const relative = item.pageTime?.via === 'relative' && message.pageTime !== null;
    if (item.pageTime && !relative) {
      // A bare clock that was certain when it appeared stays so.
      const keep = message.pageTime?.raw === item.pageTime.raw && item.pageTime.iso === null;
      if (!keep) message.pageTime = item.pageTime;
    }
    this.settling.touch(message);
  }

  private get isFirst(): boolean {
    return this.phase === 'first' || this.replaced;
  }

  private announce(message: Message, item: Item, recalled: Message | null): void {
    const seen = this.isFirst ? 'present' : message.live ? 'live' : 'history';
    this.hasHistory ||= seen === 'history';
    message.provisional = message.live;
    if (message.live && this.typed.take(message.text)) this.judge.learnTyped(message);
    this.judge.decide(message);
    if (recalled) {
      recalled.recalled = 'notice';
      this.settling.drop(recalled);
      this.drafts.recall(recalled, 'notice');
    }
    this.drafts.message(message, message.prev?.id ?? null, seen, item.withheld);
    this.settling.remember(message);
    if (message.delivery !== null) message.sent = { ...message.sent, delivery: null };
  }

  gap = (reason: GapReason): void => this.drafts.gap(reason, null, null);
  /** Nothing waits to be written down. */
  rest = (): void => this.counts.rest(this.phase === 'live' ? this.root : null);
  endBatch = (): void => this.judge.reconsider();

  /** The first complete reading is done: what comes from now on is new. */
  beginLive(): void {
    this.phase = 'live';
    this.reloading = false;
  }

  /** Another view shows this conversation from here on, or one of its own: what is stored is looked for in it as after a reload. */
  beginAgain(): void {
    this.phase = 'first';
    this.reloading = true;
  }

  /** Watching ends: tells the ledger of messages that the page has and did not show. */
  end(olderOffered: boolean): void {
    this.unread.rest(true);
    if (!this.counts.end(this.root) && olderOffered && !this.hasHistory)
      this.gap('history-not-loaded');
  }
}
