import { createContext } from 'react';
import type { Entry } from '@/lib/transcript/entry';

export type GoneWord = 'erased' | 'redacted';

/** Why the text of an entry is not there: in one's own records it was erased; a record from elsewhere may only hide it. */
export const GoneWordContext = createContext<(id: string) => GoneWord>(() => 'erased');

/** 抹去 where an entry of the record says so, else 隐去 when it was exported. */
export function goneWordIn(entries: readonly Entry[]): (id: string) => GoneWord {
  const erased = new Set(
    entries.flatMap((entry) => (entry.kind === 'erasure' ? [entry.body.targetId] : [])),
  );
  return (id) => (erased.has(id) ? 'erased' : 'redacted');
}
