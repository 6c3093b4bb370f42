import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReaderSlot } from '@/lib/page/reader-slot';
import { watchChat } from '@/lib/page/watch-chat';

/** The page reader, brought into a frame only when that frame is to be recorded: an enabled page that is idle carries the small script alone. */
export default defineUnlistedScript(() => {
  (globalThis as ReaderSlot).parleyReader = watchChat;
});
