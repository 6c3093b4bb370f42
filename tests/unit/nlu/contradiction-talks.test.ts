// @vitest-environment node
import { expect, it } from 'vitest';
import { emptyReading, readUtterance } from '@/lib/nlu/offers/read-offers';
import { emptyLedger, recordUtterance } from '@/lib/nlu/promises';
import { readJsonLines } from '@/scripts/evaluate/read-lines';

/** A short talk; `field` is what the agent contradicts in it, null where all that changes changes rightly. */
interface Talk {
  readonly field: string | null;
  readonly turns: readonly { readonly role: 'agent' | 'customer'; readonly text: string }[];
}
const TALKS = readJsonLines<Talk>('tests/data/corpus/contradiction-talks.jsonl');

function contradicted({ turns }: Talk): string[] {
  let state = emptyReading();
  let ledger = emptyLedger();
  turns.forEach(({ role, text }, i) => {
    const utterance = { id: `m${i}`, speaker: role, text, at: '2026-11-23T14:30:00+08:00' };
    const after = readUtterance(state, utterance);
    ledger = recordUtterance(ledger, utterance, { before: state, after });
    state = after;
  });
  return ledger.contradictions.filter((c) => !c.corrected).map((c) => c.field);
}

it('names what is contradicted in 29 of 30 talks, and nothing else', () => {
  const right = TALKS.filter(
    (talk) => talk.field !== null && contradicted(talk).join() === talk.field,
  );
  expect(right.length).toBeGreaterThanOrEqual(29);
}, 30_000);

it('calls nothing a contradiction that is bargained over, corrected, conditional or a part', () => {
  const legitimate = TALKS.filter(({ field }) => field === null);
  expect(legitimate).toHaveLength(30);
  expect(legitimate.filter((talk) => contradicted(talk).length > 0)).toEqual([]);
}, 30_000);
