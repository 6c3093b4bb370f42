import type { FoundChat } from '@/lib/page/find/find-chat';
import { Lookout } from '@/lib/page/find/lookout';
import { LateBook } from '@/lib/page/follow/late-book';
import type { TalkBook } from '@/lib/page/follow/make-book';
import { rowReading } from '@/lib/page/read-row/row-reading';
import { browserEyes } from '@/lib/page/see/eyes';
import { SideModel } from '@/lib/page/see/side';
import { NO_HINTS, withLook } from '@/lib/page/who/learned-hints';
import { WATCHED } from './changes';
import type { ChatReader } from './chat-reader';
import { CrashGuard, guardSchedule } from './crash-guard';
import { Pacer } from './pacer';
import { browserSchedule } from './schedule';
import type { SettleTimer } from './settle-timer';
import { UnseenRetry } from './unseen-retry';
import type {
  ChatWatcher,
  PointedSpeaker,
  PointResult,
  SiteHints,
  WatchOptions,
  WatchState,
  WatchStatus,
} from './watch-types';

const SLICE_MS = 12;

class Watcher implements ChatWatcher {
  private reader: ChatReader | null = null;
  private readonly eyes;
  private readonly schedule;
  private readonly book: LateBook;
  private readonly lookout: Lookout;
  private readonly watched = new MutationObserver((records) => this.onMutations(records));
  private readonly guard = new CrashGuard(() => this.crashed());
  private readonly observed = new WeakSet<Node>();
  private readonly pacer: Pacer;
  private settler: SettleTimer | null = null;
  private readonly unseen: UnseenRetry;
  private stopped = false;
  private hints: SiteHints | null;
  private state: WatchState = 'looking';
  private last = '';

  constructor(private readonly options: WatchOptions) {
    const view = options.document.defaultView ?? window;
    this.eyes = options.eyes ?? browserEyes(options.document);
    this.schedule = guardSchedule(options.schedule ?? browserSchedule(view), this.guard);
    this.pacer = new Pacer(this.schedule, () => this.readNow());
    this.unseen = new UnseenRetry(
      this.schedule,
      () => this.reader?.hasUnseen ?? false,
      () => {
        if (this.reader?.retryUnseen()) this.readNow();
      },
    );
    this.hints = options.hints;
    this.book = new LateBook(
      options.bringBook,
      (make) => make({ ...options, hints: this.hints }, options.typed, new SideModel()),
      () => this.lookout.lose(),
    );
    options.typed.elsewhere = (input) =>
      this.guard.run(() => this.lookout.isOfOther(input) && this.tellOther());
    options.typed.listen(options.document);
    this.lookout = new Lookout(options, this.eyes, this.schedule, this.forLookout(), this.hints);
    this.report();
    this.guard.run(() => this.lookout.look());
  }

  /** The page made reading fail: what it shows meanwhile may be missing, so the ledger says so. */
  private crashed(): void {
    this.book.use((book) => book.gap('page-overload'));
    this.state = 'overloaded';
    this.report();
  }

  private forLookout() {
    return {
      isReading: () => this.reader?.root.isConnected ?? this.book.isAwaited,
      hasMessages: () => this.known > 0,
      showsMessages: () => this.reader?.showsMessages() ?? false,
      onFound: (found: FoundChat) =>
        this.book.use((book) => void this.guard.run(() => this.attach(found, book))),
      onLost: (isAside?: boolean) => this.lose(isAside),
      onConfirmed: () => this.report(),
      onUser: () => {
        this.unseen.again();
        this.unseen.later();
      },
    };
  }

  /** Once: of two talks on the page one is read. */
  private tellOther(): void {
    this.options.typed.elsewhere = null;
    this.book.use((book) => book.gap('other-chat'));
  }

  private readonly onScroll = (): void => {
    this.reader?.changes.noteMoved();
    this.settler?.later();
  };

  /** Messages of this conversation that are known. */
  private get known(): number {
    return this.book.now?.order.size ?? this.options.known.length;
  }

  private attach(found: FoundChat, book: TalkBook): void {
    // While the book was on its way another list may have been found.
    if (this.stopped || this.lookout.found?.root !== found.root) return;
    // The first list of this watch: another one would be told again.
    if (found.hasRival && !this.settler) this.tellOther();
    const observe = (target: Node) => {
      if (this.observed.has(target)) return;
      this.observed.add(target);
      this.watched.observe(target, WATCHED);
      if (target.nodeType === 11) this.options.typed.listen(target as ShadowRoot);
    };
    this.reader = book.readerOf(found.root, this.options, this.eyes, observe, rowReading);
    this.settler ??= book.timerOf(this.schedule, () => this.stopped, {
      isSoon: () => this.pacer.isWaiting,
      isWanted: () => this.reader?.changes.canWait ?? false,
      begin: () => {
        this.reader?.changes.takeAll();
        this.readLater();
      },
    });
    this.watched.observe(found.root, WATCHED);
    const shadow = this.options.openShadowRoot(found.root);
    if (shadow) observe(shadow);
    const { document, openShadowRoot, inputs } = this.options;
    this.options.typed.listenAround(found.root, inputs.allComposers(document, openShadowRoot));
    found.root.addEventListener('scroll', this.onScroll, { passive: true });
    this.state = 'watching';
    this.readNow();
  }

