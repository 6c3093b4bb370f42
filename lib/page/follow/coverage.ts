import { kindOf } from '@/lib/page/see/true-node';
import type { DraftMaker } from './draft-maker';
import type { Message, Row } from './message';
import type { MessageOrder } from './message-order';
import type { Extent } from './unread-parts';

/** Rows are measured while they are drawn: what is above may move by so much without anything new there, share of the view. */
const DRIFT = 0.3;
/** Less than the height of one line: a message that came in below while the end was out of view. */
const GROWN_PX = 12;

/**
 * Whether a list that draws only a part of itself has been seen from its first message to its last. The top was drawn,
 * nothing came in above since, the end is drawn now or has not grown since, and no stretch between was jumped over.
 */
export class Coverage {
  private topSeen = false;
  /** Height of the content when its end was drawn last. */
  private endAt: number | null = null;
  /** The first message that was drawn when it was looked at last, where, and on how much content, px. */
  private upper: Message | null = null;
  private drawnFrom = 0;
  private content = 0;
  /** Counts how often the top was found anew, so that places noted before are not compared with later ones. */
  epoch = 0;
  /** Its end was in view when it was looked at last. */
  wasAtEnd = false;
  /** The reading at which places were last seen to have moved. */
  private shiftedAtMs = 0;
  /** Places of the set that were seen, where the page numbers its messages. */
  private readonly numbers = new Set<number>();
  private total = 0;

  /** Since when the ledger knows of a part that was not seen; null: it knows of none. */
  private unreadSince: number | null = null;

  constructor(
    private readonly order: MessageOrder,
    private readonly drafts: DraftMaker,
    private readonly nowMs: () => number,
  ) {}

  get hasUnread(): boolean {
    return this.unreadSince !== null;
  }

  /** After everything that is drawn was read: tells the ledger what was not, or that it has been by now. */
  look(extent: Extent, first: Row | null): void {
    this.note(extent, first);
    if (!this.isWhole()) this.tellUnread();
    else if (this.unreadSince !== null) {
      this.drafts.gap('virtualised-unread', this.unreadSince, this.nowMs());
      this.unreadSince = null;
    }
  }

  tellUnread(): void {
    if (this.unreadSince !== null) return;
    this.unreadSince = this.nowMs();
    this.drafts.gap('virtualised-unread', null, null);
  }

  private note(extent: Extent, first: Row | null): void {
    const upper = first?.messages[0] ?? null;
    const grownBy = extent.content - this.content;
    const lowered = extent.drawn.top - this.drawnFrom;
    // All that is drawn stands lower, by as much as the list has grown: older ones came in above.
    if (upper && upper === this.upper && lowered > GROWN_PX && Math.abs(grownBy - lowered) < 1)
      this.topSeen = false;
    this.upper = upper;
    this.content = extent.content;
    this.drawnFrom = extent.drawn.top;
    if (!extent.unreadAbove && !this.topSeen) {
      this.topSeen = true;
      this.epoch += 1;
    }
    this.wasAtEnd = !extent.unreadBelow;
    if (!extent.unreadBelow) this.endAt = extent.content;
    else if (this.endAt !== null && extent.content > this.endAt + GROWN_PX) this.endAt = null;
    for (let row = first; row; row = row.next) this.count(row.el);
  }

  /** A message stands elsewhere on the scroll than before, though the end did not move: older ones came in above. */
  moved(byPx: number, extent: Extent): void {
    if (Math.abs(byPx) <= DRIFT * extent.view) return;
    if (extent.unreadAbove) this.topSeen = false;
    // All that is read in one go moved together.
    if (this.shiftedAtMs !== this.nowMs()) this.epoch += 1;
    this.shiftedAtMs = this.nowMs();
  }

  private count(el: Element): void {
    const { place, of } = numberOf(el);
    if (place === null) return;
    this.numbers.add(place);
    if (of !== null) this.total = of;
  }

  private isWhole(): boolean {
    if (!this.topSeen || this.endAt === null) return false;
    for (let place = 1; place <= this.total; place++) if (!this.numbers.has(place)) return false;
    let above: Message | null = null;
    for (let at = this.order.first; at; at = at.next) {
      if (at.recalled !== null) continue;
      if (above && (at.hole || !isBelow(at, above))) return false;
      above = at;
    }
    return true;
  }
}

/** Two messages that stand at one place, or the wrong way round, were not told apart. */
const isBelow = ({ offset }: Message, { offset: upper }: Message): boolean =>
  !offset || !upper || offset.top > upper.top || offset.end < upper.end;

/** Which of how many an element is, where it says so for assistive technology. */
export function numberOf(el: Element): {
  readonly place: number | null;
  readonly of: number | null;
} {
  const holder = kindOf(el) === 1 && el.hasAttribute('aria-posinset') ? el : el.firstElementChild;
  const read = (name: string): number | null => {
    const value = Number(holder?.getAttribute(name) ?? Number.NaN);
    return Number.isInteger(value) && value > 0 ? value : null;
  };
  return { place: read('aria-posinset'), of: read('aria-setsize') };
}

/** Messages that are drawn one below the other leave nothing unknown between them. */
export function closeHoles(
  above: Message | null,
  run: readonly Row[],
  below: Message | null,
): void {
  const shown = [above, ...run.flatMap((row) => row.messages), below];
  for (const [at, message] of shown.entries()) {
    const upper = shown[at - 1];
    if (message && upper && follows(message, upper)) message.hole = false;
  }
}

function follows(message: Message, upper: Message): boolean {
  let at = message.prev;
  while (at && at !== upper && at.recalled !== null) at = at.prev;
  return at === upper;
}
