import type { PickerServices } from '@/components/phrasing/picker-services';
import { handleMessages } from '@/lib/messaging/handle';
import type { CurrentTab } from '@/lib/platform/current-tab';
import type { WritableStore } from '@/lib/platform/store';
import { err, ok } from '@/lib/result';

/** Answers for the tab beside us only: every open panel hears the question. */
export function pickerServices(tab: WritableStore<CurrentTab>): PickerServices {
  const isOurs = (tabId: unknown): boolean => tabId !== null && tabId === tab.get().tabId;
  return {
    answerWith: (content) =>
      handleMessages({ 'phrases.list': () => ok(content()) }, (payload) =>
        isOurs((payload as { readonly tabId?: unknown } | null)?.tabId),
      ),
    onDone: (tell) =>
      handleMessages({
        'picker.done': (payload, sender) => {
          const message = (payload as { readonly message?: unknown } | null)?.message;
          if (typeof message !== 'string' || !isOurs(sender.tabId)) return err('refused');
          tell(message);
          return ok(null);
        },
      }),
  };
}
