import { send } from '@/lib/messaging/send';
import { watchDraft } from '@/lib/page/insert/watch-draft';
import type { PageAgentOptions } from './page-agent';

/** Hands what stands in the chat's input to the panel, while that is switched on; nobody listens when it is closed. */
export function createDraftFollower(options: PageAgentOptions): {
  readonly follow: (isOn: boolean) => void;
} {
  let stop: (() => void) | null = null;
  return {
    follow(isOn) {
      if (isOn === (stop !== null)) return;
      stop?.();
      stop = isOn
        ? watchDraft({
            ...options,
            onDraft: (text) => {
              if (options.isAlive()) void send('draft.changed', { text }).catch(() => undefined);
            },
          })
        : null;
    },
  };
}
