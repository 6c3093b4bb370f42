import type { WatchSchedule } from './watch-types';

/** A change is read at the latest after so long. */
const WITHIN_MS = 120;
/**
 * While the page keeps changing, changes are read together: no two readings lie closer than this. At twenty messages a
 * second, 50 ms apart, each is still read in its own frame.
 */
const REST_AT_LEAST_MS = 48;
/** What reading cost, times this, is left to the page before the next one. */
const REST_PER_COST = 40;
/** So many rows at once are a burst, and more will come: they are read together. */
const BURST = 3;

/** Says when to read: after the first change at once, then as often as the page can bear. */
export class Pacer {
  private cancel: (() => void) | null = null;
  private notBefore = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly schedule: WatchSchedule,
    private readonly read: () => void,
  ) {}

  get isWaiting(): boolean {
    return this.cancel !== null;
  }

  /** Something changed. */
  request(): void {
    if (this.cancel) return;
    const wait = this.notBefore - this.schedule.tick();
    if (wait > 0) this.cancel = this.schedule.later(() => this.goOn(), wait);
    else this.goOn();
  }

  /** There is more to read already: next time the page has painted. */
  goOn(): void {
    this.stop();
    this.cancel = this.schedule.soon(() => {
      this.cancel = null;
      this.read();
    }, WITHIN_MS);
  }

  /** Reading of so many rows that began then is over. */
  rest(beganAtMs: number, rows: number): void {
    const now = this.schedule.tick();
    const wait =
      rows >= BURST ? WITHIN_MS : Math.max(REST_AT_LEAST_MS, (now - beganAtMs) * REST_PER_COST);
    this.notBefore = now + Math.min(WITHIN_MS, wait);
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }
}
