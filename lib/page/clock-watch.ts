/** A stretch in which this machine's clock did not run evenly; Unix ms, as that clock had it. */
export interface ClockJump {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Small corrections by the operating system's time service are no jumps. */
const TOLERATED_MS = 3_000;

/**
 * Compares the machine's clock with one that cannot be set. Returns a function to call now and then: it gives the jump
 * since its last call, or null. A machine that slept shows as a jump too where the steady clock sleeps with it.
 */
export function createClockWatch(
  wallMs: () => number,
  steadyMs: () => number,
): () => ClockJump | null {
  let wall = wallMs();
  let steady = steadyMs();
  return () => {
    const wallNow = wallMs();
    const steadyNow = steadyMs();
    const drift = wallNow - wall - (steadyNow - steady);
    const jump = Math.abs(drift) > TOLERATED_MS ? { fromMs: wall, toMs: wallNow } : null;
    wall = wallNow;
    steady = steadyNow;
    return jump;
  };
}
