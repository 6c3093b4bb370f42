import type { Message, Row } from './message';

/** The nearest message beside a run. Where rows are reused, one that waits to be read shows something else by now. */
export function neighbour(row: Row, step: 'prev' | 'next', reused: boolean): Message | null {
  for (let at = row[step]; at; at = at[step]) {
    if (reused && at.dirty) continue;
    const found = step === 'prev' ? at.messages[at.messages.length - 1] : at.messages[0];
    if (found) return found;
  }
  return null;
}