  private lose(isAside?: boolean): void {
    if (isAside) this.book.now?.beginAgain();
    for (let row = this.reader?.rows.first ?? null; row; row = row.next)
      this.book.now?.rowLeft(row);
    this.book.now?.settling.forgetMissing();
    this.letGo();
    this.state = 'lost';
    this.report();
  }

  private letGo(): void {
    this.reader?.root.removeEventListener('scroll', this.onScroll);
    this.watched.disconnect();
    this.reader = null;
  }

  private onMutations(records: MutationRecord[]): void {
    this.unseen.again();
    let isSoon = false;
    const note = () => {
      isSoon = this.reader?.changes.note(records) ?? false;
    };
    if (!this.guard.run(note)) this.reader?.markAllDirty();
    if (isSoon || this.reader?.changes.dirty.size) this.readLater();
    else this.settler?.later();
  }

  private readLater(): void {
    if (!this.stopped) this.pacer.request();
  }

  private readNow(everything = false): void {
    const reader = this.reader;
    if (!reader || this.stopped) return;
    if (!reader.root.isConnected) {
      this.lookout.look();
      return;
    }
    const beganAtMs = this.schedule.tick();
    if (!reader.noteEnds()) return;
    this.pacer.stop();
    const { shape } = reader.rows;
    let done = false;
    for (let left = everything ? 20 : 1; !done && left > 0; left--)
      done = reader.read(everything ? Number.POSITIVE_INFINITY : SLICE_MS, this.schedule.tick);
    if (done && !reader.settled) {
      reader.settled = true;
      reader.book.beginLive();
    }
    if (done) this.unseen.later();
    if (this.state === 'overloaded') this.state = 'watching';
    if (shape !== reader.rows.shape) reader.noteEnds();
    if (done) reader.lookWhole();
    this.settler?.afterReading();
    this.report();
    this.pacer.rest(beganAtMs, reader.burst);
    if (!done) this.pacer.goOn();
  }

  private report(): void {
    const status: WatchStatus = {
      state: this.state,
      messages: this.known,
      evidence: this.lookout.found?.evidence ?? [],
      olderOffered: this.reader?.olderOffered ?? false,
      unreadPart: this.book.now?.coverage.hasUnread ?? false,
      staleHint: this.lookout.staleHint ?? (this.book.now?.judge.hasStaleLooks() ? 'looks' : null),
    };
    const said = JSON.stringify(status);
    if (said === this.last) return;
    this.last = said;
    this.options.onStatus(status);
  }

  ready(): Promise<void> {
    return this.book.settled;
  }

  flush(): void {
    if (this.stopped) return;
    this.guard.run(() => {
      this.reader?.changes.note(this.watched.takeRecords());
      this.reader?.changes.takeAll();
      this.readNow(true);
      this.book.now?.settling.settle(true);
    });
  }

  stop(isLeaving = false): void {
    if (this.stopped) return;
    this.flush();
    const { reader } = this;
    if (!isLeaving) reader?.book.end(reader.olderOffered);
    this.stopped = true;
    this.pacer.stop();
    this.lookout.stop();
    this.options.typed.stop();
    this.settler?.stop();
    this.unseen.stop();
    this.letGo();
  }

  isIdle(): boolean {
    return (
      !this.pacer.isWaiting &&
      !this.lookout.isDue &&
      (this.reader?.pending ?? 0) === 0 &&
      !this.book.isAwaited &&
      !this.book.now?.settling.waiting
    );
  }

  noteTyped(text: string): void {
    this.options.typed.noteWhole(text);
  }

  pointAtRegion(root: Element, regionPath: readonly string[]): PointResult {
    const hints = { looks: [], ...this.hints, regionPath };
    this.hints = hints;
    this.lookout.takeHints(hints);
    if (this.reader) this.lookout.lose();
    this.lookout.take({ root, score: 100, evidence: ['pointed-at'] });
    this.report();
    return { hints };
  }

  pointAt(element: Element, as: PointedSpeaker): PointResult | null {
    const piece = this.reader?.messageAt(element)?.piece;
    if (!piece) return null;
    const hints = withLook(this.hints, piece.look, as === 'me' ? 'customer' : 'agent');
    this.hints = hints;
    this.book.now?.judge.takeHints(hints);
    this.settler?.later();
    this.report();
    return { hints };
  }

  forgetHints(): void {
    this.hints = null;
    this.book.now?.judge.takeHints(NO_HINTS);
    this.lookout.forgetHints();
    this.settler?.later();
    this.report();
  }

  messageAt(element: Element): string | null {
    return this.reader?.messageAt(element)?.id ?? null;
  }

  chatRoot = (): Element | null => this.reader?.root ?? null;

  elementOf(messageId: string): Element | null {
    return this.book.now?.order.get(messageId)?.row?.el ?? null;
  }
}

/** Finds the chat of a document and reports what is said in it until stopped. One watcher a frame. */
export function watchChat(options: WatchOptions): ChatWatcher {
  return new Watcher(options);
}
