import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPicker } from '@/lib/page/picker/picker';
import type { ReaderSlot } from '@/lib/page/reader-slot';

/** The picker, brought into the frames of a tab when the user wants to point at something. */
export default defineUnlistedScript(() => {
  (globalThis as ReaderSlot).parleyPicker = startPicker;
});
