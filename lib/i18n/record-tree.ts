import type { WordTree } from '@/lib/records/words';

/** The parts of `findings.json` that word what a check found. */
const PARTS = [
  'findings',
  'questions',
  'severity',
  'verdict',
  'checks',
  'rules',
  'ruleNote',
  'confidence',
] as const;

/** The words of a record's documents: `record.json`, and under `findings` those parts of `findings.json`. */
export function recordTree(
  record: WordTree,
  words: Readonly<Record<(typeof PARTS)[number], WordTree>>,
): WordTree {
  return { ...record, findings: Object.fromEntries(PARTS.map((part) => [part, words[part]])) };
}
