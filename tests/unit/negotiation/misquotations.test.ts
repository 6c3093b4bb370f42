import { expect, it } from 'vitest';
import { MISQUOTE_CARDS } from '@/lib/negotiation/knowledge/cards/misquotes';
import factsIndex from '../../data/facts-index.json';
import table from '../../data/rule-table.json';

const entries = factsIndex.entries as Readonly<Record<string, { numbers?: readonly string[] }>>;

it('every reviewed misquotation is on one card, with what is wrong and how sure we are', () => {
  const covered = MISQUOTE_CARDS.flatMap(({ facts }) =>
    facts.filter((fact) => /^X\d+$/.test(fact)),
  );
  const byNumber = (a: string, b: string) => Number(a.slice(1)) - Number(b.slice(1));
  expect([...covered].sort(byNumber)).toEqual(table.misquotations);
  for (const { id, facts, misuse, confidence, zh, en } of MISQUOTE_CARDS) {
    expect(facts[0], id).toBe(id);
    expect(entries[id], id).toBeDefined();
    expect([misuse?.length, zh.length > 0, en.length > 0], id).toEqual([2, true, true]);
    expect(['high', 'medium-high', 'medium', 'medium-low', 'low'], id).toContain(confidence);
  }
});
