import type { ConversationRow } from '@/lib/db/database';
import { createLedgerCache } from '@/lib/db/ledger-cache';
import { watchAnnotations, watchConversations } from '@/lib/db/watch-conversations';
import { heardIn } from '@/lib/handover/agreement-of-record';
import {
  KEEP_EVERY,
  keepTalk,
  type ReadingDeps,
  readBefore,
  WORTH_KEEPING,
} from '@/lib/handover/stored-reading';
import type { Utterance } from '@/lib/nlu/offers/offer';
import { documentsOf } from '@/lib/search/documents';
import type { SearchAnswer, SearchQuery } from '@/lib/search/search-document';
import { SearchIndex } from '@/lib/search/search-index';
import { type ReadTalk, readTalk } from '@/lib/search/talk-facts';
import type { Annotation } from '@/lib/transcript/annotation';
import { currentMessages } from '@/lib/transcript/conversation';

/** How far the reading has come. */
export interface SearchProgress {
  readonly rows: number;
  /** Conversations whose text can be searched, of all. */
  readonly read: number;
  readonly of: number;
  /** Conversations read for offers and promises too. */
  readonly understood: number;
}

export interface SearchDesk {
  readonly find: (query: SearchQuery) => SearchAnswer;
  readonly stop: () => void;
}

/** Reading for offers and promises lets questions in after so long. */
const STRETCH_MS = 4;
/** After a question the reading rests: whoever types asks again soon, and both would share the processor. */
const REST_MS = 500;

/**
 * Keeps a search index true to the database: reads every conversation once, newest first, then follows what is added
 * or deleted. Meant for a worker of its own; it lets questions in between any two steps.
 */
export function openSearchDesk(
  deps: ReadingDeps,
  report: (progress: SearchProgress) => void,
  onError: (cause: unknown) => void,
): SearchDesk {
  const { db } = deps;
  const desk = new Desk(deps, report, onError);
  const stops = [
    watchConversations(db, (rows) => desk.follow(rows), onError),
    watchAnnotations(db, (rows) => desk.annotate(rows), onError),
  ];
  return {
    find: (query) => desk.answer(query),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

class Desk {
  readonly index = new SearchIndex();
  private readonly readEntries: ReturnType<typeof createLedgerCache>;
  private rows: readonly ConversationRow[] = [];
  /** Head up to which a conversation has been read, and up to which it has been understood. */
  private readonly readTo = new Map<string, string>();
  private readonly understoodTo = new Map<string, string>();
  private annotated = new Set<string>();
  private isBusy = false;
  private askedAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly deps: ReadingDeps,
    private readonly report: (progress: SearchProgress) => void,
    private readonly onError: (cause: unknown) => void,
  ) {
    this.readEntries = createLedgerCache(deps.db);
  }

  answer(query: SearchQuery): SearchAnswer {
    const answer = this.index.find(query);
    this.askedAtMs = performance.now();
    return answer;
  }

  follow(rows: readonly ConversationRow[]): void {
    const here = new Set(rows.map(({ id }) => id));
    for (const { id } of this.rows) if (!here.has(id)) this.forget(id);
    this.rows = rows;
    if (!this.isBusy) void this.work().catch(this.onError);
  }

  annotate(annotations: readonly Annotation[]): void {
    const byConversation = new Map<string, Annotation[]>();
    for (const one of annotations) {
      const known = byConversation.get(one.conversationId);
      if (known) known.push(one);
      else byConversation.set(one.conversationId, [one]);
    }
    for (const id of this.annotated) if (!byConversation.has(id)) this.index.putAnnotations(id, []);
    for (const [id, list] of byConversation) this.index.putAnnotations(id, list);
    this.annotated = new Set(byConversation.keys());
  }

  private forget(id: string): void {
    this.index.remove(id);
    this.readTo.delete(id);
    this.understoodTo.delete(id);
  }

  /** One thing after another until there is nothing new: first all texts, then what they mean. */
  private async work(): Promise<void> {
    this.isBusy = true;
    try {
      for (let row = this.nextAfter(this.readTo); row; row = this.nextAfter(this.readTo)) {
        this.index.put(row.id, documentsOf(row.id, await this.readEntries(row.id)));
        this.readTo.set(row.id, row.headHash);
        this.tell();
        await breathe();
      }
      const next = this.nextAfter(this.understoodTo);
      if (next) await this.understand(next);
    } finally {
      this.isBusy = false;
    }
    if (this.nextAfter(this.readTo) || this.nextAfter(this.understoodTo)) await this.work();
    else this.tell();
  }

  /** Reads on from where a talk was read before, by whomever, and keeps how far it has come. */
  private async understand(row: ConversationRow): Promise<void> {
    const heard = heardIn(currentMessages(await this.readEntries(row.id)));
    const kept = await readBefore(this.deps, row.id, heard, ({ found }) => found !== undefined);
    const before = kept?.found && { talk: kept.talk, ...kept.found };
    const fresh = before ? heard.slice(kept.count) : heard;
    const { talk, ...found } = await this.readOn(row, heard.length - fresh.length, heard, before);
    this.index.putFacts(row.id, found.facts);
    if (fresh.length >= WORTH_KEEPING) await keepTalk(this.deps, row, heard, talk, found);
    this.understoodTo.set(row.id, row.headHash);
    this.tell();
  }

  private async readOn(
    row: ConversationRow,
    from: number,
    heard: readonly Utterance[],
    before: ReadTalk | undefined,
  ): Promise<ReadTalk> {
    const steps = readTalk(heard.slice(from), before);
    let untilMs = performance.now() + STRETCH_MS;
    let to = from;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      to += 1;
      if ((to - from) % KEEP_EVERY === 0) {
        const { talk, ...found } = step.value;
        await keepTalk(this.deps, row, heard.slice(0, to), talk, found);
      }
      if (performance.now() < untilMs) continue;
      this.index.putFacts(row.id, step.value.facts);
      await breathe();
      await this.rest();
      untilMs = performance.now() + STRETCH_MS;
    }
  }

  /** Once between two stretches, so that the reading gets on however often it is asked. */
  private async rest(): Promise<void> {
    const restMs = this.askedAtMs + REST_MS - performance.now();
    if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
  }

  private nextAfter(done: ReadonlyMap<string, string>): ConversationRow | undefined {
    return this.rows.find(({ id, headHash }) => done.get(id) !== headHash);
  }

  private tell(): void {
    this.report({
      rows: this.index.size,
      read: this.readTo.size,
      of: this.rows.length,
      understood: this.understoodTo.size,
    });
  }
}

const channel = new MessageChannel();

/** Lets messages to the worker in; a timer would wait for 4 ms each time. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
