import { browser } from './browser';

const PERMISSION = { permissions: ['notifications' as const] };

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks the user. Call it first thing in a click handler: any await before it loses the gesture. */
export function requestNotices(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

export function withdrawNotices(): Promise<boolean> {
  return browser.permissions.remove(PERMISSION);
}

/** A system notice with neutral words: screens are seen by others. A newer one replaces it. */
export async function showNotice(): Promise<void> {
  await browser.notifications.create('reminder', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png' as never),
    title: browser.i18n.getMessage('reminderTitle' as never),
    message: browser.i18n.getMessage('reminderText' as never),
  });
}
