import { browser } from './browser';

export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

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
export async function showNotice(words: NoticeWords): Promise<void> {
  await browser.notifications.create('reminder', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png' as never),
    title: words.title,
    message: words.text,
  });
}

/** Calls back when a notice is pressed. The browser has notices only once they are allowed, so it listens then too. */
export function onNoticePressed(press: () => void): void {
  const listen = (): void => browser.notifications?.onClicked.addListener(press);
  browser.permissions.onAdded.addListener(listen);
  listen();
}
