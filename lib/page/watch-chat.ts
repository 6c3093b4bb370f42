import { pathTo } from '@/lib/page/find/element-path';
import type { FoundChat } from '@/lib/page/find/find-chat';
import { findComposers } from '@/lib/page/find/find-composer';
import { Lookout } from '@/lib/page/find/lookout';
import { extentOf } from '@/lib/page/follow/unread-parts';
import { browserEyes } from '@/lib/page/see/eyes';
import { looksAreStale, NO_HINTS, withLook } from '@/lib/page/who/learned-hints';
import { TypedDrafts } from '@/lib/page/who/typed-drafts';
import { ChatReader, makeBook } from './chat-reader';
import { CrashGuard, guardSchedule } from './crash-guard';
import { Pacer } from './pacer';
import { browserSchedule } from './schedule';
import type {
  ChatWatcher,
  PointedAs,
  PointResult,
  SiteHints,
  WatchOptions,
  WatchState,
  WatchStatus,
} from './watch-types';

const SLICE_MS = 12;
const SETTLE_EVERY_MS = 400;
const RETRY_MS = [100, 250, 600, 1500, 4000];
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'hidden', 'alt', 'src', 'open'],
};

class Watcher implements ChatWatcher {
  private reader: ChatReader | null = null;
  private readonly eyes;
  private readonly schedule;
  private readonly typed: TypedDrafts;
  private readonly book;
  private readonly lookout: Lookout;
  private readonly watched = new MutationObserver((records) => this.onMutations(records));
  private readonly guard = new CrashGuard(() => this.crashed());
  private readonly observed = new WeakSet<Node>();
  private readonly pacer: Pacer;
  private cancelSettle: (() => void) | null = null;
  private cancelRetry: (() => void) | null = null;
  private retries = 0;
  private stopped = false;
  private hints: SiteHints | null;
  private state: WatchState = 'looking';
  private unread = false;
  private unreadTold = false;
  private last = '';

  constructor(private readonly options: WatchOptions) {
    const view = options.document.defaultView ?? window;
    this.eyes = options.eyes ?? browserEyes(options.document);
    this.schedule = guardSchedule(options.schedule ?? browserSchedule(view), this.guard);
    this.pacer = new Pacer(this.schedule, () => this.readNow());
    this.hints = options.hints;
    this.typed = new TypedDrafts(options.nowMs);
    this.book = makeBook(options, this.typed);
    this.typed.listen(options.document);
    for (const event of ['click', 'focusin'] as const)
      options.document.addEventListener(event, this.onUser, { capture: true, passive: true });
    this.lookout = new Lookout(options, this.eyes, this.schedule, this.forLookout(), this.hints);
    this.report();
    this.guard.run(() => this.lookout.look());
  }

  /** The page made reading fail: what it shows meanwhile may be missing, so the ledger says so. */
  private crashed(): void {
    this.book.gap('page-overload');
    this.state = 'overloaded';
    this.report();
  }

  private forLookout() {
    return {
      isReading: () => this.reader?.root.isConnected ?? false,
      hasMessages: () => this.book.order.size > 0,
      showsMessages: () => this.reader?.showsMessages() ?? false,
      onFound: (found: FoundChat) => this.attach(found),
      onLost: () => this.lose(),
      onConfirmed: () => this.report(),
    };
  }

  private readonly onUser = (): void => {
    this.retries = 0;
    this.retryLater();
  };

  private readonly onScroll = (): void => this.readLater();

  private attach(found: FoundChat): void {
    const observe = (target: Node) => {
      if (this.observed.has(target)) return;
      this.observed.add(target);
      this.watched.observe(target, WATCHED);
      if (target.nodeType === 11) this.typed.listen(target as ShadowRoot);
    };
    this.reader = new ChatReader(found.root, this.options, this.eyes, this.book, observe);
    this.watched.observe(found.root, WATCHED);
    const shadow = this.options.openShadowRoot(found.root);
    if (shadow) observe(shadow);
    const { document, openShadowRoot } = this.options;
    this.typed.listenAround(found.root, findComposers(document, openShadowRoot));
    found.root.addEventListener('scroll', this.onScroll, { passive: true });
    this.state = 'watching';
    this.readNow();
  }

  private lose(): void {
    this.reader?.root.removeEventListener('scroll', this.onScroll);
    for (let row = this.reader?.rows.first ?? null; row; row = row.next) this.book.rowLeft(row);
    this.book.forgetMissing();
    this.watched.disconnect();
    this.reader = null;
    this.state = 'lost';
    this.report();
  }

  private onMutations(records: MutationRecord[]): void {
    this.retries = 0;
    if (!this.guard.run(() => this.reader?.note(records))) this.reader?.markAllDirty();
    this.readLater();
  }

  private readLater(): void {
    if (!this.stopped) this.pacer.request();
  }

  /** Text that was there but not displayed is looked at again a few times, later and later. */
  private retryLater(): void {
    if (this.retries >= RETRY_MS.length || this.cancelRetry || !this.reader?.hasUnseen) return;
    this.cancelRetry = this.schedule.later(
      () => {
        this.cancelRetry = null;
        if (this.reader?.retryUnseen()) this.readNow();
      },
      RETRY_MS[this.retries++] ?? 0,
    );
  }

