import type { Eyes } from '@/lib/page/see/eyes';
import { containsDrawn, drawnElements, drawnParent, shadowOf } from '@/lib/page/see/flat-tree';
import { parentOf } from '@/lib/page/see/true-node';
import type { SiteHints, WatchOptions, WatchSchedule, WatchStatus } from '@/lib/page/watch-types';
import { followPath } from './element-path';
import { type FoundChat, findChat } from './find-chat';

const LOOK_SOON_MS = 200;
const LOOK_MOST_MS = 3000;
const SURE_SCORE = 8.5;
const CONFIRMATIONS = 3;
const LOOK_AT_LEAST_MS = 20_000;
/** For the place that was pointed at to show up on a page that is loading. */
const PATIENCE_MS = 5_000;

/** What the lookout tells and asks the reader of the list. */
export interface LookoutOwner {
  /** True while the list being read stands on the page. */
  readonly isReading: () => boolean;
  readonly hasMessages: () => boolean;
  /** True when the list being read shows at least one message now. */
  readonly showsMessages: () => boolean;
  readonly onFound: (found: FoundChat) => void;
  /** The list that was read is not the chat, or gone. */
  readonly onLost: () => void;
  readonly onConfirmed: () => void;
}

/** Finds the list of messages, watches for a better one until it is sure, and for the day the list goes away. */
export class Lookout {
  found: FoundChat | null = null;
  staleHint: WatchStatus['staleHint'] = null;
  private readonly around = new MutationObserver(() => {
    if (this.isSettled()) return;
    this.due = true;
    this.later();
  });
  /** How often a second look chose the same list. */
  private confirmed = 0;
  /** Something happened that the next look may find; the slow heartbeat does not count. */
  private due = false;
  private pause = LOOK_SOON_MS;
  private lookingSince: number;
  private readonly startedAtMs: number;
  private cancel: (() => void) | null = null;
  private stopped = false;

  constructor(
    private readonly options: WatchOptions,
    private readonly eyes: Eyes,
    private readonly schedule: WatchSchedule,
    private readonly owner: LookoutOwner,
    private hints: SiteHints | null,
  ) {
    this.lookingSince = options.nowMs();
    this.startedAtMs = this.lookingSince;
    for (const event of ['click', 'focusin'] as const)
      options.document.addEventListener(event, this.onUser, { capture: true, passive: true });
  }

  get isDue(): boolean {
    return this.due;
  }

  takeHints(hints: SiteHints): void {
    this.hints = hints;
    this.staleHint = null;
  }

  /** What the user pointed at counts no more: the list is looked for. */
  forgetHints(): void {
    this.hints = null;
    this.staleHint = null;
    if (!this.found?.evidence.includes('pointed-at')) return;
    this.lose();
    this.look();
  }

  private readonly onUser = (): void => {
    this.pause = LOOK_SOON_MS;
    this.lookingSince = this.options.nowMs() - LOOK_AT_LEAST_MS / 2;
    if (!this.isSettled()) this.later();
  };

  private later(): void {
    if (this.stopped || this.cancel) return;
    this.cancel = this.schedule.later(() => {
      this.cancel = null;
      this.due = false;
      this.look();
    }, this.pause);
  }

  /** Nothing was read yet, or it might be another part of the page: keep an eye on the rest. */
  private isSettled(): boolean {
    if (!this.owner.isReading() || !this.owner.hasMessages() || this.awaitsPointed()) return false;
    return (this.found?.score ?? 0) >= SURE_SCORE || this.confirmed >= CONFIRMATIONS;
  }

  /** Looks for the chat, or checks that the one being read is still there. */
  look(): void {
    if (this.stopped || this.isSettled()) return;
    if (this.found && !this.owner.isReading()) this.lose();
    const found = this.pointed() ?? findChat({ ...this.options, eyes: this.eyes });
    if (this.found && found) this.compare(this.found, found);
    if (this.found) {
      if (this.awaitsPointed() || (this.isPointedAt() && !this.owner.showsMessages())) this.later();
      return;
    }
    if (found) {
      this.take(found);
      if (this.hints?.regionPath) this.later();
      return;
    }
    this.pause = Math.min(LOOK_MOST_MS, this.pause * 1.6);
    this.observeAround();
    // A page that is still building itself may attach shadow roots or show hidden parts without a trace in the tree.
    if (this.options.nowMs() - this.lookingSince < LOOK_AT_LEAST_MS) this.later();
  }

  private compare(old: FoundChat, found: FoundChat): void {
    if (found.root === old.root) {
      this.found = found;
      if (this.owner.hasMessages()) this.confirmed += 1;
      this.owner.onConfirmed();
    } else if (found.score > old.score + 0.5) this.lose();
  }

  /** Another list is being read because the place pointed at has not shown up so far. */
  private awaitsPointed(): boolean {
    return Boolean(this.hints?.regionPath) && this.staleHint === null && !this.isPointedAt();
  }

  private isPointedAt(): boolean {
    return this.found?.evidence.includes('pointed-at') ?? false;
  }

  /** Where the user once pointed, as long as the page still has that place and the chat is in it. */
  private pointed(): FoundChat | null {
    const path = this.hints?.regionPath;
    if (!path || this.staleHint !== null) return null;
    const root = followPath(this.options.document, path, this.options.openShadowRoot);
    if (!root) {
      // A page still building itself may get there yet.
      if (!this.found || this.options.nowMs() - this.startedAtMs < PATIENCE_MS) return null;
      this.staleHint = 'region';
      this.owner.onConfirmed();
      return null;
    }
    if (this.found?.root === root && !this.owner.showsMessages() && this.isElsewhere(root)) {
      this.staleHint = 'region';
      this.lose();
      return null;
    }
    return { root, score: 100, evidence: ['pointed-at'] };
  }

  private isElsewhere(root: Element): boolean {
    const found = findChat({ ...this.options, eyes: this.eyes });
    return found !== null && found.score >= SURE_SCORE && !containsDrawn(root, found.root);
  }

  /** Reads this list from now on. */
  take(found: FoundChat): void {
    this.found = found;
    this.confirmed = 0;
    this.pause = LOOK_SOON_MS;
    this.around.disconnect();
    for (let at: Node | null = found.root; at; at = drawnParent(at)) {
      const holder: Node | null = parentOf(at);
      if (holder) this.around.observe(holder, { childList: true });
    }
    if (found.score < SURE_SCORE) this.observeAround();
    this.owner.onFound(found);
  }

  lose(): void {
    this.found = null;
    this.owner.onLost();
  }

  /** Cheap watch for anything new on the page, also inside shadow roots. */
  private observeAround(): void {
    const { document, openShadowRoot } = this.options;
    this.around.observe(document, { childList: true, subtree: true });
    if (!document.body) return;
    for (const el of drawnElements(document.body, openShadowRoot)) {
      const shadow = shadowOf(el, openShadowRoot);
      if (shadow) this.around.observe(shadow, { childList: true, subtree: true });
    }
  }

  stop(): void {
    this.stopped = true;
    this.around.disconnect();
    this.cancel?.();
    for (const event of ['click', 'focusin'] as const)
      this.options.document.removeEventListener(event, this.onUser, { capture: true });
  }
}
