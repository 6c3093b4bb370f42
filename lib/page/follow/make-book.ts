import type { SideModel } from '@/lib/page/see/side';
import type { WatchOptions } from '@/lib/page/watch-types';
import { DraftMaker } from './draft-maker';
import { MessageBook } from './message-book';

/** Begins the book of one conversation; `typed` knows what the user has just sent, `sides` has seen nothing yet. */
export type MakeBook = (
  options: WatchOptions,
  typed: { readonly take: (text: string) => boolean },
  sides: SideModel,
) => MessageBook;

export const makeBook: MakeBook = (options, typed, sides) =>
  new MessageBook(options, new DraftMaker(options), typed, sides);
