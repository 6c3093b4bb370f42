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

const MAKES_A_PLAN = [
  ...FIGURES,
  'firstPaymentRatio',
  'discountRatio',
  'waivedFen',
  'waivedRatio',
  'steps',
  'choices',
  'ranges',
] as const satisfies readonly (keyof OfferTerms)[];

/** A rate, a day or a condition alone says nothing of what is to be paid; a delay is told by its end. */
const isPlan = ({ kind, terms }: OfferedWay): boolean =>
  MAKES_A_PLAN.some((field) => terms[field] !== undefined) ||
  (kind === 'extension' && terms.firstDueDate !== undefined);

/**
 * The ways to pay that one offer leaves to choose from 任选的几种方案: itself, then each other way as an offer of its own,
 * read from its own words. Each names the others as its alternatives. What has no figure beside one that has is no way to
 * choose: the first names it as an aside. An id is the same whether or not others have come to be ways.
 */
export function waysOf(offer: Offer): readonly [Offer, ...Offer[]] {
  const { alternatives, id, ...only } = offer;
  const all = joined([only, ...alternatives]).map((way, i) => ({
    ...way,
    id: i === 0 ? id : `${id}-${i + 1}`,
  }));
  const [first = { ...only, id }, ...more] = all.some(isPlan) ? all.filter(isPlan) : all;
  const ways = [first, ...more];
  const asides = all.filter((way) => !ways.includes(way));
  const others = (way: OfferedWay) => ways.filter((other) => other !== way);
  return [
    { ...first, alternatives: others(first), ...(asides.length > 0 ? { asides } : {}) },
    ...more.map((way) => ({ ...way, alternatives: others(way) })),
  ];
}
