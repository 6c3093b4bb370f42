/** Idle or not, work is not put off for longer. */
const LATEST_MS = 200;

/** Does a stretch of work between two frames, so that scrolling and typing go first. Gives back how to call it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
