import { scoresOf, sharesOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/kinds.json' with { type: 'json' };
import { kindFeatures, mayOffer, type Talk } from './kind-features';
import type { OfferKind } from './offer';
import type { Fact } from './offer-facts';

/** Kinds that a talk may speak for, in the order of the model. */
export const VOTED = [
  'none',
  'installment',
  'settlement',
  'extension',
  'minimum',
  'waiver',
] as const satisfies readonly OfferKind[];

/** What the words of a talk say of the kind of its offer: a score for each. */
export type Votes = readonly number[];

/** Shorter messages lean on the one before and are never judged alone. */
const FEWEST_SIGNS = 5;

/** Whether a talk is long enough, and says enough, to be judged. */
export function isJudged({ before, last }: Talk, facts: readonly Fact[]): boolean {
  const signs = before + last;
  return signs.length >= FEWEST_SIGNS && (facts.length > 0 || mayOffer(signs));
}

const WEIGHTS = unpack(model, VOTED.length);

export function votesOf(talk: Talk): Votes {
  return scoresOf(WEIGHTS, model.scale, kindFeatures(talk), VOTED.length);
}

/** How probable it is that nothing is offered. */
export const noneShare = (votes: Votes | null): number => (votes ? (sharesOf(votes)[0] ?? 0) : 0);

/** Of the kinds that something may be offered in, the place among those voted on of the likeliest. */
export const likeliestKind = (votes: Votes): number => votes.indexOf(Math.max(...votes.slice(1)));
