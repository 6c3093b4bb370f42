import type { RecordPlan, RecordRateBasis } from '@/lib/records/neutral-record';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import type { RateResult } from '@/lib/repayment/rate-result';
import type { Situation } from '@/lib/repayment/situation';
import { withoutMeans } from '@/lib/repayment/without-means';
import { comparisonLines } from '@/lib/repayment/working/comparison-lines';
import { recordCheck } from './record-check';

/** A checked plan as it stands in the record: schedule with its parts, rates with their basis, working, and what was found. */
export function recordPlan(
  check: PlanCheck,
  situation: Situation,
  ids: Pick<RecordPlan, 'id' | 'offerId'>,
): Omit<RecordPlan, 'type'> {
  const { schedule, totals, rates } = check;
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
    totalFen: totals?.totalPaidFen ?? 0,
    simpleAnnual: rates ? decimalOf(rates.annualSimple) : null,
    compoundAnnual: rates ? decimalOf(rates.annualCompound) : null,
    rateBasis: rateBasisOf(check, situation),
    working: [...withoutMeans(check).working, ...comparisonLines(check)],
    check: recordCheck(check),
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
