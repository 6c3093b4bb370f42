import { VOTED } from './kind-model';
import type { OfferKind } from './offer';
import type { OfferDraft } from './offer-draft';

/** What the terms read count for beside the words. */
const TERMS = 0.9;
/** What a delay counts for of which the length was read, and that it is given. */
const TOLD = 1.5;
/** What a plan counts for of which the number and the sum of the instalments were read. */
const PRICED = 2;
/** Above it words speak of instalments, though they speak louder of what is given up: 罚息可以全免，本金分6期还. */
const SPOKEN = 3;
/** An offer that is none does more harm than one that is not seen. */
const DOUBT = 0.3;

/** Kind 方案种类: what the words speak for, with the terms that were read. */
export function kindOf(draft: OfferDraft, sideBySide = false): OfferKind {
  const ruled = ruledKind(draft);
  const { votes } = draft;
  if (!votes || draft.messageIds.length === 0) return ruled;
  const { periods, defer, discount, perPeriod = draft.slots.perPrincipal, lump } = draft.slots;
  const sum = draft.slots.total ?? draft.slots.lumpAmount ?? draft.slots.first;
  const told = ruled === 'extension' && defer && (draft.slots.grant ?? draft.slots.firstDue);
  const terms = ruled === 'installment' && periods && perPeriod ? PRICED : told ? TOLD : TERMS;
  const weighed = votes.map(
    (score, i) => score + (i === 0 ? DOUBT : VOTED[i] === ruled ? terms : 0),
  );
  const most = VOTED[weighed.indexOf(Math.max(...weighed))] ?? ruled;
  const splits = weighed[VOTED.indexOf('installment')] ?? 0;
  // 可宽限20天，之后分5期: of kinds that fit the first in the order above wins.
  const fits =
    (ruled === 'installment' &&
      periods &&
      (most === 'waiver' ? splits > SPOKEN : most === 'extension' && defer)) ||
    (ruled === 'settlement' && (most === 'waiver' ? lump && sum : most !== 'none' && discount));
  const best = fits ? ruled : most;
  // Of several ways the words speak all at once.
  return sideBySide && best !== 'none' && ruled !== 'none' ? ruled : best;
}

/** Kind by the terms read; the first that fits in the corpus's order wins. */
function ruledKind(draft: OfferDraft): OfferKind {
  const s = draft.slots;
  const several =
    (s.periods?.fact.value ?? 0) >= 2 || s.choices || s.periodsRange || s.steps || runs(s);
  if (several) return 'installment';
  const givenUp = draft.waivers.length > 0 || s.waivedFen !== undefined;
  if (s.lump && (s.discount || givenUp || s.total || s.lumpAmount || s.bareMoney))
    return 'settlement';
  if (s.discount && !s.perPeriod) return 'settlement';
  if (s.defer || (s.deferral && (s.firstDue || s.payBy || s.dueDay || (s.first && !s.minimum))))
    return 'extension';
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
