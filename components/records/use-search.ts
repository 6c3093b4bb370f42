import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useServices, useStore } from '@/components/services-context';
import {
  asksForSomething,
  EMPTY_QUERY,
  type SearchAnswer,
  type SearchQuery,
} from '@/lib/search/search-document';

export interface RecordsSearch {
  readonly query: SearchQuery;
  readonly change: (part: Partial<SearchQuery>) => void;
  readonly isAsking: boolean;
  /** Null until the first answer. */
  readonly answer: SearchAnswer | null;
}

const PAUSE_MS = 120;

/** What is being looked for, and the newest answer; asked again as more of the store is read. */
export function useSearch(): RecordsSearch {
  const { records } = useServices();
  const progress = useStore(records.searchProgress);
  const [query, setQuery] = useState(EMPTY_QUERY);
  const [settled] = useDebouncedValue(query, PAUSE_MS);
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: more rows read may hold more hits
  useEffect(() => {
    if (!asksForSomething(settled)) return setAnswer(null);
    let isCurrent = true;
    void records.find(settled).then((found) => (isCurrent ? setAnswer(found) : undefined));
    return () => {
      isCurrent = false;
    };
  }, [settled, progress, records]);
  return {
    query,
    change: (part) => setQuery((last) => ({ ...last, ...part })),
    isAsking: asksForSomething(query),
    answer,
  };
}
