import type { WatchSchedule } from './watch-types';

/** After so many failures in a row a page is not worth trying any more. */
const GIVE_UP_AFTER = 20;

/** Runs what reads the page: when a page makes that fail, somebody is told instead of nobody. */
export class CrashGuard {
  private failures = 0;

  constructor(private readonly onCrash: () => void) {}

  get hasGivenUp(): boolean {
    return this.failures >= GIVE_UP_AFTER;
  }

  /** False when the task failed. Only the first failure of a row is told. */
  run(task: () => void): boolean {
    if (this.hasGivenUp) return false;
    try {
      task();
      this.failures = 0;
      return true;
    } catch {
      this.failures += 1;
      if (this.failures === 1) this.onCrash();
      return false;
    }
  }
}

/** A schedule whose tasks run under the guard. */
export function guardSchedule(schedule: WatchSchedule, guard: CrashGuard): WatchSchedule {
  const safe = (run: () => void) => (): void => void guard.run(run);
  return {
    soon: (run, withinMs) => schedule.soon(safe(run), withinMs),
    later: (run, ms) => schedule.later(safe(run), ms),
    tick: schedule.tick,
  };
}
