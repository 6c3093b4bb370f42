import type { PickerOptions } from './picker/picker';
import type { ChatWatcher, WatchOptions } from './watch-types';

/** Where what is brought in later leaves itself for the page script; all live in the extension's own world, which the page cannot see. */
export interface ReaderSlot {
  parleyReader?: (options: WatchOptions) => ChatWatcher;
  /** Starts pointing; returns a function that ends it. */
  parleyPicker?: (options: PickerOptions) => () => void;
}
