import { currentMessages } from './conversation';
import type { Entry, Speaker } from './entry';

/** Enough to align any page that shows its recent history. */
const LIMIT = 3_000;

/** The tail of a conversation as a page script needs it to recognise what is already stored. */
export function knownMessages(entries: readonly Entry[]): readonly {
  readonly id: string;
  readonly speaker: Speaker;
  readonly text: string | null;
  readonly pageTimeRaw: string | null;
  readonly recalled: boolean;
}[] {
  return currentMessages(entries)
    .slice(-LIMIT)
    .map((message) => ({
      id: message.id,
      speaker: message.speaker,
      text: message.text,
      pageTimeRaw: message.pageTime?.raw ?? null,
      recalled: message.recalled !== null,
    }));
}
