import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type RecordingState, useServices, useStore } from '@/components/services-context';
import type { Understanding } from '@/components/understanding';
import { useUnderstanding } from '@/components/use-understanding';
import type { DebtCase } from '@/lib/negotiation/case';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import { type Completeness, completenessOf } from '@/lib/transcript/completeness';
import type { Entry } from '@/lib/transcript/entry';

/** The conversation in view, read from storage and understood once for all tabs. */
export interface ConversationView {
  readonly id: string | null;
  readonly isLoading: boolean;
  /** Set while this very conversation is being recorded. */
  readonly recording: RecordingState | null;
  readonly messages: readonly ChatMessage[];
  readonly entries: readonly Entry[];
  readonly completeness: Completeness | null;
  readonly understanding: Understanding;
  /** Undefined while loading. */
  readonly debt: DebtCase | undefined;
}

const ConversationContext = createContext<ConversationView | null>(null);

const NO_MESSAGES: readonly ChatMessage[] = [];
const NO_ENTRIES: readonly Entry[] = [];

export function ConversationProvider({ children }: { readonly children: ReactNode }) {
  const services = useServices();
  const id = useStore(services.currentConversation);
  const running = useStore(services.recording);
  const recording = running && running.conversationId === id ? running : null;
  const messages = services.useLive(
    () => (id === null ? NO_MESSAGES : services.readMessages(id)),
    [id],
  );
  const entries = services.useLive(
    () => (id === null ? NO_ENTRIES : services.readEntries(id)),
    [id],
  );
  const debt = services.useLive(() => services.readCase(id), [id]);
  const understanding = useUnderstanding(messages ?? NO_MESSAGES, debt);
  const runningSessionId = recording?.sessionId;
  const value = useMemo<ConversationView>(() => {
    const options = runningSessionId === undefined ? {} : { runningSessionId };
    return {
      id,
      isLoading: messages === undefined || entries === undefined,
      recording,
      messages: messages ?? NO_MESSAGES,
      entries: entries ?? NO_ENTRIES,
      completeness: entries?.length ? completenessOf(entries, options) : null,
      understanding,
      debt,
    };
  }, [id, messages, entries, recording, runningSessionId, understanding, debt]);
  return <ConversationContext.Provider value={value}>{children}</ConversationContext.Provider>;
}

export function useConversation(): ConversationView {
  const view = useContext(ConversationContext);
  if (!view) throw new Error('useConversation: no ConversationProvider above this view');
  return view;
}
