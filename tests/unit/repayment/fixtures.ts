import { fen } from '@/lib/money/fen';
import { type CheckOptions, defaultOptions } from '@/lib/repayment/check-options';
import { checkPlan, type PlanCheck } from '@/lib/repayment/check-plan';
import { blankPlan, type PlanInput, type Waiver } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';

/** 11,870.00 owed on 2026-11-23, 1,000.00 a month to pay with, wages on the 15th. */
export const SITUATION: Situation = {
  principalFen: fen(1_100_000),
  interestFen: fen(45_000),
  penaltyFen: fen(42_000),
  feesFen: fen(0),
  asOf: '2026-11-23',
  contractRate: { value: '0.0005', basis: 'day' },
  dayCount: null,
  penaltyMultiple: '1.5',
  daysOverdue: 40,
  incomeFen: fen(600_000),
  necessaryExpensesFen: fen(450_000),
  otherDebtPaymentsFen: fen(50_000),
  payday: 15,
  lenderKind: 'consumer-finance',
};

export const BALANCE = fen(1_187_000);
export const OPTIONS: CheckOptions = defaultOptions('2026-11-23T16:00:00+08:00');

/** 14 instalments after payday, every term said: nothing to ask but the lender's side of the agreement. */
export const INSTALMENTS = {
  ...blankPlan('stated-instalments', 'plan'),
  count: 14,
  perPaymentFen: fen(85_000),
  lastPaymentFen: fen(82_000),
  firstDueDate: '2026-12-16',
  interestDuringPlan: 'paused',
  penaltyDuringPlan: 'paused',
  channel: 'in-app',
  validUntil: '2026-12-01',
} as const satisfies PlanInput;

export const WAIVER: Waiver = {
  item: 'penalty',
  amountFen: fen(42_000),
  ratio: null,
  effective: 'now',
  lostOnDefault: false,
  inPayments: true,
};

export function check(
  plan: PlanInput,
  situation: Situation = SITUATION,
  options: CheckOptions = OPTIONS,
): PlanCheck {
  const result = checkPlan(plan, situation, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const codesOf = (checked: PlanCheck): readonly string[] =>
  checked.findings.map((finding) => finding.code);

export const questionsOf = (checked: PlanCheck): readonly string[] =>
  checked.questions.map((question) => question.code);
