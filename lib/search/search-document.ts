import type { Speaker } from '@/lib/transcript/entry';

/** What one row of a conversation is to the search. */
export interface SearchDocument {
  readonly conversationId: string;
  /** Id of the message or note; for a gap, its key in the timeline. */
  readonly targetId: string;
  readonly kind: 'message' | 'note' | 'gap';
  readonly speaker: Speaker | null;
  /** The page's time where it is certain, else when it was seen. */
  readonly atMs: number;
  readonly text: string;
  /** The same text, the name beside it and the user's own remarks, folded. */
  readonly folded: string;
}

/** What the understanding of the talk adds to its messages. */
export interface TalkFacts {
  /** Messages that an offer 方案 was read from. */
  readonly offers: ReadonlySet<string>;
  /** Messages in which the agent promised something 承诺. */
  readonly promises: ReadonlySet<string>;
}

export const SEARCH_FILTERS = ['offers', 'promises', 'gaps', 'notes', 'starred'] as const;
export type SearchFilter = (typeof SEARCH_FILTERS)[number];

export interface SearchQuery {
  readonly typed: string;
  /** Empty: everyone. */
  readonly speakers: readonly Speaker[];
  readonly fromMs: number | null;
  /** Exclusive. */
  readonly beforeMs: number | null;
  /** Rows that are any of these; empty: all rows. */
  readonly only: readonly SearchFilter[];
}

export interface SearchHit {
  readonly conversationId: string;
  readonly targetId: string;
  readonly kind: SearchDocument['kind'];
  readonly speaker: Speaker | null;
  readonly atMs: number;
  readonly text: string;
}

export interface SearchAnswer {
  /** All hits; `hits` holds the newest of them. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** Nothing holds what was typed as it is; these hold all of its words. */
  readonly isLoose: boolean;
}

export const EMPTY_QUERY: SearchQuery = {
  typed: '',
  speakers: [],
  fromMs: null,
  beforeMs: null,
  only: [],
};

/** Whether a query asks for anything at all. */
export function asksForSomething(query: SearchQuery): boolean {
  return (
    query.typed.trim() !== '' ||
    query.speakers.length > 0 ||
    query.fromMs !== null ||
    query.beforeMs !== null ||
    query.only.length > 0
  );
}