  private readNow(everything = false): void {
    const reader = this.reader;
    if (!reader || this.stopped) return;
    if (!reader.root.isConnected) {
      this.lookout.look();
      return;
    }
    const beganAtMs = this.schedule.tick();
    if (!this.noteEnds(reader)) return;
    this.pacer.stop();
    const { shape } = reader.rows;
    const budget = everything ? Number.POSITIVE_INFINITY : SLICE_MS;
    let done = reader.read(budget, this.schedule.tick);
    for (let round = 0; everything && !done && round < 20; round++)
      done = reader.read(budget, this.schedule.tick);
    if (done && !reader.settled) {
      reader.settled = true;
      this.book.beginLive();
    }
    if (done) this.retryLater();
    if (this.state === 'overloaded') this.state = 'watching';
    if (shape !== reader.rows.shape) this.noteEnds(reader);
    this.tellUnread();
    this.settleLater();
    this.report();
    this.pacer.rest(beganAtMs);
    if (!done) this.pacer.goOn();
  }

  /** Looks how much of the list is drawn; false when nothing of it is. */
  private noteEnds(reader: ChatReader): boolean {
    const extent = extentOf(reader.root, reader.rows, this.eyes);
    if (!extent) return false;
    this.book.extent = extent;
    this.unread = extent.unreadAbove || extent.unreadBelow;
    this.book.partial ||= this.unread;
    return true;
  }

  /** A list that draws only a part of itself: what is not drawn has not been read. */
  private tellUnread(): void {
    if (!this.unread || this.unreadTold) return;
    this.unreadTold = true;
    this.book.gap('virtualised-unread');
  }

  private settleLater(): void {
    if (this.stopped || this.cancelSettle || this.book.waiting === 0) return;
    this.cancelSettle = this.schedule.later(() => {
      this.cancelSettle = null;
      this.book.settle(false);
      this.settleLater();
    }, SETTLE_EVERY_MS);
  }

  private report(): void {
    const status: WatchStatus = {
      state: this.state,
      messages: this.book.order.size,
      evidence: this.lookout.found?.evidence ?? [],
      olderOffered: this.reader?.olderOffered ?? false,
      unreadPart: this.unread,
      staleHint:
        this.lookout.staleHint ?? (looksAreStale(this.hints, this.book.order) ? 'looks' : null),
    };
    const said = JSON.stringify(status);
    if (said === this.last) return;
    this.last = said;
    this.options.onStatus(status);
  }

  flush(): void {
    if (this.stopped) return;
    this.guard.run(() => {
      this.reader?.note(this.watched.takeRecords());
      this.readNow(true);
      this.book.settle(true);
    });
  }

  stop(isLeaving = false): void {
    if (this.stopped) return;
    this.flush();
    if (!isLeaving && this.reader?.olderOffered && !this.book.hasHistory)
      this.book.gap('history-not-loaded');
    this.stopped = true;
    this.pacer.stop();
    this.watched.disconnect();
    this.lookout.stop();
    this.typed.stop();
    for (const cancel of [this.cancelSettle, this.cancelRetry]) cancel?.();
    for (const event of ['click', 'focusin'] as const)
      this.options.document.removeEventListener(event, this.onUser, { capture: true });
    this.reader?.root.removeEventListener('scroll', this.onScroll);
    this.reader = null;
  }

  isIdle(): boolean {
    return (
      !this.pacer.isWaiting &&
      !this.lookout.isDue &&
      (this.reader?.pending ?? 0) === 0 &&
      this.book.waiting === 0
    );
  }

  noteTyped(text: string): void {
    this.typed.noteWhole(text);
  }

  pointAt(element: Element, as: PointedAs): PointResult | null {
    if (as === 'region') {
      const regionPath = pathTo(element);
      if (!regionPath) return null;
      this.hints = { ...(this.hints ?? NO_HINTS), regionPath };
      this.lookout.takeHints(this.hints);
      if (this.reader) this.lookout.lose();
      this.lookout.take({ root: element, score: 100, evidence: ['pointed-at'] });
    } else {
      const piece = this.reader?.messageAt(element)?.piece;
      if (!piece) return null;
      this.hints = withLook(this.hints, piece.look, as === 'me' ? 'customer' : 'agent');
      this.book.takeHints(this.hints);
      this.settleLater();
    }
    this.report();
    return { hints: this.hints };
  }

  forgetHints(): void {
    this.hints = null;
    this.book.takeHints(NO_HINTS);
    this.lookout.forgetHints();
    this.settleLater();
    this.report();
  }

  messageAt(element: Element): string | null {
    return this.reader?.messageAt(element)?.id ?? null;
  }

  chatRoot = (): Element | null => this.reader?.root ?? null;

  elementOf(messageId: string): Element | null {
    return this.book.order.get(messageId)?.row?.el ?? null;
  }
}

/** Finds the chat of a document and reports what is said in it until stopped. One watcher a frame. */
export function watchChat(options: WatchOptions): ChatWatcher {
  return new Watcher(options);
}
