import { fen } from '@/lib/money/fen';
import { defaultOptions } from '@/lib/repayment/check-options';
import { checkPlan } from '@/lib/repayment/check-plan';
import { blankPlan } from '@/lib/repayment/plan';
import { EMPTY_SITUATION } from '@/lib/repayment/situation';

/** A keystroke in the form of a 60-period plan to a fresh verdict. */
export function printKeystroke(): void {
  const situation = {
    ...EMPTY_SITUATION,
    principalFen: fen(1_100_000),
    interestFen: fen(45_000),
    penaltyFen: fen(42_000),
    feesFen: fen(0),
    asOf: '2026-11-23',
    contractRate: { value: '0.0005', basis: 'day' as const },
    penaltyMultiple: '1.5',
    daysOverdue: 40,
    incomeFen: fen(600_000),
    necessaryExpensesFen: fen(450_000),
    otherDebtPaymentsFen: fen(50_000),
    payday: 15,
    lenderKind: 'consumer-finance' as const,
  };
  const options = defaultOptions('2026-11-23T16:00:00+08:00');
  const times: number[] = [];
  for (let i = 0; i < 300; i++) {
    const plan = {
      ...blankPlan('stated-instalments', 'bench'),
      count: 60,
      perPaymentFen: fen(24_000 + i),
      firstDueDate: '2026-12-31',
    };
    const began = process.cpuUsage();
    checkPlan(plan, situation, options);
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1000);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] as number).toFixed(2);
  console.log(
    `keystroke to verdict, 60 periods: median ${at(0.5)} ms, 99th ${at(0.99)} ms, first ${times[0]?.toFixed(2)} ms (limit 8)`,
  );
}
