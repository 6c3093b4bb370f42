import type { RecordPlan, RecordRateBasis } from '@/lib/records/neutral-record';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import type { RateResult } from '@/lib/repayment/rate-result';
import type { Situation } from '@/lib/repayment/situation';
import { MEANS_FIGURES } from '@/lib/repayment/working/means-lines';

/** A checked plan as it stands in the record: schedule with its parts, rates with their basis, working. Null: no total yet. */
export function recordPlan(
  check: PlanCheck,
  situation: Situation,
  ids: Pick<RecordPlan, 'id' | 'offerId'>,
): Omit<RecordPlan, 'type'> | null {
  const { schedule, totals, rates, working } = check;
  if (totals === null) return null;
  return {
    ...ids,
    instalments: schedule.map((row) => ({
      number: row.index,
      dueDate: row.date,
      amountFen: row.paymentFen,
      principalFen: row.principalFen,
      interestFen: row.interestFen,
      feeFen: row.feeFen,
      balanceFen: row.balanceFen,
    })),
    totalFen: totals.totalPaidFen,
    simpleAnnual: rates ? decimalOf(rates.annualSimple) : null,
    compoundAnnual: rates ? decimalOf(rates.annualCompound) : null,
    rateBasis: rateBasisOf(check, situation),
    working: working.filter(({ figure }) => !MEANS_FIGURES.includes(figure)),
  };
}

function rateBasisOf(
  { rates, pauseMonths }: PlanCheck,
  { asOf }: Situation,
): RecordRateBasis | null {
  if (rates === null) return null;
  const { baseFen, basis } = rates;
  return { baseFen, by: basis, pauseMonths, fromDate: asOf };
}

function decimalOf(rate: RateResult): string | null {
  return rate.status === 'ok' ? rate.value.toFixed(6) : null;
}
