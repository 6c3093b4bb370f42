import type { Annotation } from '@/lib/transcript/annotation';
import { foldText } from './fold';
import { Haystack } from './haystack';
import type {
  SearchAnswer,
  SearchDocument,
  SearchFilter,
  SearchHit,
  SearchQuery,
  TalkFacts,
} from './search-document';
import { parseTerms } from './search-terms';

/** More than anyone scrolls through; the total is told beside. */
const MOST_HITS = 1000;

interface Shelf {
  readonly documents: readonly SearchDocument[];
  readonly haystack: Haystack;
  readonly facts: TalkFacts | null;
  readonly starred: ReadonlySet<string>;
  /** Folded tags and remark by target. */
  readonly remarks: ReadonlyMap<string, string>;
}

const EMPTY: Shelf = {
  documents: [],
  haystack: new Haystack([]),
  facts: null,
  starred: new Set(),
  remarks: new Map(),
};

/**
 * All rows of all conversations, in memory, folded once. A search reads them through: for fifty thousand lines of
 * chat that is a few milliseconds, and unlike an index of words it misses no piece of a Chinese sentence.
 */
export class SearchIndex {
  private readonly shelves = new Map<string, Shelf>();

  put(conversationId: string, documents: readonly SearchDocument[]): void {
    this.change(conversationId, { documents });
  }

  putFacts(conversationId: string, facts: TalkFacts): void {
    this.change(conversationId, { facts });
  }

  putAnnotations(conversationId: string, annotations: readonly Annotation[]): void {
    const starred = annotations.filter(({ isStarred }) => isStarred);
    this.change(conversationId, {
      starred: new Set(starred.map(({ targetId }) => targetId)),
      remarks: new Map(
        annotations.map(({ targetId, tags, remark }) => [
          targetId,
          foldText([...tags, remark].join('\n')),
        ]),
      ),
    });
  }

  remove(conversationId: string): void {
    this.shelves.delete(conversationId);
  }

  get size(): number {
    let rows = 0;
    for (const { documents } of this.shelves.values()) rows += documents.length;
    return rows;
  }

  find(query: SearchQuery): SearchAnswer {
    const { stretches, words } = parseTerms(query.typed);
    const exact = this.collect(query, stretches);
    if (exact.length > 0 || words.length < 2 || stretches.length === 0) return answer(exact, false);
    const loose = this.collect(query, words);
    return answer(loose, loose.length > 0);
  }

  private change(conversationId: string, part: Partial<Shelf>): void {
    const shelf = { ...EMPTY, ...this.shelves.get(conversationId), ...part };
    const isSameText = part.documents === undefined && part.remarks === undefined;
    this.shelves.set(
      conversationId,
      isSameText ? shelf : { ...shelf, haystack: haystackOf(shelf) },
    );
  }

  private collect(query: SearchQuery, wanted: readonly string[]): SearchDocument[] {
    const found: SearchDocument[] = [];
    for (const shelf of this.shelves.values())
      for (const index of shelf.haystack.rowsWith(wanted)) {
        const row = shelf.documents[index];
        if (row && passes(row, shelf, query)) found.push(row);
      }
    return found;
  }
}

function haystackOf({ documents, remarks }: Shelf): Haystack {
  return new Haystack(
    documents.map(({ folded, targetId }) => folded + (remarks.get(targetId) ?? '')),
  );
}

function passes(row: SearchDocument, shelf: Shelf, query: SearchQuery): boolean {
  const { speakers, fromMs, beforeMs, only } = query;
  if (speakers.length > 0 && (row.speaker === null || !speakers.includes(row.speaker)))
    return false;
  if (fromMs !== null && row.atMs < fromMs) return false;
  if (beforeMs !== null && row.atMs >= beforeMs) return false;
  return only.length === 0 || only.some((filter) => isOf(filter, row, shelf));
}

function isOf(filter: SearchFilter, row: SearchDocument, shelf: Shelf): boolean {
  switch (filter) {
    case 'offers':
      return shelf.facts?.offers.has(row.targetId) ?? false;
    case 'promises':
      return shelf.facts?.promises.has(row.targetId) ?? false;
    case 'gaps':
      return row.kind === 'gap';
    case 'notes':
      return row.kind === 'note';
    case 'starred':
      return shelf.starred.has(row.targetId);
  }
}

function answer(found: readonly SearchDocument[], isLoose: boolean): SearchAnswer {
  const newest = [...found].sort((a, b) => b.atMs - a.atMs).slice(0, MOST_HITS);
  return { total: found.length, hits: newest.map(hitOf), isLoose };
}

function hitOf(row: SearchDocument): SearchHit {
  const { folded: _, ...hit } = row;
  return hit;
}
