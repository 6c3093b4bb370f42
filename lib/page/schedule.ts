import type { WatchSchedule } from './watch-types';

/**
 * Reads inside a frame right after its layout, when what is asked of layout costs nothing; a hidden page draws no
 * frames, so there is a time limit.
 */
export function browserSchedule(view: Window): WatchSchedule {
  const root = view.document.documentElement;
  const due = new Set<() => void>();
  // Whoever begins to observe a size hears of it in the next frame, after layout.
  const afterLayout = new ResizeObserver(() => {
    afterLayout.unobserve(root);
    const now = [...due];
    isInFrame = true;
    for (const go of now) if (due.has(go)) go();
    isInFrame = false;
  });
  let isInFrame = false;
  return {
    soon: (run, withinMs) => {
      const cancel = (): void => {
        view.clearTimeout(limit);
        due.delete(go);
      };
      const go = (): void => {
        cancel();
        run();
      };
      const limit = view.setTimeout(go, withinMs);
      due.add(go);
      // What goes on is read in the next frame; to be told of a size twice in one would be an error of the page.
      if (isInFrame) view.requestAnimationFrame(() => afterLayout.observe(root));
      else afterLayout.observe(root);
      return cancel;
    },
    later: (run, ms) => {
      const id = view.setTimeout(run, ms);
      return () => view.clearTimeout(id);
    },
    tick: () => performance.now(),
  };
}
