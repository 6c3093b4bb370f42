import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeBook } from '@/lib/page/follow/make-book';
import type { ReaderSlot } from '@/lib/page/reader-slot';

/** What keeps the messages of a chat, brought into a frame only once the reader has found one there. */
export default defineUnlistedScript(() => {
  (globalThis as ReaderSlot).parleyBook = makeBook;
});
