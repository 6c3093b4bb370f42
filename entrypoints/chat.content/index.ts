import { defineContentScript } from 'wxt/utils/define-content-script';
import { createMarker } from '@/lib/page/marker';
import type { ReaderSlot } from '@/lib/page/reader-slot';
import { browser } from '@/lib/platform/browser';
import { openShadowRoot } from '@/lib/platform/shadow-root';
import { type PageAgent, startPageAgent } from './page-agent';

interface AgentSlot {
  parleyAgent?: { readonly agent: PageAgent; readonly isAlive: () => boolean };
}

/** Registered at run time for the sites the user enables; does nothing until the background gives orders. */
export default defineContentScript({
  registration: 'runtime',
  main(context) {
    const slot = globalThis as AgentSlot;
    // Injected again into the same page: the living one stays, an orphan of an older version gives way.
    if (slot.parleyAgent?.isAlive()) return;
    slot.parleyAgent?.agent.stop();
    const isAlive = (): boolean => context.isValid && Boolean(browser.runtime?.id);
    const marker = createMarker(document, {
      recording: browser.i18n.getMessage('markerRecording' as never),
      orphaned: browser.i18n.getMessage('markerOrphaned' as never),
    });
    const agent = startPageAgent({
      document,
      marker,
      reader: () => (globalThis as ReaderSlot).parleyReader,
      picker: () => (globalThis as ReaderSlot).parleyPicker,
      openShadowRoot,
      isAlive,
      setTimer: (task, delayMs) => void context.setTimeout(task, delayMs),
    });
    slot.parleyAgent = { agent, isAlive };
    // Entries that can no longer be delivered are lost with this page, so the user is told at once.
    context.onInvalidated(() => {
      if (agent.isRecording()) marker.show('orphaned');
      agent.stop();
    });
  },
});
