import { defineContentScript } from 'wxt/utils/define-content-script';
import { createMarker } from '@/lib/page/marker';
import type { ReaderSlot } from '@/lib/page/reader-slot';
import { browser } from '@/lib/platform/browser';
import type { PageScriptSlot } from '@/lib/platform/page-script-slot';
import { openShadowRoot } from '@/lib/platform/shadow-root';
import { startPageAgent } from './page-agent';

/** Registered at run time for the sites the user enables; does nothing until the background gives orders. */
export default defineContentScript({
  registration: 'runtime',
  main(context) {
    const slot = globalThis as PageScriptSlot;
    // Injected again into the same page: the living one stays, an orphan of an older version gives way.
    if (slot.parleyAgent?.isAlive()) return;
    slot.parleyAgent?.stop();
    const isAlive = (): boolean => context.isValid && Boolean(browser.runtime?.id);
    const marker = createMarker(document);
    const agent = startPageAgent({
      document,
      marker,
      reader: () => (globalThis as ReaderSlot).parleyReader,
      book: () => (globalThis as ReaderSlot).parleyBook,
      picker: () => (globalThis as ReaderSlot).parleyPicker,
      openShadowRoot,
      isAlive,
      setTimer: (task, delayMs) => void context.setTimeout(task, delayMs),
    });
    slot.parleyAgent = { isAlive, stop: agent.stop };
    // Entries that can no longer be delivered are lost with this page, so the user is told at once.
    context.onInvalidated(() => {
      if (agent.isRecording()) marker.show('orphaned');
      agent.stop();
    });
  },
});
