import type { AppendRefusal } from '@/lib/messaging/protocol';
import type { Result } from '@/lib/result';
import type { EntryDraft } from '@/lib/transcript/entry';

/** State of the way from the page to the database, shown to the user. */
export type OutboxState = 'flowing' | 'retrying' | 'storage-full' | 'session-over';

export interface OutboxOptions {
  /** Resolves with the acknowledged ids; rejects when nobody answers (worker being restarted). */
  readonly deliver: (
    drafts: readonly EntryDraft[],
  ) => Promise<Result<{ readonly acknowledged: readonly string[] }, AppendRefusal>>;
  readonly onState: (state: OutboxState) => void;
  readonly setTimer: (task: () => void, delayMs: number) => void;
}

export interface Outbox {
  readonly push: (draft: EntryDraft) => void;
  /** Entries not yet acknowledged, oldest first. */
  readonly pending: () => readonly EntryDraft[];
  /** Tries at once, without waiting for the retry timer. */
  readonly kick: () => void;
}

const BATCH_ENTRIES = 200;
/** Keeps a batch well under the browser's 64 MiB limit on one message. */
const BATCH_CHARACTERS = 2_000_000;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/**
 * Holds every entry until the background has acknowledged it. One batch is under way at a time, so order is
 * kept; a batch that gets no answer is sent again unchanged, which ids make harmless. Nothing is ever dropped.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const queue: EntryDraft[] = [];
  let underWay = false;
  let over = false;
  let retryMs = FIRST_RETRY_MS;

  async function pump(): Promise<void> {
    if (underWay || over || queue.length === 0) return;
    underWay = true;
    const outcome = await attempt(takeBatch(queue));
    underWay = false;
    if (outcome === 'flowing') {
      retryMs = FIRST_RETRY_MS;
      options.onState('flowing');
      void pump();
      return;
    }
    options.onState(outcome);
    if (outcome === 'session-over') {
      over = true;
      return;
    }
    options.setTimer(() => void pump(), retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  }

  async function attempt(batch: readonly EntryDraft[]): Promise<OutboxState> {
    try {
      const reply = await options.deliver(batch);
      if (reply.ok) {
        const removed = removeAcknowledged(queue, new Set(reply.value.acknowledged));
        return removed > 0 ? 'flowing' : 'retrying';
      }
      if (reply.error === 'session-over' || reply.error === 'refused') return 'session-over';
      return reply.error === 'storage-full' ? 'storage-full' : 'retrying';
    } catch {
      return 'retrying';
    }
  }

  return {
    push(draft) {
      queue.push(draft);
      void pump();
    },
    pending: () => queue,
    kick: () => void pump(),
  };
}

function takeBatch(queue: readonly EntryDraft[]): readonly EntryDraft[] {
  let characters = 0;
  let count = 0;
  for (const draft of queue) {
    characters += draft.personal.text?.length ?? 0;
    if (count > 0 && (count === BATCH_ENTRIES || characters > BATCH_CHARACTERS)) break;
    count++;
  }
  return queue.slice(0, count);
}

function removeAcknowledged(queue: EntryDraft[], acknowledged: ReadonlySet<string>): number {
  const before = queue.length;
  let kept = 0;
  for (const draft of queue) {
    if (!acknowledged.has(draft.id)) queue[kept++] = draft;
  }
  queue.length = kept;
  return before - kept;
}
