import { useEffect, useState } from 'react';
import { useConversation } from '@/components/conversation-context';
import { messageSaying } from '@/lib/negotiation/playbook/said-phrasings';

/**
 * What was put into the chat and then stands there as said. `sentIn` is its message until something new is written;
 * `onSent` is called once.
 */
export function useSentDraft(draft: string, onSent: (text: string) => void) {
  const { messages } = useConversation();
  const [inserted, setInserted] = useState<{ text: string; count: number } | null>(null);
  const [sentIn, setSentIn] = useState<string | null>(null);
  const found = inserted ? messageSaying(inserted.text, messages.slice(inserted.count)) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each sending counts once
  useEffect(() => {
    if (found === null || inserted === null) return;
    setSentIn(found);
    setInserted(null);
    onSent(inserted.text);
  }, [found]);
  return {
    sentIn: draft.trim() === '' ? sentIn : null,
    inserted: (text: string) => setInserted({ text, count: messages.length }),
  };
}
