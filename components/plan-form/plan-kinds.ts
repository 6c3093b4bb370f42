import type { PlanKind } from '@/lib/repayment/plan';

/** Kinds of plan in the order in which they are offered, the usual one first. */
export const PLAN_KINDS: readonly PlanKind[] = [
  'stated-instalments',
  'settlement',
  'deferral',
  'minimum-then-rest',
  'stepped',
  'dated',
  'flat-fee',
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'zero-interest',
];
