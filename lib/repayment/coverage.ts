import { penaltyPhaseAnnual } from './against';
import { todayOf } from './check-options';
import type { FindingContext } from './findings/context';
import { applicableRules, ceilingOf, type Rule, type RuleId } from './rules';

/** What a check looks at 核对项目. Wording: `checks.<name>`. */
export type CheckName =
  | 'schedule'
  | 'stated-total'
  | 'balance'
  | 'rate'
  | 'stated-rate'
  | 'ceiling'
  | 'penalty-phase'
  | 'contract'
  | 'affordability'
  | 'payday'
  | 'validity'
  | 'waivers'
  | 'channel';

/** Nothing is a bare tick: what was checked, and what could not be for want of a figure. */
export interface Coverage {
  readonly checked: readonly CheckName[];
  readonly notChecked: readonly CheckName[];
  /** Rules and lines that the plan was held against. */
  readonly rules: readonly RuleId[];
}

function rulesUsed(context: FindingContext, hasRate: boolean): readonly RuleId[] {
  const { situation, options, contract } = context;
  const isUsed = {
    ceiling: (rule: Rule) => hasRate && ceilingOf(rule, options.lpr1y) !== null,
    multiple: () => situation.penaltyMultiple !== null,
    contract: () => contract !== null,
  } as const;
  const applicable = applicableRules({
    lenderKind: situation.lenderKind,
    today: todayOf(options),
    loanDate: options.loanDate,
    onRequest: options.referenceLines,
  });
  return applicable.filter((rule) => isUsed[rule.metric](rule)).map(({ id }) => id);
}

/** A check that does not concern this plan (no waiver, no stated total) appears in neither list. */
export function coverageOf(context: FindingContext): Coverage {
  const { plan, situation, layout, rates, balanceFen } = context;
  const laidOut = layout !== null;
  const dated = layout?.rows.every((row) => row.date !== null) ?? false;
  const known = situation.lenderKind !== 'unknown';
  const simple = rates?.annualSimple.status === 'ok';
  const states: readonly (readonly [CheckName, boolean | null])[] = [
    ['schedule', laidOut],
    ['stated-total', plan.statedTotalFen === null ? null : laidOut],
    ['balance', laidOut && balanceFen !== null],
    ['rate', simple],
    ['stated-rate', plan.statedRate === null ? null : simple],
    ['ceiling', simple && known],
    ['penalty-phase', penaltyPhaseAnnual(situation) !== null && known],
    ['contract', context.contract !== null],
    ['affordability', context.affordability !== null],
    ['payday', dated && situation.payday !== null],
    ['validity', plan.validUntil !== null],
    ['waivers', plan.waivers.length === 0 ? null : laidOut],
    ['channel', plan.channel !== 'unknown'],
  ];
  return {
    checked: states.filter(([, done]) => done === true).map(([name]) => name),
    notChecked: states.filter(([, done]) => done === false).map(([name]) => name),
    rules: rulesUsed(context, simple),
  };
}
