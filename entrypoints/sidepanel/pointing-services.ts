import type { PointingServices } from '@/components/pointing/pointing-services';
import { deleteSiteHints } from '@/lib/db/site-hints';
import { send, sendToFrame } from '@/lib/messaging/send';
import type { CurrentTab } from '@/lib/platform/current-tab';
import type { WritableStore } from '@/lib/platform/store';
import type { RecordingDeps } from '@/lib/recording/deps';
import { readRecording } from '@/lib/recording/recordings';
import { correctSpeakers } from '@/lib/recording/user-entries';
import { err, ok } from '@/lib/result';
import type { Speaker } from '@/lib/transcript/entry';

export function pointingServices(
  deps: RecordingDeps,
  tab: WritableStore<CurrentTab>,
): PointingServices {
  const point = async (as: Parameters<PointingServices['begin']>[0] | null) => {
    const { tabId } = tab.get();
    if (tabId === null) return err('not-possible' as const);
    const begun = await send('recording.point', { tabId, as });
    return begun.ok ? ok(null) : err('not-possible' as const);
  };
  return {
    begin: point,
    async cancel() {
      await point(null);
    },
    forget: () => forgetHints(deps, tab.get().tabId),
    async correctAlike(conversationId, messageIds, speaker) {
      await correctSpeakers(deps, conversationId, messageIds, speaker);
      await teachPage(tab.get().tabId, conversationId, messageIds, speaker);
    },
  };
}

/** The page goes on as if nobody had pointed: its hints are gone here and in the watching script. */
async function forgetHints(deps: RecordingDeps, tabId: number | null): Promise<void> {
  const recording = tabId === null ? null : await readRecording(tabId);
  if (!recording) return;
  for (const origin of recording.allowedOrigins) await deleteSiteHints(deps.db, origin);
  const request = { tabId: recording.tabId };
  await sendToFrame(request, 'page.forget', request).catch(() => undefined);
}

/** The newest messages are the likeliest to be on the page still. */
async function teachPage(
  tabId: number | null,
  conversationId: string,
  messageIds: readonly string[],
  speaker: Speaker,
): Promise<void> {
  const as = speaker === 'customer' ? 'me' : speaker === 'agent' ? 'agent' : null;
  const recording = tabId === null ? null : await readRecording(tabId);
  if (!as || !recording || recording.conversationId !== conversationId) return;
  const frame =
    recording.origin === 'rehearsal'
      ? null
      : { tabId: recording.tabId, frameId: recording.chatFrameId ?? 0 };
  for (const messageId of [...messageIds].reverse().slice(0, 20)) {
    const request = { tabId: recording.tabId, messageId, as } as const;
    const learned = await (frame
      ? sendToFrame(frame, 'page.teach', request)
      : send('page.teach', request)
    ).catch(() => null);
    if (learned?.ok) return;
  }
}
