import type { WatchSchedule } from './watch-types';

const RETRY_MS = [100, 250, 600, 1500, 4000];

/** Text that was there but not displayed is looked at again a few times, later and later. */
export class UnseenRetry {
  private tries = 0;
  private cancel: (() => void) | null = null;

  constructor(
    private readonly schedule: WatchSchedule,
    private readonly hasUnseen: () => boolean,
    private readonly retry: () => void,
  ) {}

  /** Something happened that may have shown it. */
  again(): void {
    this.tries = 0;
  }

  later(): void {
    if (this.tries >= RETRY_MS.length || this.cancel || !this.hasUnseen()) return;
    this.cancel = this.schedule.later(
      () => {
        this.cancel = null;
        this.retry();
      },
      RETRY_MS[this.tries++] ?? 0,
    );
  }

  stop(): void {
    this.cancel?.();
  }
}
