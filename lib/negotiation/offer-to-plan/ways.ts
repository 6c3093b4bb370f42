import type { Offer } from '@/lib/nlu/offers/offer';

/**
 * The ways to pay that one offer leaves to choose from 任选的几种方案: itself, then each other way as an offer of its own,
 * read from its own words. Each names the others as its alternatives.
 */
export function waysOf(offer: Offer): readonly Offer[] {
  const { alternatives, ...first } = offer;
  const others = alternatives.map((way, i) => ({ ...way, id: `${offer.id}-${i + 2}` }));
  const all = [first, ...others];
  return all.map((way) => ({ ...way, alternatives: all.filter((other) => other !== way) }));
}
