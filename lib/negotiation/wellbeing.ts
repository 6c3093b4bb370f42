/** A talk after which a pause is suggested 休息提醒. */
export const BREAK_AFTER_MS = 45 * 60_000;
/** Not again before this much more time. */
export const BREAK_AGAIN_MS = 30 * 60_000;
/** A gap in the talk of this length counts as a pause. */
const PAUSE_MS = 10 * 60_000;

export interface TalkTimes {
  /** When each message was seen, milliseconds since the epoch, oldest first. */
  readonly seenAtMs: readonly number[];
  readonly nowMs: number;
  /** When a pause was last suggested and put away, or null. */
  readonly dismissedAtMs: number | null;
}

/** When the present stretch of talk began: after the last pause of ten minutes. Null when nothing is going on. */
function stretchStart({ seenAtMs, nowMs }: TalkTimes): number | null {
  let start: number | null = null;
  let later = nowMs;
  for (const at of [...seenAtMs].reverse()) {
    if (later - at > PAUSE_MS) break;
    start = at;
    later = at;
  }
  return start;
}

/** Whether to suggest, quietly, a short break. */
export function isBreakDue(times: TalkTimes): boolean {
  const start = stretchStart(times);
  if (start === null || times.nowMs - start < BREAK_AFTER_MS) return false;
  return times.dismissedAtMs === null || times.nowMs - times.dismissedAtMs >= BREAK_AGAIN_MS;
}
