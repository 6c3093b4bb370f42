import type { HandoverServices } from '@/components/export/handover-services';
import { askAuthority } from '@/lib/handover/ask-authority';
import { preference } from '@/lib/platform/preferences';
import { requestOrigin } from '@/lib/platform/sites';
import type { RecordingDeps } from '@/lib/recording/deps';
import { err, ok } from '@/lib/result';

/** Timestamps of an authority: off until the user names one and lets the extension reach it. */
export async function timestampServices(
  deps: RecordingDeps,
): Promise<Pick<HandoverServices, 'authority' | 'setAuthority' | 'timestamp'>> {
  const authority = await preference<string | null>('timestampAuthority', null);
  return {
    authority: authority.store,
    async setAuthority(url) {
      if (url !== null) {
        if (!isWebAddress(url)) return err('bad-address');
        // No await may stand before this request, or the browser forgets the click.
        if (!(await requestOrigin(new URL(url).origin))) return err('permission-denied');
      }
      authority.save(url);
      return ok(null);
    },
    async timestamp(conversationId) {
      const url = authority.store.get();
      if (url === null) return err('off');
      // The library that reads the answers is large and seldom needed.
      const { timestampConversation } = await import('@/lib/handover/timestamp-conversation');
      return timestampConversation(deps, conversationId, (query) => askAuthority(url, query));
    },
  };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
