import type { WatchOptions } from '@/lib/page/watch-types';
import type { GapBody } from '@/lib/transcript/entry';
import type { DraftMaker } from './draft-maker';
import type { MessageOrder } from './message-order';
import { countBeside } from './page-count';

type Counted = NonNullable<GapBody['counted']>;

/** The page is asked for its count at most so often. */
const PAUSE_MS = 5000;

/** Holds what the page says it has against what was seen; the ledger hears of each change of the difference. */
export class CountCheck {
  private told: Counted | null = null;
  private sinceMs = 0;
  private askedAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly drafts: DraftMaker,
    private readonly options: Pick<WatchOptions, 'nowMs' | 'openShadowRoot'>,
    private readonly order: MessageOrder,
  ) {}

  /** The talk has come to rest for a while. */
  rest(list: Element | null): void {
    const nowMs = this.options.nowMs();
    if (!list || nowMs - this.askedAtMs < PAUSE_MS) return;
    this.askedAtMs = nowMs;
    this.ask(list, (told, now) => told.page - told.held === now.page - now.held);
  }

  /** The watch ends; true when the page has more than was seen. */
  end(list: Element | null): boolean {
    return this.ask(list, (told, now) => told.page === now.page && told.held === now.held);
  }

  private ask(list: Element | null, isSame: (told: Counted, now: Counted) => boolean): boolean {
    const nowMs = this.options.nowMs();
    const counted: Counted = {
      // A count that is shown no longer still holds.
      page: (list && countBeside(list, this.options.openShadowRoot)) || (this.told?.page ?? 0),
      held: this.order.standing(),
    };
    const isShort = counted.page > counted.held;
    if (isShort && !(this.told && isSame(this.told, counted))) {
      this.sinceMs = this.told ? this.sinceMs : nowMs;
      this.told = counted;
      this.drafts.gap('history-not-loaded', null, null, { counted });
    } else if (!isShort && this.told) {
      this.told = null;
      this.drafts.gap('history-not-loaded', this.sinceMs, nowMs, { counted });
    }
    return isShort;
  }
}
