import type { Offer, OfferedWay, OfferTerms } from '@/lib/nlu/offers/offer';

const FIGURES = [
  'periods',
  'perPeriodFen',
  'totalFen',
  'firstPaymentFen',
  'deferMonths',
  'deferDays',
] as const satisfies readonly (keyof OfferTerms)[];

/** Said twice 复述同一方案: an amount is the same, and no figure is another. */
function isSameWay(a: OfferedWay, b: OfferedWay): boolean {
  const both = FIGURES.filter(
    (field) => a.terms[field] !== undefined && b.terms[field] !== undefined,
  );
  return (
    a.kind === b.kind &&
    both.some((field) => field === 'perPeriodFen' || field === 'totalFen') &&
    both.every((field) => a.terms[field] === b.terms[field])
  );
}

/** Each way once; what was said of it later adds to what was said before. */
function joined(ways: readonly OfferedWay[]): readonly OfferedWay[] {
  const known: [OfferedWay, ...OfferedWay[]][] = [];
  for (const way of ways) {
    const same = known.find(([first]) => isSameWay(first, way));
    if (same) same.push(way);
    else known.push([way]);
  }
  return known.map(([first, ...again]) =>
    again.length === 0
      ? first
      : {
          kind: first.kind,
          terms: Object.assign({}, first.terms, ...again.map(({ terms }) => terms)),
          spans: Object.assign({}, first.spans, ...again.map(({ spans }) => spans)),
          messageIds: [...new Set([first, ...again].flatMap(({ messageIds }) => messageIds))],
        },
  );
}

/**
 * The ways to pay that one offer leaves to choose from 任选的几种方案: itself, then each other way as an offer of its own,
 * read from its own words. Each names the others as its alternatives.
 */
export function waysOf(offer: Offer): readonly Offer[] {
  const { alternatives, id, ...first } = offer;
  const all = joined([first, ...alternatives]).map((way, i) => ({
    ...way,
    id: i === 0 ? id : `${id}-${i + 1}`,
  }));
  return all.map((way) => ({ ...way, alternatives: all.filter((other) => other !== way) }));
}
