import { ChatReader } from '@/lib/page/chat-reader';
import type { RowReading } from '@/lib/page/read-row/row-reading';
import type { Eyes } from '@/lib/page/see/eyes';
import type { SideModel } from '@/lib/page/see/side';
import { type Readings, SettleTimer } from '@/lib/page/settle-timer';
import type { WatchOptions, WatchSchedule } from '@/lib/page/watch-types';
import { DraftMaker } from './draft-maker';
import { MessageBook } from './message-book';

/** The book of one conversation, with a reader for each list that shows it. */
export class TalkBook extends MessageBook {
  readerOf(
    root: Element,
    options: WatchOptions,
    eyes: Eyes,
    observe: (target: Node) => void,
    reading: RowReading,
  ): ChatReader {
    return new ChatReader(root, options, eyes, this, observe, reading);
  }

  /** Lets its messages settle, and the page be read again where that can wait. */
  timerOf(schedule: WatchSchedule, isOver: () => boolean, readings: Readings): SettleTimer {
    return new SettleTimer(schedule, () => (isOver() ? null : this.settling), readings);
  }
}

/** Begins the book of one conversation; `typed` knows what the user has just sent, `sides` has seen nothing yet. */
export type MakeBook = (
  options: WatchOptions,
  typed: { readonly take: (text: string) => boolean },
  sides: SideModel,
) => TalkBook;

export const makeBook: MakeBook = (options, typed, sides) =>
  new TalkBook(options, new DraftMaker(options), typed, sides);
