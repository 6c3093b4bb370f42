import { addGrams, type Features, hashOf, sharesOf, sumsOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/kinds.json' with { type: 'json' };
import { skeletonOf } from './concepts';
import type { OfferKind } from './offer';
import type { Fact } from './offer-facts';

/** Kinds that a message may speak for, in the order of the model. */
export const VOTED = [
  'none',
  'installment',
  'settlement',
  'extension',
  'minimum',
  'waiver',
] as const satisfies readonly OfferKind[];

/** What the messages of an offer say of its kind so far: sums of scores, and of how many features. */
export interface Votes {
  readonly scores: readonly number[];
  readonly features: number;
}

const LONGEST = 160;
const [CONCEPTS, JOINED] = [1, 2];

/** Features: character n-grams of the signs; n-grams of its concepts, with and without marks; pairs of concepts. */
export function kindFeatures(signs: string): Features {
  const features: Features = new Set();
  const part = signs.slice(0, LONGEST);
  addGrams(part, 3, features);
  const skeleton = skeletonOf(part);
  addGrams(skeleton, 4, features, CONCEPTS);
  addGrams(skeleton.replace(/，/g, ''), 3, features, JOINED);
  const concepts = [...new Set(skeleton)].sort();
  concepts.forEach((a, i) => {
    for (const b of concepts.slice(i + 1)) features.add(hashOf(`&${a}${b}`));
  });
  return features;
}

/** Figures that an offer could be made of. */
const FIGURE = /[ⓂⓃⓅⓁⒼⓇⓉⓣⓆⒹ]/;
/** Shorter messages lean on the one before and are never judged alone. */
const FEWEST_SIGNS = 8;

/** Whether a message is long enough, and says enough, to be judged. */
export function isJudged(signs: string, facts: readonly Fact[]): boolean {
  return signs.length >= FEWEST_SIGNS && (facts.length > 0 || FIGURE.test(signs));
}

const WEIGHTS = unpack(model, VOTED.length);

export function votesOf(signs: string): Votes {
  const features = kindFeatures(signs);
  return {
    scores: sumsOf(WEIGHTS, model.scale, features, VOTED.length),
    features: features.size,
  };
}

export function addVotes(a: Votes | null, b: Votes | null): Votes | null {
  if (!a || !b) return a ?? b;
  return {
    scores: a.scores.map((score, i) => score + (b.scores[i] ?? 0)),
    features: a.features + b.features,
  };
}

/** How probable each kind is. */
export function kindShares({ scores, features }: Votes): number[] {
  const root = Math.sqrt(features || 1);
  return sharesOf(scores.map((score) => score / root));
}
