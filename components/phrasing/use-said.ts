import { useMemo, useRef, useState } from 'react';
import { phrasingSaid } from '@/lib/negotiation/playbook/said-phrasings';
import type { ChatMessage } from '@/lib/transcript/chat-message';

/** Phrasings already said in this talk: read in the transcript with their message, and those just inserted. A line is compared once. */
export function useSaid(messages: readonly ChatMessage[]) {
  const compared = useRef(new Map<string, string | null>());
  const [inserted, setInserted] = useState<readonly string[]>([]);
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
  const said = useMemo(() => [...new Set([...read.keys(), ...inserted])], [read, inserted]);
  return [said, (id: string) => setInserted((all) => [...all, id]), read] as const;
}
