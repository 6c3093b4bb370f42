import type { AppendRefusal } from '@/lib/messaging/protocol';
import type { Result } from '@/lib/result';
import type { EntryDraft } from '@/lib/transcript/entry';
import { removeIds, takeBatch } from './batch';

/** State of the way from the page to the database, shown to the user. */
export type OutboxState = 'flowing' | 'retrying' | 'storage-full' | 'session-over';

type Deliver = (
  drafts: readonly EntryDraft[],
) => Promise<Result<{ readonly acknowledged: readonly string[] }, AppendRefusal>>;

export interface OutboxOptions {
  /** Resolves with the acknowledged ids; rejects when nobody answers (worker being restarted). */
  readonly deliver: Deliver;
  /** The same, out of a page that is going away. */
  readonly deliverLast: Deliver;
  readonly onState: (state: OutboxState) => void;
  readonly setTimer: (task: () => void, delayMs: number) => void;
  /** What takes the place of an entry that the background will never accept: a gap, so that the loss shows. */
  readonly standIn: (refused: EntryDraft) => EntryDraft;
}

export interface Outbox {
  readonly push: (draft: EntryDraft) => void;
  /** Entries not yet acknowledged, oldest first. */
  readonly pending: () => readonly EntryDraft[];
  /** Tries at once, without waiting for the retry timer. */
  readonly kick: () => void;
  /** The page is leaving: everything goes on its way now, without waiting for what is under way. */
  readonly pushOut: () => void;
}

type Outcome = OutboxState | 'refused';

const BATCH_ENTRIES = 200;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/**
 * Holds every entry until the background has acknowledged it. One batch is under way at a time, so order is kept and a
 * slow background is never flooded; a batch that gets no answer is sent again unchanged, which ids make harmless.
 * Nothing is ever dropped: an entry that breaks the rules of the guard gives way to a gap.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const queue: EntryDraft[] = [];
  const standIns = new Set<string>();
  let underWay = false;
  /** What is pushed in one task goes in one batch: a message to the background costs more than what is in it. */
  let pumpDue = false;
  let over = false;
  let retryMs = FIRST_RETRY_MS;
  /** One while the entry that a batch was refused for is being found. */
  let most = BATCH_ENTRIES;

  async function pump(): Promise<void> {
    if (underWay || over || queue.length === 0) return;
    underWay = true;
    const batch = takeBatch(queue, most);
    const outcome = await attempt(batch, options.deliver);
    underWay = false;
    if (outcome === 'flowing' || outcome === 'refused') {
      retryMs = FIRST_RETRY_MS;
      if (outcome === 'flowing') most = BATCH_ENTRIES;
      else narrowDown(batch);
      if (!over) options.onState('flowing');
      void pump();
      return;
    }
    options.onState(outcome);
    over ||= outcome === 'session-over';
    if (over) return;
    options.setTimer(() => void pump(), retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  }

  async function attempt(batch: readonly EntryDraft[], deliver: Deliver): Promise<Outcome> {
    try {
      const reply = await deliver(batch);
      if (reply.ok) {
        const removed = removeIds(queue, new Set(reply.value.acknowledged));
        return removed > 0 ? 'flowing' : 'retrying';
      }
      return reply.error === 'storage-failed' ? 'retrying' : reply.error;
    } catch {
      return 'retrying';
    }
  }

  /** A refused batch is sent again one by one; the entry at fault gives way to a gap. */
  function narrowDown(batch: readonly EntryDraft[]): void {
    const [refused] = batch;
    if (batch.length > 1 || !refused) {
      most = 1;
      return;
    }
    most = BATCH_ENTRIES;
    if (standIns.has(refused.id)) {
      over = true;
      options.onState('session-over');
      return;
    }
    const gap = options.standIn(refused);
    standIns.add(gap.id);
    queue[queue.indexOf(refused)] = gap;
  }

  return {
    push(draft) {
      queue.push(draft);
      if (pumpDue) return;
      pumpDue = true;
      void Promise.resolve().then(() => {
        if (pumpDue) void pump();
        pumpDue = false;
      });
    },
    pending: () => queue,
    kick: () => void pump(),
    pushOut() {
      pumpDue = false;
      const rest = [...queue];
      while (!over && rest.length > 0) {
        const batch = takeBatch(rest, BATCH_ENTRIES);
        rest.splice(0, batch.length);
        void attempt(batch, options.deliverLast);
      }
    },
  };
}
