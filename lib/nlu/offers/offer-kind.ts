import { kindShares, VOTED } from './kind-model';
import type { OfferKind } from './offer';
import type { OfferDraft } from './offer-draft';
import type { FactName } from './offer-facts';

/** Kind 方案种类: that of the terms read, unless the words speak against it. */
export function kindOf(draft: OfferDraft, sideBySide = false): OfferKind {
  const ruled = ruledKind(sideBySide ? { ...draft, concession: true } : draft);
  const terms = Object.keys(draft.slots).some((name) => !NO_TERMS.has(name as FactName));
  if (!draft.votes || !(terms || draft.waivers.length > 0)) return ruled;
  const shares = kindShares(draft.votes);
  const shareOf = (kind: OfferKind) => shares[VOTED.indexOf(kind as (typeof VOTED)[number])] ?? 0;
  if (ruled !== 'none' && shareOf(ruled) > UNLIKELY) return ruled;
  if (shareOf('none') > LIKELY) return 'none';
  // Of several ways the words speak all at once.
  if (sideBySide && ruled !== 'none') return ruled;
  const voted = KINDS.filter((kind) => bears(kind, draft)).reduce<OfferKind>(
    (best, kind) => (shareOf(kind) > shareOf(best) ? kind : best),
    ruled,
  );
  // A plan keeps its name whatever else is said of dates and charges.
  return ruled === 'installment' && voted !== 'settlement' ? ruled : voted;
}

/** Words without a term of their own. */
const NO_TERMS: ReadonlySet<FactName> = new Set([
  'grant',
  'lump',
  'minimum',
  'deferral',
  'bareMoney',
  'bareDate',
  'bareDuration',
  'acceptBy',
  'dueDay',
  'monthStart',
]);
const KINDS: readonly OfferKind[] = VOTED.slice(1);
/** What the words must grant the kind that the grammar reads, and what makes it none at all. */
const UNLIKELY = 0.2;
const LIKELY = 0.5;

/** The words that a kind cannot do without. */
const NEEDS: Readonly<Record<Exclude<OfferKind, 'none'>, readonly FactName[]>> = {
  installment: [
    ...(['periods', 'choices', 'periodsRange', 'steps', 'run', 'perPeriod'] as const),
    ...(['perPrincipal', 'first', 'firstRatio', 'total', 'rate', 'dueDay', 'firstDue'] as const),
  ],
  settlement: ['lump', 'discount', 'total', 'lumpAmount'],
  extension: ['defer', 'deferral', 'firstDue', 'payBy', 'dueDay'],
  minimum: ['first', 'firstRatio', 'minimumAmount', 'lumpAmount', 'minimum'],
  waiver: ['waivedFen'],
};
const bears = (kind: OfferKind, { slots, waivers }: OfferDraft) =>
  kind !== 'none' &&
  (NEEDS[kind].some((name) => slots[name] !== undefined) ||
    (kind === 'waiver' && waivers.length > 0));

/** Kind by the terms read; the first that fits in the corpus's order wins. */
function ruledKind(draft: OfferDraft): OfferKind {
  const s = draft.slots;
  const several =
    (s.periods?.fact.value ?? 0) >= 2 || s.choices || s.periodsRange || s.steps || runs(s);
  if (several) return 'installment';
  const givenUp = draft.waivers.length > 0 || s.waivedFen !== undefined;
  if (s.lump && (s.discount || givenUp || (draft.concession && (s.total || s.lumpAmount))))
    return 'settlement';
  if (s.discount && !s.perPeriod) return 'settlement';
  if (s.defer || (s.deferral && (s.firstDue || s.payBy))) return 'extension';
  if (s.perPeriod && s.grant && !s.lump) return 'installment';
  if (s.minimum && (s.first || s.firstRatio || s.minimumAmount || (s.lumpAmount && !s.lump)))
    return 'minimum';
  if (givenUp) return 'waiver';
  return 'none';
}

/** 18个月, said alone before 一个月七百三: how long the plan runs. */
export function runs(s: OfferDraft['slots']): boolean {
  return s.run !== undefined && (s.perPeriod !== undefined || s.rate !== undefined) && !s.lump;
}
