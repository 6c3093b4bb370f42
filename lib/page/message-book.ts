import type { GapReason, MessageBody } from '@/lib/transcript/entry';
import type { DraftMaker } from './draft-maker';
import type { Column } from './interpret-row';
import type { Message, Row } from './message';
import { MessageOrder } from './message-order';
import { type Change, type Item, pairUp } from './reconcile';
import { placeOf, SideModel } from './side';
import { lookKey, SpeakerModel } from './speaker-model';
import type { Extent } from './unread-parts';
import type { KnownMessage, SiteHints, WatchOptions } from './watch-types';
import { isRecallNotice, staffNumberIn } from './words';

const JUST_LEFT_MS = 4000;
const SETTLE_MS = 700;
const STREAM_MS = 1500;
/** A text that changed this often will go on; what lies between the revisions is not kept. */
const ENDLESS = 60;
const REMOVED_MS = 1200;

/** The messages of this conversation as far as the page has shown them; emits what is new or changed. */
export class MessageBook {
  readonly order = new MessageOrder();
  private readonly model: SpeakerModel;
  private readonly sides = new SideModel();
  private signature = '';
  private readonly unsettled = new Set<Message>();
  private readonly missing = new Set<Message>();
  private reloading: boolean;
  private phase: 'first' | 'live' = 'first';
  /** How much of the list is drawn now. */
  extent: Extent = { unreadAbove: false, unreadBelow: false, contentTop: 0, content: 0, view: 0 };
  /** The list draws only a part of itself at a time. */
  partial = false;
  private jump = false;
  /** Older messages were loaded while we watched. */
  hasHistory = false;

  constructor(
    private readonly options: WatchOptions,
    private readonly drafts: DraftMaker,
    private readonly typed: { readonly take: (text: string) => boolean },
  ) {
    this.model = new SpeakerModel(options.hints);
    this.reloading = options.known.length > 0;
    for (const known of options.known) this.order.insertAfter(fromKnown(known), this.order.last);
  }

  /** What is added at the end is new. */
  private get endShown(): boolean {
    return !this.extent.unreadBelow;
  }

  /** Stored messages have to be found again before anything is new. */
  get needsWhole(): boolean {
    return this.reloading;
  }

  get waiting(): number {
    return this.unsettled.size + this.missing.size;
  }

  rowLeft(row: Row, nowMs: number): void {
    for (const message of row.messages) {
      if (message.row !== row) continue;
      message.row = null;
      message.missingSince = nowMs;
      this.missing.add(message);
    }
    row.messages = [];
  }

