import type { WatchSchedule } from './watch-types';

/** Reads after the page has painted, when layout is clean; a hidden page does not paint, so there is a time limit. */
export function browserSchedule(view: Window): WatchSchedule {
  return {
    soon: (run, withinMs) => {
      if ('requestIdleCallback' in view) {
        const id = view.requestIdleCallback(() => run(), { timeout: withinMs });
        return () => view.cancelIdleCallback(id);
      }
      const id = (view as Window).setTimeout(run, Math.min(50, withinMs));
      return () => (view as Window).clearTimeout(id);
    },
    later: (run, ms) => {
      const id = view.setTimeout(run, ms);
      return () => view.clearTimeout(id);
    },
    tick: () => view.performance.now(),
  };
}
