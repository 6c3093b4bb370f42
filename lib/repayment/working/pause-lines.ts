import { type Fen, fen } from '@/lib/money/fen';
import { formatYuan } from '@/lib/money/format-yuan';
import { percentOf } from '@/lib/money/percent-of';
import { fromInteger, multiply } from '@/lib/money/rational';
import { addFen, ZERO_FEN } from '@/lib/money/sum';
import type { ContractRate } from '../contract-rate';
import { deferredInstalments } from '../schedule/deferred';
import { deferralTerms, type Resolved } from '../schedule/lay-out-deferral';
import { type LaidOut, sum, type Working } from './line';
import { dailyText, monthlyText } from './text';

/** Interest of a pause counted in months, to its end. */
function monthsOfInterest({ baseFen, count, grace, rate }: Resolved, months: number): Fen {
  const atOnce = count === 1;
  const loan = { principalFen: baseFen, count, periodRate: rate };
  const { balanceAfterGraceFen, accruedFen } = deferredInstalments(
    loan,
    atOnce ? months - 1 : months,
    grace,
  );
  const last = atOnce ? percentOf(balanceAfterGraceFen, rate) : ZERO_FEN;
  return addFen(addFen(accruedFen, fen(balanceAfterGraceFen - baseFen)), last);
}

function byMonths(resolved: Resolved, said: ContractRate, months: number): Working {
  const base = formatYuan(resolved.baseFen);
  const interest = formatYuan(monthsOfInterest(resolved, months));
  const rate = monthlyText(said);
  return resolved.grace === 'capitalise'
    ? sum('pauseInterest', `${base} × ((1 + ${rate})^${months} − 1)`, interest, [
        'added-each-month',
      ])
    : sum('pauseInterest', `${months} × (${base} × ${rate})`, interest, ['rounded-to-a-fen']);
}

/** 延期: what the pause itself costs. Nothing while interest stands still. */
export function pauseLines({ plan, situation }: LaidOut): readonly Working[] {
  if (plan.kind !== 'deferral' || plan.rate === null || plan.accrual === 'none') return [];
  const resolved = deferralTerms(plan, situation) as Resolved;
  const { baseFen, pause, rate } = resolved;
  if (pause.by === 'months') return [byMonths(resolved, plan.rate, pause.months)];
  const interest = percentOf(baseFen, multiply(rate, fromInteger(pause.days)));
  const daily = dailyText(plan.rate, situation.dayCount);
  const formula = `${formatYuan(baseFen)} × ${daily} × ${pause.days}`;
  return [sum('pauseInterest', formula, formatYuan(interest), ['rounded-to-a-fen'])];
}
