import { type Eyes, heightOf } from '@/lib/page/see/eyes';
import { kindOf } from '@/lib/page/see/true-node';
import type { DraftMaker } from './draft-maker';
import type { Message, Row } from './message';
import type { MessageOrder } from './message-order';
import { type Extent, LINE_PX } from './unread-parts';

/** From one message down to the next that is drawn right below it, or to the end of the content. */
interface Link {
  readonly below: Message | null;
  readonly px: number;
}

/**
 * Whether a list that draws only a part of itself has been seen from its first message to its last: each was drawn right
 * above the next one, and all of them together take as much place as the list says it has. One that was lost, or that was
 * taken for two, would be missing from that sum or too much in it.
 */
export class Coverage {
  /** The first message of the list, and how far below the top of the content it stands. */
  private lead: Link = { below: null, px: 0 };
  private readonly links = new WeakMap<Message, Link>();
  /** Its end was in view when it was looked at last. */
  wasAtEnd = false;
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
  look(extent: Extent, first: Row | null, eyes: Eyes): void {
    this.wasAtEnd = !extent.unreadBelow;
    this.measure(extent, first, eyes);
    if (!this.isWhole(extent.content)) this.tellUnread();
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

  private measure(extent: Extent, first: Row | null, eyes: Eyes): void {
    let above: Message | null = null;
    let from = 0;
    const link = (below: Message | null, top: number) => {
      if (above) this.links.set(above, { below, px: top - from });
      else if (extent.topInView) this.lead = { below, px: top };
    };
    for (let row = first; row; row = row.next) {
      this.count(row.el);
      if (row.messages.length === 0) continue;
      const box = eyes.box(row.el);
      if (heightOf(box) <= 0) continue;
      const top = box.top - extent.contentTop;
      for (const message of row.messages) {
        link(message, top);
        above = message;
        from = top;
      }
    }
    if (above && extent.endInView) link(null, extent.content);
  }

  private count(el: Element): void {
    const { place, of } = numberOf(el);
    if (place === null) return;
    this.numbers.add(place);
    if (of !== null) this.total = of;
  }

  private isWhole(content: number): boolean {
    if (this.lead.below === null) return false;
    for (let place = 1; place <= this.total; place++) if (!this.numbers.has(place)) return false;
    let link: Link | undefined = this.lead;
    let sum = 0;
    // Most lists add up what they measured, some of them in whole pixels.
    let rounded = 0;
    for (let at = this.firstShown(); link; at = standing(at?.next ?? null)) {
      if (link.below !== at) return false;
      sum += link.px;
      rounded += Math.round(link.px);
      if (at === null) break;
      link = this.links.get(at);
    }
    return (
      link !== undefined && Math.min(Math.abs(sum - content), Math.abs(rounded - content)) < LINE_PX
    );
  }

  /** What was stored in an earlier session may stand on the page no longer. */
  private firstShown(): Message | null {
    let at = standing(this.order.first);
    while (at?.stored && at.offset === null) at = standing(at.next);
    return at;
  }
}

/** The first from here on that was not taken back. */
function standing(message: Message | null): Message | null {
  let at = message;
  while (at?.recalled) at = at.next;
  return at;
}

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
