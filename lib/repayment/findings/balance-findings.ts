import { type Fen, fen } from '@/lib/money/fen';
import { addFen, sumFen, ZERO_FEN } from '@/lib/money/sum';
import { owedOf } from '../balance';
import type { ChargeKind } from '../plan';
import type { CompleteLayout } from '../schedule/layout';
import { grantedWaiverFen } from '../waivers';
import type { FindingCode } from './catalogue';
import type { FindingContext } from './context';
import { type Finding, finding, inFen } from './finding';

const FOLDED = {
  penalty: 'penalty-folded-in',
  fee: 'fee-folded-in',
  interest: 'interest-folded-in',
} as const satisfies Partial<Record<ChargeKind, FindingCode>>;

type Foldable = keyof typeof FOLDED;
const FOLDABLE: readonly Foldable[] = ['penalty', 'fee', 'interest'];

/** What was let off in all; nothing while one of the waivers has no figure. */
const waivedOf = ({ plan, situation }: FindingContext): Fen =>
  grantedWaiverFen(plan.waivers, situation) ?? ZERO_FEN;

/** Financed amount (with the down payment) against what is owed; what was let off explains why it is less. */
function financedFindings(context: FindingContext): readonly Finding[] {
  const { plan, balanceFen } = context;
  if (plan.financedFen === null || balanceFen === null) return [];
  const started = addFen(plan.financedFen, plan.downPayment?.amountFen ?? ZERO_FEN);
  const difference = fen(started - balanceFen);
  if (difference === 0 || -difference === waivedOf(context)) return [];
  const numbers = {
    financed: inFen(started),
    balance: inFen(balanceFen),
    difference: inFen(fen(Math.abs(difference))),
  };
  return [finding(difference > 0 ? 'financed-above-balance' : 'financed-below-balance', numbers)];
}

/** The charges that the new principal exactly accounts for; none when nothing fits, or more than one set does. */
function inferFolded({ plan, situation, balanceFen }: FindingContext): readonly Foldable[] {
  if (plan.financedFen === null || balanceFen === null || plan.kind === 'zero-interest') return [];
  const owed = (item: ChargeKind): Fen => owedOf(situation, item) as Fen;
  const started = addFen(plan.financedFen, plan.downPayment?.amountFen ?? ZERO_FEN);
  const sets: readonly (readonly Foldable[])[] = [
    ['penalty', 'fee', 'interest'],
    ['penalty', 'interest'],
    ['penalty', 'fee'],
    ['fee', 'interest'],
    ['penalty'],
    ['fee'],
    ['interest'],
  ];
  const charged = sets.filter((set) => set.every((item) => owed(item) > 0));
  const fitting = charged.filter(
    (set) => sumFen([owed('principal'), ...set.map(owed)]) === started,
  );
  return fitting.length === 1 ? (fitting[0] as readonly Foldable[]) : [];
}

/** 罚息、费用、利息并入新本金: said by the other side, or because the new principal is exactly their sum. */
function foldedFindings(context: FindingContext): readonly Finding[] {
  const { plan, situation } = context;
  const folded = new Set<ChargeKind>([...plan.foldedIn, ...inferFolded(context)]);
  return FOLDABLE.filter((item) => folded.has(item)).map((item) => {
    const amount = owedOf(situation, item);
    return finding(FOLDED[item], amount === null ? {} : { amount: inFen(amount) });
  });
}

/** Payments that do not reach what is owed, with nothing said to explain the rest. */
function restFindings(context: FindingContext): readonly Finding[] {
  const { plan, balanceFen, totalPaidFen, layout } = context;
  if (balanceFen === null || totalPaidFen === null || plan.kind === 'settlement') return [];
  const open = fen(balanceFen - totalPaidFen - waivedOf(context));
  if (open <= 0) return [];
  // Less than a fen a payment: the amounts were rounded down.
  if (open < (layout as CompleteLayout).rows.length)
    return [finding('paid-below-rounding', { open: inFen(open) })];
  const numbers = { paid: inFen(totalPaidFen), balance: inFen(balanceFen), open: inFen(open) };
  return [finding('paid-below-balance', numbers)];
}

export function balanceFindings(context: FindingContext): readonly Finding[] {
  return [...financedFindings(context), ...foldedFindings(context), ...restFindings(context)];
}
