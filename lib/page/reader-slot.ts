import type { MakeBook } from './follow/make-book';
import type { PickerOptions } from './picker/picker';
import type { ChatWatcher, WatchOptions } from './watch-types';

/** Where what is brought in later leaves itself for the page script; all live in the extension's own world, which the page cannot see. */
export interface ReaderSlot {
  parleyReader?: (options: WatchOptions) => ChatWatcher;
  /** Keeps the messages of the chat that the reader has found. */
  parleyBook?: MakeBook;
  /** Starts pointing; returns a function that ends it. */
  parleyPicker?: (options: PickerOptions) => () => void;
}
