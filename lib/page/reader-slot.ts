import type { ChatWatcher, WatchOptions } from './watch-types';

/** Where the reader leaves itself for the page script; both live in the extension's own world, which the page cannot see. */
export interface ReaderSlot {
  parleyReader?: (options: WatchOptions) => ChatWatcher;
}
