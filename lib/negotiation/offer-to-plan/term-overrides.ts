import {
  blankPlan,
  type PlanBody,
  type PlanInput,
  type PlanKind,
  type PlanTerms,
} from '@/lib/repayment/plan';

type FieldsOf<T> = T extends unknown ? Omit<T, 'kind'> : never;
type Merge<U> = (U extends unknown ? (x: U) => void : never) extends (x: infer I) => void
  ? I
  : never;

/** Every field that some kind of plan has. */
type AllPlanFields = Omit<PlanTerms, 'id'> & Merge<FieldsOf<PlanBody>>;
export type PlanField = keyof AllPlanFields;

/** The user's own corrections of terms 用户更正: each wins over what was read; another `kind` keeps what fits it. */
export type TermOverrides = Readonly<Partial<AllPlanFields>> & { readonly kind?: PlanKind };

export interface Overridden {
  readonly plan: PlanInput;
  readonly corrected: readonly PlanField[];
}

function asKind(plan: PlanInput, kind: PlanKind): PlanInput {
  if (plan.kind === kind) return plan;
  const blank = blankPlan(kind, plan.id);
  const kept = Object.entries(plan).filter(([key]) => key in blank && key !== 'kind');
  return { ...blank, ...Object.fromEntries(kept) } as PlanInput;
}

/** A term that any plan may have and a blank one leaves out. */
const OPTIONAL: readonly string[] = ['weekendRule'];

/** Applies corrections to the fields that the plan has; others are left aside, so a change of kind loses nothing. */
export function applyOverrides(plan: PlanInput, overrides: TermOverrides): Overridden {
  const { kind, ...fields } = overrides;
  const base = asKind(plan, kind ?? plan.kind);
  const fitting = Object.entries(fields).filter(
    ([key, value]) => (key in base || OPTIONAL.includes(key)) && value !== undefined,
  );
  return {
    plan: { ...base, ...Object.fromEntries(fitting) } as PlanInput,
    corrected: fitting.map(([key]) => key as PlanField),
  };
}
