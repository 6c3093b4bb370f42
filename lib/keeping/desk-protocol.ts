import type { SearchAnswer, SearchQuery } from '@/lib/search/search-document';
import type { IntegrityProgress } from './check-integrity';
import type { SearchProgress } from './search-desk';

/** What the records page asks of its worker. */
export type DeskRequest =
  | { readonly kind: 'find'; readonly id: number; readonly query: SearchQuery }
  | { readonly kind: 'check' };

/** What the worker says, asked or not. */
export type DeskEvent =
  | { readonly kind: 'found'; readonly id: number; readonly answer: SearchAnswer }
  | { readonly kind: 'reading'; readonly progress: SearchProgress }
  | { readonly kind: 'checking'; readonly progress: IntegrityProgress }
  | { readonly kind: 'failed'; readonly message: string };
