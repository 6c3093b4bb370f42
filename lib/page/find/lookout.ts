import { type Eyes, heightOf } from '@/lib/page/see/eyes';
import { containsDrawn, drawnElements, drawnParent, shadowOf } from '@/lib/page/see/flat-tree';
import { parentOf } from '@/lib/page/see/true-node';
import type { SiteHints, WatchOptions, WatchSchedule, WatchStatus } from '@/lib/page/watch-types';
import { followPath } from './element-path';
import { type FindTools, type FoundChat, findChat } from './find-chat';

const LOOK_SOON_MS = 200;
const LOOK_MOST_MS = 3000;
const SURE_SCORE = 8.5;
/** What takes the place of a list is another talk. */
const LIKELY_SCORE = 7.5;
const CONFIRMATIONS = 3;
const LOOK_AT_LEAST_MS = 20_000;
/** By then a view that slides in has come to rest. */
const SLID_IN_MS = 1000;
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
  /** The list that was read is not the chat, or gone, or another talk took its place. */
  readonly onLost: (isAside?: boolean) => void;
  readonly onConfirmed: () => void;
  /** The user pressed or entered something: what was hidden may show. */
  readonly onUser: () => void;
}

/** Finds the list of messages, watches for a better one until it is sure, and for the day the list goes away. */
export class Lookout {
  found: FoundChat | null = null;
  staleHint: WatchStatus['staleHint'] = null;
  private readonly around = new MutationObserver(() => {
    this.due = true;
    this.lookLonger();
  });
  /** How often a second look chose the same list. */
  private confirmed = 0;
  /** Something happened that the next look may find; the slow heartbeat does not count. */
  private due = false;
  /** A view may still be sliding in. */
  private looksTwice = false;
  /** Of what stood where a list was, when it was first seen there. */
  private readonly textsBeside = new WeakMap<Element, string | null>();
  /** The whole page is watched, for the list being read has gone out of sight. */
  private isWide = false;
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

  takeHints(hints: SiteHints | null): void {
    this.hints = hints;
    this.staleHint = null;
  }

  /** What the user pointed at counts no more: the list is looked for. */
  forgetHints(): void {
    const wasPointedAt = this.isPointedAt();
    this.takeHints(null);
    if (!wasPointedAt) return;
    this.lose();
    this.look();
  }

  private readonly onUser = (): void => {
    this.owner.onUser();
    this.pause = LOOK_SOON_MS;
    this.lookLonger();
  };

  private lookLonger(): void {
    this.lookingSince = this.options.nowMs() - LOOK_AT_LEAST_MS / 2;
    this.looksTwice = true;
    this.later();
  }

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
    const { owner, found } = this;
    if (!owner.isReading() || !owner.hasMessages() || this.awaitsPointed()) return false;
    if (this.isAside(found)) return false;
    return (found?.score ?? 0) >= SURE_SCORE || this.confirmed >= CONFIRMATIONS;
  }

  private isHidden({ root }: FoundChat): boolean {
    return heightOf(this.eyes.box(root)) <= 0;
  }

  /** Another view of the page may have taken the place of a list. */
  private isAside(chat: FoundChat | null): boolean {
    return chat !== null && (this.isHidden(chat) || this.options.isCovered(chat.root));
  }

  /** Looks for the chat, or checks that the one being read is still there. */
  look(): void {
    if (this.stopped) return;
    if (this.isSettled()) {
      this.lookAgain();
      return;
    }
    if (this.found && !this.owner.isReading()) this.lose();
    const isAside = !this.awaitsPointed() && this.isAside(this.found);
    let found = isAside ? null : (this.pointed() ?? this.find());
    const old = this.found ?? found;
    if (old && (isAside || this.isAside(old))) found = this.instead(old) ?? found;
    if (this.found && found) {
      if (found.root === this.found.root) {
        this.found = found;
        if (this.owner.hasMessages()) this.confirmed += 1;
        this.owner.onConfirmed();
      } else if (isAside || found.score > this.found.score + 0.5) {
        if (this.isPointedAt()) this.staleHint = 'region';
        this.lose(isAside);
      }
    }
    if (this.found) {
      if (isAside) {
        this.isWide = true;
        this.observeAround();
        this.laterWhileYoung();
      } else if (this.awaitsPointed() || (this.isPointedAt() && !this.owner.showsMessages()))
        this.later();
      return;
    }
    if (found) {
      this.take(found);
      if (this.hints?.regionPath) this.later();
      return;
    }
    this.observeAround();
    this.laterWhileYoung();
  }

  private find(more?: Partial<FindTools>): FoundChat | null {
    return findChat({ ...this.options, eyes: this.eyes, ...more });
  }

  /** True when two others talk beside this input. */
  isOfOther(input: HTMLElement): boolean {
    const { found, options } = this;
    const inputs = { ...options.inputs, framedComposers: () => [], findComposers: () => [input] };
    return Boolean(
      found && this.find({ without: options.isCovered, inputs, than: found })?.hasRival,
    );
  }

  /**
   * What is likely a talk, in sight, where a list is not. A box that lies over a list for a moment seldom shows two who
   * talk; where a list is hidden, questions may stand that nobody adds to.
   */
  private instead(old: FoundChat): FoundChat | null {
    const found = this.find({ without: this.options.isCovered });
    if (!found || found.score <= LIKELY_SCORE) return null;
    return found.isTalk || (this.isHidden(old) && this.isGoingOn(found)) ? found : null;
  }

  private isGoingOn({ root }: FoundChat): boolean {
    const { textContent } = root;
    const before = this.textsBeside.get(root);
    if (before === undefined) this.textsBeside.set(root, textContent);
    return (before ?? textContent) !== textContent;
  }

  /** The list is in its place. */
  private lookAgain(): void {
    if (this.isWide && this.found) this.observe(this.found);
    if (this.looksTwice) this.schedule.later(() => this.look(), SLID_IN_MS);
    this.looksTwice = false;
  }

  /** A page that is still building itself may attach shadow roots or show hidden parts without a trace in the tree. */
  private laterWhileYoung(): void {
    this.pause = Math.min(LOOK_MOST_MS, this.pause * 1.6);
    if (this.options.nowMs() - this.lookingSince < LOOK_AT_LEAST_MS) this.later();
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
    const found = this.find();
    return found !== null && found.score >= SURE_SCORE && !containsDrawn(root, found.root);
  }

  /** Reads this list from now on. */
  take(found: FoundChat): void {
    this.found = found;
    this.confirmed = 0;
    this.pause = LOOK_SOON_MS;
    this.observe(found);
    this.owner.onFound(found);
  }

  private observe({ root, score }: FoundChat): void {
    this.isWide = false;
    this.around.disconnect();
    for (let at: Node | null = root; at; at = drawnParent(at)) {
      const holder: Node | null = parentOf(at);
      if (holder) this.around.observe(holder, { childList: true });
    }
    if (score < SURE_SCORE) this.observeAround();
  }

  lose(isAside?: boolean): void {
    this.found = null;
    this.owner.onLost(isAside);
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
