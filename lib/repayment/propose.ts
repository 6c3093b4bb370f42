import { type Fen, fen } from '@/lib/money/fen';
import { formatYuan } from '@/lib/money/format-yuan';
import { capacityOf } from './affordability';
import { balanceOf } from './balance';
import { addDays, addMonths, addMonthsOnDay, type IsoDate, partsOf } from './iso-date';
import { blankPlan, type PlanInput } from './plan';
import type { Situation } from './situation';

/** A plan the person can offer 可提出的方案: equal whole-yuan instalments within the means, no interest assumed. */
export interface Proposal {
  readonly kind: 'shortest' | 'lighter' | 'after-pause';
  readonly plan: PlanInput;
  readonly balanceFen: Fen;
  readonly capacityFen: Fen;
  readonly count: number;
  readonly eachFen: Fen;
  readonly lastFen: Fen;
  readonly firstDueDate: IsoDate | null;
}

export type Proposals =
  | { readonly status: 'ok'; readonly proposals: readonly Proposal[] }
  | {
      readonly status: 'none';
      readonly reason:
        | 'balance-unknown'
        | 'capacity-unknown'
        | 'nothing-owed'
        | 'nothing-left'
        | 'too-long';
    };

/** Share of the means that a plan may take: the rest is for the month in which something breaks. */
const SHARE_IN_TENTHS = 9;

/** Longest plan proposed, in months; lenders offer 3 to 24 as a rule. */
const LONGEST = 60;
const USUAL_COUNTS = [3, 6, 9, 12, 18, 24, 36, 48, 60] as const;

/** Days kept free before the first payment, and after payday for the wages to arrive. */
const LEAD_DAYS = 7;
const AFTER_PAYDAY_DAYS = 1;

const YUAN = 100;

/** First day after payday that leaves a week from now; null when payday is not known. */
export function firstDueAfterPayday(today: IsoDate, payday: number | null): IsoDate | null {
  if (payday === null) return null;
  const earliest = addDays(today, LEAD_DAYS);
  for (let month = -1; ; month++) {
    const due = addDays(addMonthsOnDay(earliest, month, payday), AFTER_PAYDAY_DAYS);
    if (due >= earliest) return due;
  }
}

interface Terms {
  readonly balanceFen: Fen;
  readonly capacityFen: Fen;
  readonly firstDueDate: IsoDate | null;
}

function propose(kind: Proposal['kind'], wanted: number, terms: Terms): Proposal {
  const { balanceFen, firstDueDate } = terms;
  const eachFen = fen(Math.ceil(balanceFen / wanted / YUAN) * YUAN);
  const count = Math.ceil(balanceFen / eachFen);
  const lastFen = fen(balanceFen - eachFen * (count - 1));
  const plan: PlanInput = {
    ...blankPlan('stated-instalments', `proposal-${kind}`),
    count,
    perPaymentFen: eachFen,
    lastPaymentFen: lastFen === eachFen ? null : lastFen,
    firstDueDate,
    dueDay: firstDueDate === null ? null : partsOf(firstDueDate).day,
    statedTotalFen: balanceFen,
  };
  return { kind, plan, ...terms, count, eachFen, lastFen };
}

/**
 * Two or three workable plans: the shortest within nine tenths of the means, a lighter one at the next usual count, and
 * the shortest after a month's pause. Interest is left out on purpose: what the lender adds is entered and checked.
 * `roughFen`: about how much is owed, for as long as its parts are not known.
 */
export function proposePlans(
  situation: Situation,
  today: IsoDate,
  roughFen: Fen | null = null,
): Proposals {
  const balanceFen = balanceOf(situation) ?? roughFen;
  const capacityFen = capacityOf(situation);
  if (balanceFen === null) return { status: 'none', reason: 'balance-unknown' };
  if (capacityFen === null) return { status: 'none', reason: 'capacity-unknown' };
  if (balanceFen === 0) return { status: 'none', reason: 'nothing-owed' };
  const limit = Math.floor((capacityFen * SHARE_IN_TENTHS) / 10 / YUAN) * YUAN;
  if (limit <= 0) return { status: 'none', reason: 'nothing-left' };
  const shortest = Math.ceil(balanceFen / limit);
  if (shortest > LONGEST) return { status: 'none', reason: 'too-long' };
  const firstDueDate = firstDueAfterPayday(today, situation.payday);
  const terms = { balanceFen, capacityFen, firstDueDate };
  const lighter = USUAL_COUNTS.find((count) => count > shortest);
  const later = firstDueDate === null ? null : addMonths(firstDueDate, 1);
  return {
    status: 'ok',
    proposals: [
      propose('shortest', shortest, terms),
      ...(lighter === undefined ? [] : [propose('lighter', lighter, terms)]),
      ...(later === null
        ? []
        : [propose('after-pause', shortest, { ...terms, firstDueDate: later })]),
    ],
  };
}

/** Placeholders of `proposal.sentence` (or `proposal.sentenceWithoutDate` while payday is not known). */
export function proposalTextParams(proposal: Proposal): Readonly<Record<string, string>> {
  return {
    balance: formatYuan(proposal.balanceFen),
    capacity: formatYuan(proposal.capacityFen),
    count: String(proposal.count),
    each: formatYuan(proposal.eachFen),
    last: formatYuan(proposal.lastFen),
    first: proposal.firstDueDate ?? '',
  };
}
