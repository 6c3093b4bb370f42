import type { DraftMaker } from './draft-maker';
import type { Message } from './message';

const SETTLE_MS = 700;
const STREAM_MS = 1500;
/** A text that changed this often will go on; what lies between the revisions is not kept. */
const ENDLESS = 60;
/** A line of which nothing but the digits changed so often in a row is a clock: written down now and then, and when it stands. */
const TICKS = 3;
const CLOCK_STANDS_MS = 5000;
const CLOCK_EVERY_MS = 60_000;
const LONGEST_CLOCK = 80;
const REMOVED_MS = 1200;
/** A list without any row for so long is not on its way back. */
const REDRAWN_MS = 10_000;

const shapeOf = (text: string): string => text.replace(/\d+/g, '0');
const isTick = (before: string, after: string): boolean =>
  before !== after && after.length <= LONGEST_CLOCK && shapeOf(before) === shapeOf(after);
const PASSING_MS = 2000;
/** So many are not taken back at once: another part of the talk is shown, or none. */
const MOST_REMOVED = 4;

/** Waits until a change has come to rest, then writes it down; judges what left the page. */
export class Settling {
  private readonly unsettled = new Set<Message>();
  private readonly missing = new Set<Message>();
  /** Lines that run on, which nothing waits for. */
  private clocks = 0;

  constructor(
    private readonly drafts: DraftMaker,
    private readonly nowMs: () => number,
    private readonly list: {
      readonly endShown: boolean;
      readonly partial: boolean;
      readonly isDrawn: (message: Message) => boolean;
      readonly rest: () => void;
      /** Text that no message says: it is looked at before the talk counts as read. */
      readonly unread: { readonly isOpen: boolean; readonly rest: () => void };
    },
  ) {}

  /** Something may have to be written down later, if only the state of a clock. */
  get isOn(): boolean {
    return this.waiting > 0 || this.unsettled.size > 0;
  }

  get waiting(): number {
    const unsettled = Math.max(0, this.unsettled.size - this.clocks);
    return unsettled + this.missing.size + Number(this.list.unread.isOpen);
  }

  get hasMissing(): boolean {
    return this.missing.size > 0;
  }

  /** Its verdict changed, wherever it stands. */
  recheck(message: Message): void {
    this.unsettled.add(message);
  }

  /** It was read again. */
  touch(message: Message): void {
    this.missing.delete(message);
    message.missingSince = null;
    this.unsettled.add(message);
  }

  /** Its row left the page or shows something else. */
  lose(message: Message): void {
    message.row = null;
    message.missingSince = this.nowMs();
    this.missing.add(message);
  }

  isMissing = (message: Message): boolean => this.missing.has(message);

  /** The message is done with: recalled. */
  drop(message: Message): void {
    this.unsettled.delete(message);
    this.missing.delete(message);
    message.missingSince = null;
  }

  /** Notes that the ledger has the message as it is now. */
  remember(message: Message): void {
    message.sent = {
      text: message.text,
      speaker: message.speaker,
      timeRaw: message.pageTime?.raw ?? null,
      timeIso: message.pageTime?.iso ?? null,
      delivery: message.delivery,
      atMs: this.nowMs(),
    };
  }

  /** The list itself went away: what it showed was not taken back. */
  forgetMissing(): void {
    for (const message of this.missing) message.missingSince = null;
    this.missing.clear();
  }

  /** Emits what has come to rest. `now` true: everything, at once. */
  settle(now: boolean): void {
    const nowMs = this.nowMs();
    let clocks = 0;
    for (const message of this.unsettled) {
      const runs = message.ticks >= TICKS && isTick(message.sent.text, message.text);
      const quiet = nowMs - message.changedAt >= (runs ? CLOCK_STANDS_MS : SETTLE_MS);
      const long =
        message.text !== message.sent.text &&
        nowMs - message.sent.atMs >=
          (runs ? CLOCK_EVERY_MS : STREAM_MS * 2 ** Math.min(5, message.streams / 12));
      if (runs && !quiet) clocks += 1;
      if (!quiet && !long && !now) continue;
      this.emitChanges(message, quiet || now);
      if (quiet || now) this.unsettled.delete(message);
    }
    this.settleMissing(nowMs);
    this.clocks = now ? 0 : clocks;
    if (now || this.waiting > Number(this.list.unread.isOpen)) return;
    this.list.rest();
    this.list.unread.rest();
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
    if (text !== null) message.ticks = isTick(sent.text, text) ? message.ticks + 1 : 0;
    if (text !== null && ++message.streams === ENDLESS)
      this.drafts.gap('page-overload', null, null);
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
    const gone: Message[] = [];
    for (const message of this.missing) {
      if (message.row || message.recalled) {
        this.missing.delete(message);
        continue;
      }
      if (message.missingSince === null || nowMs - message.missingSince < REMOVED_MS) continue;
      const isShown = this.placeIsShown(message);
      // Nothing of the list stands for the moment: it is being drawn anew.
      if (isShown === null && nowMs - message.missingSince < REDRAWN_MS) continue;
      this.missing.delete(message);
      if (isShown) gone.push(message);
    }
    if (gone.length > MOST_REMOVED) this.drafts.gap('list-replaced', null, nowMs);
    else for (const message of gone) this.remove(message);
  }

  private remove(message: Message): void {
    message.recalled = 'removed';
    this.unsettled.delete(message);
    this.drafts.recall(message, 'removed');
  }

  private placeIsShown(message: Message): boolean | null {
    if (!this.list.isDrawn(message)) return false;
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
    if (above && !below) return this.list.endShown;
    if (!above && !below) return null;
    // A list may let its oldest go; what is gone again at once (a row fading out, drawn twice) was never oldest.
    const passing = (message.missingSince ?? 0) - message.sent.atMs < PASSING_MS;
    return below !== null && passing && !this.list.partial;
  }
}
