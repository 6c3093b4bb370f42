import type { WatchOptions } from '@/lib/page/watch-types';
import { DraftMaker } from './draft-maker';
import { MessageBook } from './message-book';

/** Begins the book of one conversation; `typed` knows what the user has just sent. */
export type MakeBook = (
  options: WatchOptions,
  typed: { readonly take: (text: string) => boolean },
) => MessageBook;

export const makeBook: MakeBook = (options, typed) =>
  new MessageBook(options, new DraftMaker(options), typed);
