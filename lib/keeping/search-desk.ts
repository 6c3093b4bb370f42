import type { ConversationRow, ParleyDatabase } from '@/lib/db/database';
import { createLedgerCache } from '@/lib/db/ledger-cache';
import { watchAnnotations, watchConversations } from '@/lib/db/watch-conversations';
import { documentsOf } from '@/lib/search/documents';
import type { SearchAnswer, SearchDocument, SearchQuery } from '@/lib/search/search-document';
import { SearchIndex } from '@/lib/search/search-index';
import type { Annotation } from '@/lib/transcript/annotation';
import { breathe } from './breathe';
import type { TalkReader } from './talk-reader';

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

/** Laying out a long conversation lets questions in after so many rows. */
const ROWS_AT_ONCE = 500;

/**
 * Keeps a search index true to the database: reads every conversation once, newest first, then follows what is added
 * or deleted. Meant for a worker of its own; it lets questions in between any two steps. What a talk means is read
 * elsewhere, by `reader`.
 */
export function openSearchDesk(
  { db, reader }: { readonly db: ParleyDatabase; readonly reader: TalkReader },
  report: (progress: SearchProgress) => void,
  onError: (cause: unknown) => void,
): SearchDesk {
  const desk = new Desk(db, reader, report, onError);
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

  constructor(
    db: ParleyDatabase,
    private readonly reader: TalkReader,
    private readonly report: (progress: SearchProgress) => void,
    private readonly onError: (cause: unknown) => void,
  ) {
    this.readEntries = createLedgerCache(db);
  }

  answer(query: SearchQuery): SearchAnswer {
    this.reader.rest();
    return this.index.find(query);
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
        this.index.put(row.id, await this.layOut(row.id));
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

  private async layOut(id: string): Promise<readonly SearchDocument[]> {
    const documents: SearchDocument[] = [];
    for (const document of documentsOf(id, await this.readEntries(id))) {
      documents.push(document);
      if (documents.length % ROWS_AT_ONCE === 0) await breathe();
    }
    return documents;
  }

  private async understand(row: ConversationRow): Promise<void> {
    await this.reader.understand(row, (facts) => {
      // It may have been deleted meanwhile.
      if (this.readTo.has(row.id)) this.index.putFacts(row.id, facts);
    });
    if (this.readTo.has(row.id)) this.understoodTo.set(row.id, row.headHash);
    this.tell();
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
