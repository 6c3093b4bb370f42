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

/** A stretch of work that can be cut anywhere is cut after this: clicks and answers come through in between. */
const STRETCH_MS = 4;

/** Begins a stretch, and tells when it has been long enough. */
export function beginStretch(): () => boolean {
  const untilMs = performance.now() + STRETCH_MS;
  return () => performance.now() >= untilMs;
}
