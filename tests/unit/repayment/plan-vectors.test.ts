import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_CATALOGUE } from '@/lib/repayment/findings/catalogue';
import { blankPlan, type PlanInput, type PlanKind } from '@/lib/repayment/plan';
import type { RateResult } from '@/lib/repayment/rate-result';
import type { Situation } from '@/lib/repayment/situation';
import { check } from './fixtures';

type Rate = { readonly status: string; readonly value?: string } | null;

interface PlanVector {
  readonly id: string;
  readonly plan: { readonly kind: PlanKind };
  readonly situation: Situation;
  readonly expected: {
    readonly rows: readonly (readonly [string, string | null, number])[];
    readonly totalPaidFen: number;
    readonly extraFen: number;
    readonly capacityFen: number;
    readonly shortMonths: readonly string[];
    readonly annualSimple: Rate;
    readonly xirr: Rate;
    readonly openFen: number;
    readonly findings: readonly string[];
  };
}

// Made by scripts/vectors/make_plans.py: exact fractions and mpmath, none of the calculator's own code.
const vectors = JSON.parse(
  readFileSync('tests/data/plan-vectors.json', 'utf8'),
) as readonly PlanVector[];

const near = (got: RateResult | null | undefined, want: Rate): boolean => {
  if (want === null || got == null) return want === null && got == null;
  if (got.status !== want.status) return false;
  const value = Number(want.value);
  return got.status !== 'ok' || Math.abs(got.value - value) <= 1e-9 * Math.max(1, Math.abs(value));
};

/** Findings that the vectors speak of. */
const OF_INTEREST = /^(?:first|last)-instalment|^waiver|^paid-below|^settlement/;
const spoken = Object.keys(FINDING_CATALOGUE).filter((code) => OF_INTEREST.test(code));

describe('whole plans', () => {
  it.each(vectors)('$id', ({ plan, situation, expected }) => {
    const input = { ...blankPlan(plan.kind, 'v'), ...plan } as PlanInput;
    const { schedule, totals, rates, affordability, findings } = check(input, situation);
    expect(schedule.map((row) => [row.kind, row.date, row.paymentFen])).toEqual(expected.rows);
    expect(totals).toMatchObject({
      totalPaidFen: expected.totalPaidFen,
      extraOverBalanceFen: expected.extraFen,
    });
    expect(affordability).toMatchObject({
      capacityFen: expected.capacityFen,
      shortMonths: expected.shortMonths,
    });
    if (expected.annualSimple !== null)
      expect([rates?.annualSimple, near(rates?.annualSimple, expected.annualSimple)]).toEqual([
        rates?.annualSimple,
        true,
      ]);
    expect([rates?.xirr, near(rates?.xirr, expected.xirr)]).toEqual([rates?.xirr, true]);
    const codes = findings.map(({ code }) => code as string).filter((c) => spoken.includes(c));
    expect([...new Set(codes)].toSorted()).toEqual(expected.findings);
    const open = findings.find(({ code }) => code === 'paid-below-balance')?.numbers.open;
    expect(open?.value ?? 0).toBe(expected.openFen);
  });
});
