import type { WatchSchedule } from './watch-types';

/**
 * Reads inside a frame right after its layout, when what is asked of layout costs nothing; a hidden page draws no
 * frames, so there is a time limit.
 */
export function browserSchedule(view: Window): WatchSchedule {
  return {
    soon: (run, withinMs) => {
      const root = view.document.documentElement;
      // Whoever begins to observe a size hears of it in the same frame, after layout.
      const afterLayout = new ResizeObserver(() => go());
      const frame = view.requestAnimationFrame(() => afterLayout.observe(root));
      const limit = view.setTimeout(() => go(), withinMs);
      const cancel = (): void => {
        view.cancelAnimationFrame(frame);
        view.clearTimeout(limit);
        afterLayout.disconnect();
      };
      const go = (): void => {
        cancel();
        run();
      };
      return cancel;
    },
    later: (run, ms) => {
      const id = view.setTimeout(run, ms);
      return () => view.clearTimeout(id);
    },
    tick: () => performance.now(),
  };
}