  /** A run of rows was read: pair its items with what is known, emit what is new. */
  take(run: readonly Row[], items: readonly Item[], column: Column): void {
    const after = neighbour(run[0] as Row, 'prev');
    const before = neighbour(run[run.length - 1] as Row, 'next');
    const inOrder = this.order.between(after, before);
    const known = inOrder ?? this.order.between(after, null) ?? [];
    const nowMs = this.options.nowMs();
    const paired = pairUp({
      order: this.order,
      after,
      before,
      known,
      items,
      partial: this.partial,
      extent: this.extent,
      reloading: this.reloading,
      justLeft: (message) =>
        (message.missingSince !== null && nowMs - message.missingSince < JUST_LEFT_MS) ||
        (message.row !== null && run.includes(message.row)),
    });
    const changes = this.rejectWeakReload(paired);
    const previous = run.flatMap((row) => row.messages);
    for (const row of run) row.messages = [];
    const start = changes === paired ? (after ?? this.startOf(changes, before)) : this.order.last;
    this.apply(changes, start, column, nowMs);
    for (const message of previous) {
      if (message.row !== null && !message.row.messages.includes(message)) {
        message.row = null;
        message.missingSince = nowMs;
        this.missing.add(message);
      }
    }
  }

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
    const recalls = new Map<Message, Message>();
    for (const change of changes) {
      const { item } = change;
      if (
        change.kind === 'same' &&
        !(isRecallNotice(item.text) && !isRecallNotice(change.message.text) && !this.reloading)
      ) {
        this.attach(change.message, item, column, nowMs);
        cursor = change.message;
        continue;
      }
      const recalled = change.kind === 'same' ? change.message : change.recalls;
      if (recalled) {
        cursor = recalled;
        recalled.row = null;
        recalled.missingSince = null;
      } else cursor = this.skipGone(cursor, kept);
      const message = this.create(item, nowMs);
      if (jumped && fresh.length === 0) message.hole = true;
      this.order.insertAfter(message, cursor);
      this.attach(message, item, column, nowMs);
      if (recalled) recalls.set(message, recalled);
      fresh.push({ message, item });
      cursor = message;
    }
    if (jumped && cursor?.next) cursor.next.hole = true;
    for (const { message } of fresh) this.model.learn(message);
    for (const { message, item } of fresh)
      this.announce(message, item, recalls.get(message) ?? null);
  }

  /** Where a run begins that has no known message above it. */
  private startOf(changes: readonly Change[], before: Message | null): Message | null {
    const same = changes.find((change) => change.kind === 'same');
    if (same?.kind === 'same') return same.message.prev;
    if (before) return before.prev;
    if (!this.partial || changes.length === 0) return null;
    // The list jumped past what was not read: only where it stands on the scroll tells the place.
    this.jump = true;
    if (this.order.size > 0) this.drafts.gap('virtualised-unread', null, null);
    if (this.endShown) return this.order.last;
    if (!this.extent.unreadAbove) return null;
    const offset = (changes[0]?.item.piece.box?.top ?? 0) - this.extent.contentTop;
    let at = this.order.last;
    while (at && (at.offset?.top ?? 0) > offset) at = at.prev;
    return at;
  }

  /** What was recalled without a trace stood before what came after it. */
  private skipGone(cursor: Message | null, kept: ReadonlySet<Message | null>): Message | null {
    let at = cursor;
    for (
      let next = at ? at.next : null;
      next &&
      !kept.has(next) &&
      (next.recalled !== null ||
        (next.missingSince !== null &&
          next.row === null &&
          this.endShown &&
          this.isTailGone(next)));
      next = next.next
    )
      at = next;
    return at;
  }

  private isTailGone(message: Message): boolean {
    for (let at: Message | null = message; at; at = at.next) if (at.row) return false;
    return this.missing.has(message);
  }

  private create(item: Item, nowMs: number): Message {
    return {
      id: this.options.newId(),
      prev: null,
      next: null,
      row: item.row,
      piece: item.piece,
      text: item.text,
      parts: [],
      speaker: 'unknown',
      reason: 'none',
      side: 'full',
      place: null,
      pageTime: item.pageTime,
      staffNumber: item.name ? staffNumberIn(item.name) : null,
      delivery: null,
      provisional: this.phase === 'live',
      changedAt: nowMs,
      live: false,
      recalled: null,
      missingSince: null,
      typed: false,
      stored: false,
      hole: false,
      offset: null,
      streams: 0,
      withheld: item.withheld,
      sent: {
        text: item.text,
        speaker: 'unknown',
        timeRaw: null,
        timeIso: null,
        delivery: null,
        atMs: nowMs,
      },
    };
  }

  private attach(message: Message, item: Item, column: Column, nowMs: number): void {
    if (message.text !== item.text) {
      message.text = item.text;
      message.changedAt = nowMs;
      message.withheld = item.withheld;
    }
    message.row = item.row;
    item.row.messages.push(message);
    message.piece = item.name === item.piece.name ? item.piece : { ...item.piece, name: item.name };
    message.missingSince = null;
    this.missing.delete(message);
    message.place = placeOf(item.piece.box, column);
    if (message.place) this.sides.learn(lookKey(message), message.place);
    message.side = this.sides.sideOf(message.piece, message.place, lookKey(message));
    const top = (item.piece.box?.top ?? 0) - this.extent.contentTop;
    message.offset = { top, end: this.extent.content - top };
    if (item.piece.status) message.delivery = item.piece.status;
    else if (message.delivery === 'sending') message.delivery = 'sent';
    const relative = item.pageTime?.via === 'relative' && message.pageTime !== null;
    if (item.pageTime && !relative) {
      // A bare clock that was certain when it appeared stays so.
      const keep = message.pageTime?.raw === item.pageTime.raw && item.pageTime.iso === null;
      if (!keep) message.pageTime = item.pageTime;
    }
    if (!message.stored || message.speaker === 'unknown') {
      const verdict = this.model.decide(message);
      message.speaker = verdict.speaker;
      message.reason = verdict.reason;
    }
    this.unsettled.add(message);
  }

  private announce(message: Message, item: Item, recalled: Message | null): void {
    const seen = this.seenAs(message);
    this.hasHistory ||= seen === 'history';
    message.live = seen === 'live';
    message.provisional = message.live;
    if (message.live && this.typed.take(message.text)) {
      message.typed = true;
      this.model.learnTyped(message);
    }
    const verdict = this.model.decide(message);
    message.speaker = verdict.speaker;
    message.reason = verdict.reason;
    if (recalled) {
      recalled.recalled = 'notice';
      this.unsettled.delete(recalled);
      this.drafts.recall(recalled, 'notice');
    }
    this.drafts.message(message, message.prev?.id ?? null, seen, item.withheld);
    this.remember(message);
    if (message.delivery !== null) message.sent = { ...message.sent, delivery: null };
  }

  private seenAs(message: Message): MessageBody['seen'] {
    if (this.phase === 'first') return 'present';
    for (let at = message.next; at; at = at.next)
      if (!at.live || at.sent.atMs < this.options.nowMs() - 1000) return 'history';
    return this.endShown ? 'live' : 'history';
  }

  private remember(message: Message): void {
    message.sent = {
      text: message.text,
      speaker: message.speaker,
      timeRaw: message.pageTime?.raw ?? null,
      timeIso: message.pageTime?.iso ?? null,
      delivery: message.delivery,
      atMs: this.options.nowMs(),
    };
  }

  /** After each batch: what was learned may settle earlier doubts. */
  endBatch(): void {
    const signature = `${this.sides.signature()}|${this.model.signature()}`;
    if (signature === this.signature) return;
    this.relearnSides();
    this.signature = `${this.sides.signature()}|${this.model.signature()}`;
    for (let at = this.order.first; at; at = at.next) {
      if (!at.piece || at.stored || at.recalled) continue;
      const verdict = this.model.decide(at);
      if (verdict.speaker === at.speaker) continue;
      at.speaker = verdict.speaker;
      at.reason = verdict.reason;
      this.unsettled.add(at);
    }
  }

  /** Sides may read differently now; what was learned from them is learned anew. */
  private relearnSides(): void {
    let moved = false;
    for (let at = this.order.first; at; at = at.next) {
      if (!at.piece) continue;
      const side = this.sides.sideOf(at.piece, at.place, lookKey(at));
      moved ||= side !== at.side;
      at.side = side;
    }
    if (!moved) return;
    this.model.forget();
    for (let at = this.order.first; at; at = at.next) {
      this.model.learn(at);
      if (at.typed) this.model.learnTyped(at);
    }
  }

  /** The list itself went away: what it showed was not taken back. */
  forgetMissing(): void {
    this.missing.clear();
    for (let at = this.order.first; at; at = at.next)
      if (at.missingSince !== null) at.missingSince = null;
  }

  gap(reason: GapReason): void {
    this.drafts.gap(reason, null, null);
  }

  takeHints(hints: SiteHints): void {
    this.model.hints = hints;
    this.signature = '';
    this.endBatch();
  }

  /** The first complete reading is done: what comes from now on is new. */
  beginLive(): void {
    this.phase = 'live';
    this.reloading = false;
  }

  /** Emits what has come to rest. `now` true: everything, at once. */
  settle(now: boolean): void {
    const nowMs = this.options.nowMs();
    for (const message of this.unsettled) {
      const quiet = nowMs - message.changedAt >= SETTLE_MS;
      const long =
        message.text !== message.sent.text &&
        nowMs - message.sent.atMs >= STREAM_MS * 2 ** Math.min(5, message.streams / 12);
      if (!quiet && !long && !now) continue;
      this.emitChanges(message, quiet || now);
      if (quiet || now) this.unsettled.delete(message);
    }
    this.settleMissing(nowMs);
  }

  private emitChanges(message: Message, final: boolean): void {
    const { sent } = message;
    const text = message.text !== sent.text ? message.text : null;
    const speaker = message.speaker !== sent.speaker ? message.speaker : null;
    const time =
      (message.pageTime?.raw ?? null) !== sent.timeRaw ||
      (message.pageTime?.iso ?? null) !== sent.timeIso
        ? message.pageTime
        : null;
    const delivery = message.delivery !== sent.delivery ? message.delivery : null;
    const settles = final && message.provisional;
    if (text === null && !speaker && !time && !delivery && !settles) return;
    const grew = text?.startsWith(sent.text) && message.live;
    const reason = settles
      ? 'settled'
      : text !== null
        ? grew
          ? 'streamed'
          : 'edited'
        : speaker
          ? 'speaker'
          : time
            ? 'time'
            : 'delivery';
    if (text !== null && ++message.streams === ENDLESS) this.gap('page-overload');
    if (settles) message.provisional = false;
    this.drafts.revision(message, reason, text, {
      speaker,
      speakerReason: speaker ? message.reason : null,
      pageTime: time,
      delivery,
      withheld: text === null ? [] : message.withheld,
    });
    this.remember(message);
  }

  /** A message whose place is shown and empty was taken back without a trace. */
  private settleMissing(nowMs: number): void {
    for (const message of this.missing) {
      if (message.row || message.recalled) {
        this.missing.delete(message);
        continue;
      }
      if (message.missingSince === null || nowMs - message.missingSince < REMOVED_MS) continue;
      this.missing.delete(message);
      if (!this.placeIsShown(message)) continue;
      message.recalled = 'removed';
      this.unsettled.delete(message);
      this.drafts.recall(message, 'removed');
    }
  }

  private placeIsShown(message: Message): boolean {
    const shown = (at: Message | null, step: 'prev' | 'next'): Message | null => {
      let on = at;
      while (on && on.row === null && (on.recalled !== null || on.missingSince !== null))
        on = on[step];
      return on;
    };
    const above = shown(message.prev, 'prev');
    const below = shown(message.next, 'next');
    if (above !== null && above.row === null) return false;
    if (below !== null && below.row === null) return false;
    if (above && below) return true;
    if (above && !below) return this.endShown;
    return false;
  }

  private rejectWeakReload(changes: Change[]): Change[] {
    if (!this.reloading || this.phase !== 'first') return changes;
    const same = changes.filter(
      (change) => change.kind === 'same' && change.message.text === change.item.text,
    );
    const last = this.lastKept();
    const strong =
      (same.length >= 3 && same.length >= changes.length * 0.5) ||
      same.some((change) => change.kind === 'same' && change.message === last) ||
      (same.length === changes.length && same.length >= 2);
    if (strong || changes.length === 0) return changes;
    this.drafts.gap('list-replaced', null, this.options.nowMs());
    return changes.map((change) => ({ kind: 'new', item: change.item, recalls: null }));
  }

  private lastKept(): Message | null {
    let at = this.order.last;
    while (at?.recalled) at = at.prev;
    return at;
  }
}

function neighbour(row: Row, step: 'prev' | 'next'): Message | null {
  for (let at = row[step]; at; at = at[step]) {
    const found = step === 'prev' ? at.messages[at.messages.length - 1] : at.messages[0];
    if (found) return found;
  }
  return null;
}

function fromKnown(known: KnownMessage): Message {
  const text = known.text ?? '';
  return {
    id: known.id,
    prev: null,
    next: null,
    row: null,
    piece: null,
    text,
    parts: [],
    speaker: known.speaker,
    reason: 'none',
    side: 'full',
    place: null,
    pageTime: known.pageTimeRaw === null ? null : { raw: known.pageTimeRaw, iso: null, via: 'own' },
    staffNumber: null,
    delivery: null,
    provisional: false,
    changedAt: 0,
    live: false,
    recalled: known.recalled ? 'notice' : null,
    missingSince: null,
    typed: false,
    stored: true,
    hole: false,
    offset: null,
    streams: 0,
    withheld: [],
    sent: {
      text,
      speaker: known.speaker,
      timeRaw: known.pageTimeRaw,
      timeIso: null,
      delivery: null,
      atMs: 0,
    },
  };
}
