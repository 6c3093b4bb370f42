import type { WatchSchedule } from './watch-types';

/** Reads right after the page has painted, when layout is clean; a hidden page does not paint, so there is a time limit. */
export function browserSchedule(view: Window): WatchSchedule {
  return {
    soon: (run, withinMs) => {
      let task: number | undefined;
      const go = (): void => {
        cancel();
        run();
      };
      const limit = view.setTimeout(go, withinMs);
      const frame = view.requestAnimationFrame(() => {
        task = view.setTimeout(go, 0);
      });
      const cancel = (): void => {
        view.cancelAnimationFrame(frame);
        view.clearTimeout(limit);
        view.clearTimeout(task);
      };
      return cancel;
    },
    later: (run, ms) => {
      const id = view.setTimeout(run, ms);
      return () => view.clearTimeout(id);
    },
    tick: () => view.performance.now(),
  };
}
