import { browser } from './browser';

/** Opens one of our own pages in a new tab. `path` begins with `/`. */
export function openOwnPage(path: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path as never) });
}
