import type { WatchSchedule } from './watch-types';

const SETTLE_EVERY_MS = 400;

/** What has to settle. */
interface Unsettled {
  readonly waiting: number;
  readonly settle: (now: boolean) => void;
}

/** Lets messages settle while any wait; what a reading is about to find leaves together with what has settled. */
export class SettleTimer {
  private cancel: (() => void) | null = null;
  private due = false;

  constructor(
    private readonly schedule: WatchSchedule,
    private readonly book: () => Unsettled | null,
    private readonly isReadingSoon: () => boolean,
  ) {}

  later(): void {
    if (this.cancel || !this.book()?.waiting) return;
    this.cancel = this.schedule.later(() => {
      this.cancel = null;
      if (this.due || !this.isReadingSoon()) {
        this.settle();
        return;
      }
      this.due = true;
      this.later();
    }, SETTLE_EVERY_MS);
  }

  afterReading(): void {
    if (this.due) this.settle();
    else this.later();
  }

  private settle(): void {
    this.due = false;
    this.book()?.settle(false);
    this.later();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }
}
