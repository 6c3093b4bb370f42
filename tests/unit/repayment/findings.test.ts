import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import type { CheckOptions } from '@/lib/repayment/check-options';
import { FINDING_CATALOGUE } from '@/lib/repayment/findings/catalogue';
import { findingTextParams } from '@/lib/repayment/findings/finding-text-params';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import { DEFERRAL, FINDING_CASES, LEVEL, RATED, SETTLEMENT } from './findings-data';
import { BALANCE, check, codesOf, OPTIONS, SITUATION, WAIVER } from './fixtures';

describe('findings', () => {
  const covered = FINDING_CASES.filter(({ code }) => code !== 'rate-ambiguous');

  it.each(covered)('$code: $when', ({ code, plan, situation, options, shows }) => {
    const checked = check(plan, { ...SITUATION, ...situation }, { ...OPTIONS, ...options });
    const found = checked.findings.find((finding) => finding.code === code);
    expect(codesOf(checked)).toContain(code);
    if (found === undefined) return;
    expect([found.severity, found.topic]).toEqual(FINDING_CATALOGUE[code]);
    const params = findingTextParams(found, '、');
    expect(params).toMatchObject(shows ?? {});
  });

  it('puts the weightiest first', () => {
    const weights = check({ ...LEVEL, count: 12, perPaymentFen: fen(108_650) }).findings.map(
      (finding) => finding.severity,
    );
    expect(weights).toEqual(weights.toSorted((a, b) => rank(a) - rank(b)));
  });

  it.each([
    [
      'a part paid first while no interest runs',
      {
        ...blankPlan('minimum-then-rest', 'min'),
        minimumFen: fen(118_700),
        interestDuringPlan: 'paused',
      },
      'minimum-',
    ],
    ['a plan that agrees with itself', { ...LEVEL, statedTotalFen: fen(1_190_000) }, 'total-'],
    [
      'a rate that is what was said',
      { ...RATED, statedRate: { value: '0.12', basis: 'year' } },
      'rate-',
    ],
    [
      'the effective rate called yearly',
      { ...RATED, statedRate: { value: '0.1268', basis: 'year' } },
      'rate-',
    ],
    [
      'a monthly rate that fits',
      { ...RATED, statedRate: { value: '0.01', basis: 'month' } },
      'rate-',
    ],
    [
      'interest-free instalments of the whole debt',
      { ...blankPlan('zero-interest', 'z'), count: 12, financedFen: BALANCE },
      'penalty-folded',
    ],
    [
      'principal alone as new principal',
      { ...RATED, financedFen: fen(1_100_000) },
      'interest-folded',
    ],
    [
      'a settlement that fits its waiver',
      { ...SETTLEMENT, payFen: fen(1_145_000), waivers: [WAIVER] },
      'settlement-and',
    ],
    ['a pause without interest', { ...DEFERRAL, accrual: 'none' }, 'deferral-'],
    ['an offer good for a week', LEVEL, 'validity-'],
    ['an offer without a time limit', { ...LEVEL, validUntil: null }, 'validity-'],
    [
      'a waiver that covers the rest',
      { ...LEVEL, perPaymentFen: fen(82_000), waivers: [WAIVER] },
      'paid-below',
    ],
  ] as const satisfies readonly (readonly [string, PlanInput, string])[])(
    'stays silent on %s',
    (_, plan, prefix) => {
      expect(codesOf(check(plan)).filter((code) => code.startsWith(prefix))).toEqual([]);
    },
  );

  it('leaves plans that are not level alone, however uneven', () => {
    const stepped: PlanInput = {
      ...blankPlan('stepped', 's'),
      steps: [
        { count: 2, perPaymentFen: fen(10_000) },
        { count: 1, perPaymentFen: fen(1_200_000) },
      ],
    };
    expect(codesOf(check(stepped)).filter((code) => /^(first|last)-instalment/.test(code))).toEqual(
      [],
    );
    expect(
      codesOf(check({ ...LEVEL, count: 1 })).filter((code) => /^(first|last)-/.test(code)),
    ).toEqual([]);
  });

  it('does not call a plan long that costs nothing extra', () => {
    const slow = { ...LEVEL, count: 24, perPaymentFen: fen(49_000) };
    expect(codesOf(check(slow))).not.toContain('longer-than-needed');
  });

  it('does not guess a payday', () => {
    const plan = { ...LEVEL, firstDueDate: '2026-12-10' };
    expect(codesOf(check(plan, { ...SITUATION, payday: null }))).not.toContain(
      'first-due-before-payday',
    );
  });

  it('never shows private-lending or unapplicable lines', () => {
    const dear = { ...RATED, rate: { value: '0.36', basis: 'year' } } as const;
    for (const lenderKind of ['unknown', 'assignee'] as const) {
      const checked = check(dear, { ...SITUATION, lenderKind });
      expect(codesOf(checked)).not.toContain('ceiling-passed');
    }
    const ids = check(dear).findings.flatMap((finding) => finding.ruleId ?? []);
    expect(new Set(ids)).toEqual(new Set(['court-24']));
  });

  it('adds the lines for new loans only on request and only for new loans', () => {
    const dear = { ...RATED, rate: { value: '0.36', basis: 'year' } } as const;
    const bank = { ...SITUATION, lenderKind: 'bank' as const };
    const rulesOf = (options: Partial<CheckOptions>) =>
      check(dear, bank, { ...OPTIONS, ...options })
        .findings.filter((finding) => finding.code === 'ceiling-passed')
        .map((finding) => finding.ruleId);
    expect(rulesOf({ loanDate: '2025-11-01' })).toEqual(['court-24']);
    expect(rulesOf({ loanDate: '2025-11-01', referenceLines: true })).toEqual([
      'court-24',
      'assist-24',
    ]);
    expect(rulesOf({ loanDate: '2025-01-01', referenceLines: true })).toEqual(['court-24']);
    expect(rulesOf({ referenceLines: true })).toEqual(['court-24']);
  });

  it('compares micro-loans with four times the LPR that the user entered, once that line is in force', () => {
    const dear = { ...RATED, rate: { value: '0.36', basis: 'year' } } as const;
    const micro = { ...SITUATION, lenderKind: 'micro-loan' as const };
    const options = {
      ...OPTIONS,
      now: '2028-01-10T09:00:00+08:00',
      referenceLines: true,
      loanDate: '2028-01-01',
    };
    const rulesOf = (lpr1y: string | null) =>
      check(dear, micro, { ...options, lpr1y })
        .findings.filter((finding) => finding.code === 'ceiling-passed')
        .map((finding) => finding.ruleId);
    expect(rulesOf(null)).toEqual(['court-24', 'micro-24']);
    expect(rulesOf('0.03')).toEqual(['court-24', 'micro-24', 'micro-lpr4']);
  });
});

function rank(severity: string): number {
  return ['serious', 'caution', 'info'].indexOf(severity);
}
