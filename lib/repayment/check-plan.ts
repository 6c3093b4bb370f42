import { type Fen, TooLargeFen } from '@/lib/money/fen';
import { sumFen } from '@/lib/money/sum';
import { err, ok, type Result } from '@/lib/result';
import { type Affordability, affordabilityOf } from './affordability';
import {
  type AgainstContract,
  type AgainstPayingNow,
  againstContract,
  againstPayingNow,
} from './against';
import { type AgreementTerm, agreementStates, type TermState } from './agreement-terms';
import { balanceOf } from './balance';
import type { CheckOptions } from './check-options';
import { type Coverage, coverageOf } from './coverage';
import type { FindingContext } from './findings/context';
import { findAll } from './findings/find-all';
import type { Finding } from './findings/finding';
import { openQuestions } from './open-questions';
import type { PlanInput } from './plan';
import type { PlanInputError } from './plan-input-error';
import { presentValue } from './present-value';
import type { Question } from './questions';
import { type PlanRates, planRates } from './rates/plan-rates';
import { capitalisedFen } from './schedule/capitalised';
import { layOut } from './schedule/lay-out';
import { type CompleteLayout, incomplete, type ScheduleRow, type SplitBy } from './schedule/layout';
import type { Situation } from './situation';
import { withStatedShares } from './stated-shares';
import { validateInput } from './validate';
import { type Verdict, verdictOf } from './verdict';
import type { Working } from './working/line';
import { workingOf } from './working/working-of';

/** Sums of a complete plan. */
export interface PlanTotals {
  readonly totalPaidFen: Fen;
  /** Total − what is owed now; null: what is owed is not known. */
  readonly extraOverBalanceFen: Fen | null;
  readonly interestFen: Fen | null;
  /** Interest of a pause that the instalments repay as principal; 0 as a rule. */
  readonly capitalisedFen: Fen;
  readonly feeFen: Fen | null;
}

/** The whole answer about one plan 方案核算结果. Null: could not be computed yet; a question says what is missing. */
export interface PlanCheck {
  readonly plan: PlanInput;
  /** Empty while a term that the schedule needs is open: a half-entered plan shows no figures. */
  readonly schedule: readonly ScheduleRow[];
  /** Months without a payment before the first instalment's own. */
  readonly pauseMonths: number;
  /** How principal and cost were told apart, and that rounding residue 尾差 sits in the last row. */
  readonly splitBy: SplitBy;
  readonly totals: PlanTotals | null;
  readonly rates: PlanRates | null;
  readonly comparisons: {
    readonly payNow: AgainstPayingNow | null;
    readonly contract: AgainstContract | null;
    /** Only when the user picked a rate. */
    readonly presentValueFen: Fen | null;
  };
  readonly affordability: Affordability | null;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly agreement: Readonly<Record<AgreementTerm, TermState>>;
  readonly verdict: Verdict;
  /** What was checked and what could not be. */
  readonly coverage: Coverage;
  readonly working: readonly Working[];
}

function totalsOf(context: FindingContext): PlanTotals | null {
  const { layout, totalPaidFen, payNow } = context;
  if (layout === null || totalPaidFen === null) return null;
  const known = layout.splitBy !== 'unknown';
  const total = (pick: (row: ScheduleRow) => Fen | null) =>
    known ? sumFen(layout.rows.map((row) => pick(row) as Fen)) : null;
  return {
    totalPaidFen,
    extraOverBalanceFen: payNow?.extraFen ?? null,
    interestFen: total((row) => row.interestFen),
    capitalisedFen: capitalisedFen(layout),
    feeFen: total((row) => row.feeFen),
  };
}

/** Everything that can be computed from a valid plan; what cannot stays null. */
function contextOf(
  plan: PlanInput,
  situation: Situation,
  options: CheckOptions,
  layout: CompleteLayout | null,
): FindingContext {
  const known = { plan, situation, options, layout, balanceFen: balanceOf(situation) };
  const agreement = agreementStates(plan, situation, options.agreement, layout !== null);
  if (layout === null) return { ...known, ...NOTHING_COMPUTED, agreement };
  const { rows } = layout;
  const totalPaidFen = sumFen(rows.map((row) => row.paymentFen));
  return {
    ...known,
    totalPaidFen,
    rates: planRates(layout, situation.asOf),
    affordability: affordabilityOf(rows, situation),
    payNow: againstPayingNow(totalPaidFen, situation),
    contract: againstContract(rows, situation),
    agreement,
  };
}

const NOTHING_COMPUTED = {
  totalPaidFen: null,
  rates: null,
  affordability: null,
  payNow: null,
  contract: null,
} as const;

/**
 * Checks a repayment plan against what is owed, the contract, the rules and the person's means. Pure: same input, same
 * answer. Errors name each field that cannot be calculated with; an open term is never an error but a question.
 */
export function checkPlan(
  plan: PlanInput,
  situation: Situation,
  options: CheckOptions,
): Result<PlanCheck, readonly PlanInputError[]> {
  const errors = validateInput(plan, situation, options);
  if (errors.length > 0) return err(errors);
  try {
    return ok(checkValid(plan, situation, options));
  } catch (error) {
    if (!(error instanceof TooLargeFen)) throw error;
    return err([{ field: growingField(plan), code: 'result-too-large' }]);
  }
}

/** The rate that lets a sum grow beyond all bounds: the plan's own, else the contract's. */
function growingField(plan: PlanInput): string {
  return 'rate' in plan && plan.rate !== null ? 'plan.rate.value' : 'situation.contractRate.value';
}

function checkValid(plan: PlanInput, situation: Situation, options: CheckOptions): PlanCheck {
  const inSums = withStatedShares(plan, situation);
  const laidOut = options.hasUnreadField ? incomplete(['unread-field']) : layOut(inSums, situation);
  const layout = laidOut.status === 'complete' ? laidOut : null;
  const schedule = layout?.rows ?? [];
  const context = contextOf(inSums, situation, options, layout);
  const { rates, affordability, payNow, contract, agreement } = context;
  const findings = findAll(context);
  const questions = openQuestions(
    plan,
    situation,
    laidOut,
    payNow !== null && payNow.extraFen <= 0,
  );
  const discountRate = layout === null ? null : options.presentValueRate;
  const presentValueFen = presentValue(schedule, situation.asOf, discountRate);
  return {
    plan,
    schedule,
    pauseMonths: layout?.pauseMonths ?? 0,
    splitBy: layout?.splitBy ?? 'unknown',
    totals: totalsOf(context),
    rates,
    comparisons: { payNow, contract, presentValueFen },
    affordability,
    findings,
    questions,
    agreement,
    verdict: verdictOf(findings, questions, agreement),
    coverage: coverageOf(context),
    working: workingOf(context),
  };
}
