import { addGrams, scoresOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/offers.json' with { type: 'json' };
import type { Clause } from './clauses';
import type { Fact, FactName } from './offer-facts';

/** Figures that an offer could be made of. */
const FIGURE = /[ⓂⓃⓅⓁⒼⓇⓉⓣⓆⒹ]/;
/** Shorter messages lean on the one before and are never judged alone. */
const FEWEST_SIGNS = 8;
const LONGEST = 120;
const LONGEST_GRAM = 3;
/** Probability that nothing is granted, from which nothing is read. */
const SURE = 0.6;

/** Whether a message is long enough, and says enough, to be judged by itself. */
export function isJudged(signs: string, facts: readonly Fact[]): boolean {
  return signs.length >= FEWEST_SIGNS && (facts.length > 0 || FIGURE.test(signs));
}

/** Features: character n-grams of the signs, moods of the clauses, names of the terms read. */
export function gateFeatures(
  signs: string,
  clauses: readonly Clause[],
  facts: readonly Fact[],
): Set<string> {
  const features = new Set<string>();
  addGrams(tellingPart(signs, clauses, facts), LONGEST_GRAM, features);
  for (const { mood, closing } of clauses) features.add(`#${mood}${closing === '？' ? '?' : ''}`);
  for (const { name } of facts) features.add(`!${name}`);
  return features;
}

/** Of a long message the sentences that state something. */
function tellingPart(signs: string, clauses: readonly Clause[], facts: readonly Fact[]): string {
  if (signs.length <= LONGEST) return signs;
  const telling = new Set(facts.map(({ clause }) => clauses[clause]?.sentence));
  const part = clauses.filter(({ sentence }) => telling.has(sentence));
  return part
    .map(({ text, closing }) => text + closing)
    .join('')
    .slice(0, LONGEST);
}

/** Facts that make no offer by themselves; whether they belong to one is asked elsewhere. */
const DETAILS: ReadonlySet<FactName> = new Set([
  'acceptBy',
  'payBy',
  'firstDue',
  'dueDay',
  'bareDate',
  'condition',
  'grant',
]);
const WEIGHTS = unpack(model, 2);

/**
 * Whether a message with figures only tells of bills, contracts, rules, wishes or other people: a
 * small linear model beside the grammar, which knows no end of ways to say so.
 */
export function grantsNothing(
  signs: string,
  clauses: readonly Clause[],
  facts: readonly Fact[],
): boolean {
  if (facts.every(({ name }) => DETAILS.has(name)) || !isJudged(signs, facts)) return false;
  const [none = 0, some = 0] = scoresOf(
    WEIGHTS,
    model.scale,
    gateFeatures(signs, clauses, facts),
    2,
  );
  return 1 / (1 + Math.exp(some - none)) > SURE;
}
