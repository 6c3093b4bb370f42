import { type Fen, fen } from '@/lib/money/fen';
import { maxFen, ZERO_FEN } from '@/lib/money/sum';
import type { PlanInput } from '../plan';
import type { ScheduleRow } from '../schedule/layout';
import type { FindingContext } from './context';
import { asCount, type Finding, finding, inFen } from './finding';

const LEVEL_KINDS: readonly string[] = ['stated-instalments', 'equal-instalment', 'zero-interest'];

/** First and last instalment against the ones between, for plans that are presented as level. */
function unevenFindings({ plan, layout }: FindingContext): readonly Finding[] {
  const rows = layout?.rows.filter((row) => row.kind === 'instalment') ?? [];
  const [first, second] = rows;
  const last = rows.at(-1);
  const usual = rows.length > 2 ? second : first;
  if (!LEVEL_KINDS.includes(plan.kind) || !first || !last || !usual || rows.length < 2) return [];
  const found: Finding[] = [];
  const compare = (row: ScheduleRow) => ({
    payment: inFen(row.paymentFen),
    usual: inFen(usual.paymentFen),
    difference: inFen(fen(Math.abs(row.paymentFen - usual.paymentFen))),
  });
  if (first.paymentFen - usual.paymentFen > rows.length)
    found.push(finding('first-instalment-larger', compare(first)));
  if (last.paymentFen - usual.paymentFen > rows.length)
    found.push(finding('last-instalment-larger', compare(last)));
  if (usual.paymentFen - last.paymentFen > rows.length)
    found.push(finding('last-instalment-smaller', compare(last)));
  return found;
}

/** A month that takes more than this share of what is left to pay with has no room for a surprise. */
const CLOSE_SHARE = 0.9;

/** Kinds that are paid at once, from savings or help rather than from one month's income. */
function isLumpSum(plan: PlanInput): boolean {
  if (plan.kind === 'settlement' || plan.kind === 'minimum-then-rest') return true;
  return plan.kind === 'deferral' && plan.thenCount === 1;
}

function burdenFindings({ affordability, layout, plan }: FindingContext): readonly Finding[] {
  if (affordability === null) return [];
  const { capacityFen, months, shortMonths } = affordability;
  if (capacityFen <= 0)
    return [finding('nothing-left-to-pay-with', { capacity: inFen(capacityFen) })];
  const highest = months.reduce((most, { dueFen }) => maxFen(most, dueFen), ZERO_FEN);
  const numbers = { capacity: inFen(capacityFen), highest: inFen(highest) };
  const down = layout?.rows.find((row) => row.kind === 'down-payment')?.paymentFen ?? ZERO_FEN;
  const found: Finding[] = [];
  // The one month above the means is then that of the down payment, and the highest.
  const isDownAlone =
    down > capacityFen && shortMonths.length === 1 && highest - down <= capacityFen;
  if (down > capacityFen)
    found.push(finding('down-payment-above-capacity', { ...numbers, down: inFen(down) }));
  if (isDownAlone) return found;
  if (shortMonths.length > 0 && isLumpSum(plan))
    found.push(finding('lump-sum-above-capacity', numbers));
  else if (shortMonths.length > 0) {
    const worst: Fen = fen(highest - capacityFen);
    const more = { short: inFen(worst), months: { unit: 'months', value: shortMonths } } as const;
    found.push(
      finding('above-capacity', { ...numbers, ...more, count: asCount(shortMonths.length) }),
    );
  } else if (highest > capacityFen * CLOSE_SHARE) found.push(finding('close-to-capacity', numbers));
  return found;
}

/** Longer than the same total would take within capacity, and it costs something. */
function longerFindings({
  affordability,
  rates,
  layout,
  payNow,
}: FindingContext): readonly Finding[] {
  const shortest = affordability?.shortestTermMonths ?? null;
  const extra = payNow?.extraFen ?? ZERO_FEN;
  // A fen an instalment is rounding.
  const months = layout?.rows.filter((row) => row.kind === 'instalment').length ?? 0;
  if (shortest === null || rates === null || extra <= months || months <= shortest + 1) return [];
  const numbers = { months: asCount(months), shortest: asCount(shortest), extra: inFen(extra) };
  return [finding('longer-than-needed', numbers)];
}

export function instalmentFindings(context: FindingContext): readonly Finding[] {
  return [...unevenFindings(context), ...burdenFindings(context), ...longerFindings(context)];
}
