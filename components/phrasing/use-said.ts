import { useMemo, useRef, useState } from 'react';
import { phrasingSaid } from '@/lib/negotiation/playbook/said-phrasings';
import type { ChatMessage } from '@/lib/transcript/chat-message';

interface Inserted {
  readonly id: string;
  /** How many messages there were. */
  readonly count: number;
}

/**
 * Phrasings already said in this talk: read in the transcript with their message, and those inserted, once the talk
 * has gone on: until then the sentence stays where it was pressed. A line is compared once.
 */
export function useSaid(messages: readonly ChatMessage[]) {
  const compared = useRef(new Map<string, string | null>());
  const [inserted, setInserted] = useState<readonly Inserted[]>([]);
  const read = useMemo(() => {
    const known = compared.current;
    const found = new Map<string, string>();
    for (const { id, speaker, text } of messages) {
      if (speaker !== 'customer' || text === null) continue;
      if (!known.has(text)) known.set(text, phrasingSaid(text));
      const phrasing = known.get(text);
      if (phrasing && !found.has(phrasing)) found.set(phrasing, id);
    }
    return found;
  }, [messages]);
  const count = messages.length;
  const said = useMemo(() => {
    const followed = inserted.filter((one) => one.count < count).map(({ id }) => id);
    return [...new Set([...read.keys(), ...followed])];
  }, [read, inserted, count]);
  return [said, (id: string) => setInserted((all) => [...all, { id, count }]), read] as const;
}
