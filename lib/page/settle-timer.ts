import type { WatchSchedule } from './watch-types';

const SETTLE_EVERY_MS = 400;

/** What has to settle. */
interface Unsettled {
  readonly isOn: boolean;
  readonly settle: (now: boolean) => void;
}

/** Readings of the page, as far as the timer has to do with them. */
export interface Readings {
  /** One is about to begin. */
  readonly isSoon: () => boolean;
  /** Something changed that can wait, and does. */
  readonly isWanted: () => boolean;
  readonly begin: () => void;
}

/**
 * Looks now and then at what can wait, and lets messages settle while any wait; what a reading is about to find leaves
 * together with what has settled.
 */
export class SettleTimer {
  private cancel: (() => void) | null = null;
  private due = false;

  constructor(
    private readonly schedule: WatchSchedule,
    private readonly book: () => Unsettled | null,
    private readonly readings: Readings,
  ) {}

  later(): void {
    const book = this.cancel ? null : this.book();
    if (!book || (!book.isOn && !this.readings.isWanted())) return;
    this.cancel = this.schedule.later(() => {
      this.cancel = null;
      if (this.readings.isWanted()) this.readings.begin();
      if (this.due || !this.readings.isSoon()) {
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
