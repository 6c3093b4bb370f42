import type { ChatMessage } from '@/lib/transcript/chat-message';

/** Ids of the messages that a person would take for the same speaker's: by name, else by the mark they bear now. */
export function groupAlike(
  messages: readonly ChatMessage[],
): (message: ChatMessage) => readonly string[] {
  const groups = new Map<string, string[]>();
  for (const message of messages) {
    const ids = groups.get(keyOf(message));
    if (ids) ids.push(message.id);
    else groups.set(keyOf(message), [message.id]);
  }
  return (message) => groups.get(keyOf(message)) ?? [message.id];
}

const keyOf = ({ speaker, speakerName }: ChatMessage): string => `${speaker}\n${speakerName ?? ''}`;
