import type { EntryDraft } from '@/lib/transcript/entry';

/** Keeps a batch well under the browser's 64 MiB limit on one message. */
const BATCH_CHARACTERS = 2_000_000;

/** The oldest entries of a queue, at least one, at most `most`, not too much text together. */
export function takeBatch(queue: readonly EntryDraft[], most: number): readonly EntryDraft[] {
  let characters = 0;
  let count = 0;
  for (const draft of queue) {
    for (const text of Object.values(draft.personal)) characters += text?.length ?? 0;
    if (count > 0 && (count === most || characters > BATCH_CHARACTERS)) break;
    count++;
  }
  return queue.slice(0, count);
}

/** Takes entries out of a queue in place; returns how many there were. */
export function removeIds(queue: EntryDraft[], ids: ReadonlySet<string>): number {
  const before = queue.length;
  let kept = 0;
  for (const draft of queue) {
    if (!ids.has(draft.id)) queue[kept++] = draft;
  }
  queue.length = kept;
  return before - kept;
}
