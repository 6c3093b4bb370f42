import { browser } from './browser';

const NAME = 'reminders';
const HOUR = 9;

/** The next nine o'clock in the morning after `nowMs`, on this machine's clock. */
export function nextMorningMs(nowMs: number): number {
  const at = new Date(nowMs);
  at.setHours(HOUR, 0, 0, 0);
  if (at.getTime() <= nowMs) at.setDate(at.getDate() + 1);
  return at.getTime();
}

/** Wakes the background every morning. Each alarm sets the next, so that summer time cannot shift it. */
export function everyMorning(nowMs: () => number, wake: () => void): void {
  const set = (): void => void browser.alarms.create(NAME, { when: nextMorningMs(nowMs()) });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name !== NAME) return;
    set();
    wake();
  });
  set();
}
