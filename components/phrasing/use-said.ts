import { useMemo, useRef, useState } from 'react';
import { phrasingSaid } from '@/lib/negotiation/playbook/said-phrasings';
import type { ChatMessage } from '@/lib/transcript/chat-message';

/** Phrasings already said in this talk: read in the transcript, and those just inserted. A line is compared once. */
export function useSaid(messages: readonly ChatMessage[]) {
  const compared = useRef(new Map<string, string | null>());
  const [inserted, setInserted] = useState<readonly string[]>([]);
  const read = useMemo(() => {
    const known = compared.current;
    const ids = messages
      .filter(({ speaker, text }) => speaker === 'customer' && text !== null)
      .map(({ text }) => {
        const line = text as string;
        if (!known.has(line)) known.set(line, phrasingSaid(line));
        return known.get(line) ?? null;
      });
    return ids.filter((id) => id !== null);
  }, [messages]);
  const said = useMemo(() => [...new Set([...read, ...inserted])], [read, inserted]);
  return [said, (id: string) => setInserted((all) => [...all, id])] as const;
}
