import {
  createContext,
  type ReactNode,
  useContext,
  useDeferredValue,
  useMemo,
  useState,
} from 'react';
import { type RecordingState, useServices, useStore } from '@/components/services-context';
import type { Understanding } from '@/components/understanding';
import { useUnderstanding } from '@/components/use-understanding';
import type { DebtCase } from '@/lib/negotiation/case';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import { type Completeness, completenessOf } from '@/lib/transcript/completeness';
import { currentMessages } from '@/lib/transcript/conversation';
import type { Entry } from '@/lib/transcript/entry';

/** The conversation in view, read from storage and understood once for all tabs. */
export interface ConversationView {
  readonly id: string | null;
  readonly isLoading: boolean;
  /** Set while this very conversation is being recorded. */
  readonly recording: RecordingState | null;
  /** Whether it is being recorded in any tab, in front or not. */
  readonly isGoingOn: boolean;
  readonly messages: readonly ChatMessage[];
  /** The messages that are to be understood: none until the conversation is on screen. */
  readonly heard: readonly ChatMessage[];
  readonly entries: readonly Entry[];
  readonly completeness: Completeness | null;
  readonly understanding: Understanding;
  /** Undefined while loading. */
  readonly debt: DebtCase | undefined;
  /** The last change to the case could not be stored; every form of it says so. */
  readonly hasCaseFailed: boolean;
  readonly setCaseFailed: (hasFailed: boolean) => void;
}

const ConversationContext = createContext<ConversationView | null>(null);

const NO_MESSAGES: readonly ChatMessage[] = [];
const NO_ENTRIES: readonly Entry[] = [];

export function ConversationProvider({ children }: { readonly children: ReactNode }) {
  const services = useServices();
  const id = useStore(services.currentConversation);
  const running = useStore(services.recording);
  const recording = running && running.conversationId === id ? running : null;
  const { messages, entries, isWhole, isShown } = useTalk(id);
  const heard = (isShown && messages) || NO_MESSAGES;
  const chosenId = useStore(services.debts.chosen);
  const stored = services.useLive(() => services.readCase(id, chosenId), [id, chosenId]);
  // What was just typed comes back from storage: the next key goes first.
  const debt = useDeferredValue(stored);
  const [hasCaseFailed, setCaseFailed] = useState(false);
  const understanding = useUnderstanding(heard, debt);
  // The tab in front may be another one: the talk goes on being recorded all the same.
  const sessions = useStore(services.runningSessions);
  const runningSessionId = recording?.sessionId ?? (id === null ? undefined : sessions.get(id));
  const value = useMemo<ConversationView>(() => {
    const options = runningSessionId === undefined ? {} : { runningSessionId };
    return {
      id,
      isLoading: messages === undefined || entries === undefined,
      recording,
      isGoingOn: runningSessionId !== undefined,
      messages: messages ?? NO_MESSAGES,
      heard,
      entries: entries ?? NO_ENTRIES,
      completeness: isWhole && entries?.length ? completenessOf(entries, options) : null,
      understanding,
      debt,
      hasCaseFailed,
      setCaseFailed,
    };
  }, [
    id,
    messages,
    heard,
    entries,
    isWhole,
    recording,
    runningSessionId,
    understanding,
    debt,
    hasCaseFailed,
  ]);
  return <ConversationContext.Provider value={value}>{children}</ConversationContext.Provider>;
}

interface Talk {
  readonly messages: readonly ChatMessage[] | undefined;
  readonly entries: readonly Entry[] | undefined;
  /** False while only the newest stretch of a long conversation has been read. */
  readonly isWhole: boolean;
  /** False while it has just been opened: whatever takes time waits until it is on screen. */
  readonly isShown: boolean;
}

/** The newest stretch first, so that a long conversation is on screen at once; then all of it. */
function useTalk(id: string | null): Talk {
  const services = useServices();
  const newest = services.useLive(
    async () => ({ id, entries: id === null ? NO_ENTRIES : await services.readNewestEntries(id) }),
    [id],
  );
  const hasNewest = newest?.id === id;
  const isShown = useDeferredValue(hasNewest ? id : null, null) === id;
  const whole = services.useLive(async () => {
    if (id === null || !isShown) return undefined;
    // In this order: the messages are never older than the entries beside them.
    const entries = await services.readEntries(id);
    const messages = await services.readMessages(id);
    return { id, messages, entries };
  }, [id, isShown]);
  const first = useMemo(
    () => (hasNewest && newest ? currentMessages(newest.entries) : undefined),
    [newest, hasNewest],
  );
  if (id === null)
    return { messages: NO_MESSAGES, entries: NO_ENTRIES, isWhole: true, isShown: true };
  if (whole?.id === id)
    return { messages: whole.messages, entries: whole.entries, isWhole: true, isShown };
  const entries = hasNewest ? newest?.entries : undefined;
  return { messages: first, entries, isWhole: false, isShown };
}

export function useConversation(): ConversationView {
  const view = useContext(ConversationContext);
  if (!view) throw new Error('useConversation: no ConversationProvider above this view');
  return view;
}
