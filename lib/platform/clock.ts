export function nowMs(): number {
  return Date.now();
}

/** Minutes east of UTC at that moment on this machine, e.g. 480 for +08:00. */
export function utcOffsetMinutes(atMs: number): number {
  return -new Date(atMs).getTimezoneOffset();
}

/** IANA name, e.g. `Asia/Shanghai`. */
export function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
