import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { agreementStates } from '@/lib/repayment/agreement-terms';
import { owedOf } from '@/lib/repayment/balance';
import type { FindingContext } from '@/lib/repayment/findings/context';
import { findingTextParams } from '@/lib/repayment/findings/finding-text-params';
import { rateFindings } from '@/lib/repayment/findings/rate-findings';
import {
  between,
  bigFloat,
  compareBig,
  naturalLog,
  times,
  toPower,
} from '@/lib/repayment/rates/big-float';
import { irrRoots } from '@/lib/repayment/rates/irr';
import { isolatePositiveRoots } from '@/lib/repayment/rates/isolate-roots';
import {
  evaluate,
  signChanges,
  withOneSignChangeFewer,
} from '@/lib/repayment/rates/sparse-polynomial';
import { xirrRoots } from '@/lib/repayment/rates/xirr';
import { applicableRules, RULES } from '@/lib/repayment/rules';
import { workingOf } from '@/lib/repayment/working/working-of';
import { BALANCE, check, INSTALMENTS, OPTIONS, SITUATION } from './fixtures';

describe('BigFloat', () => {
  it('orders by size', () => {
    const [two, three] = [bigFloat(2n), bigFloat(3n)];
    expect(compareBig(two, three)).toBeLessThan(0);
    expect(compareBig(three, two)).toBeGreaterThan(0);
    expect(compareBig(three, bigFloat(3n))).toBe(0);
    expect(compareBig(bigFloat(1n), bigFloat(1024n))).toBeLessThan(0);
  });

  it.each([
    [3n, 10n],
    [1n, 1n << 80n],
    [4n, 5n],
  ])('finds a number between %s and %s', (a, b) => {
    const [low, high] = [bigFloat(a), bigFloat(b)];
    const middle = between(low, high);
    expect(compareBig(low, middle)).toBeLessThan(0);
    expect(compareBig(middle, high)).toBeLessThan(0);
  });

  it.each([
    [1n, 0, 0],
    [3n, -1, Math.log(1.5)],
    [7n, 0, Math.log(7)],
    [1n, -3000, -3000 * Math.LN2],
    [(1n << 200n) + 1n, -200, 2 ** -200],
  ])('takes the logarithm of %s × 2^%i', (mantissa, exponent, expected) => {
    const log = naturalLog(bigFloat(mantissa, exponent));
    expect(Math.abs(log - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected));
  });

  it('multiplies exactly what fits', () => {
    expect(compareBig(times(bigFloat(12n), bigFloat(12n)), bigFloat(144n))).toBe(0);
    expect(compareBig(toPower(bigFloat(3n), 5), bigFloat(243n))).toBe(0);
    expect(compareBig(toPower(bigFloat(3n), 0), bigFloat(1n))).toBe(0);
  });
});

describe('a product of mantissas', () => {
  it('that comes to exactly 2^256 is one bit too long', () => {
    const [a, b] = [3n << 254n, ((1n << 257n) + 1n) / 3n];
    expect(times({ mantissa: a, exponent: 0 }, { mantissa: b, exponent: 0 })).toEqual({
      mantissa: 1n << 255n,
      exponent: 256,
    });
  });
});

describe('sparse polynomial', () => {
  const parabola = { powers: [0, 1, 2], coefficients: [-3n, 4n, -2n] };

  it('has no Newton step on a flat spot', () => {
    expect(evaluate(parabola, bigFloat(1n))).toEqual({
      sign: -1,
      relativeStep: Number.POSITIVE_INFINITY,
      exactStep: 0n,
    });
  });

  it('loses one sign change a level', () => {
    expect(signChanges(parabola)).toBe(2);
    expect(signChanges(withOneSignChangeFewer(parabola))).toBe(1);
    expect(isolatePositiveRoots({ powers: [0, 3], coefficients: [5n, 1n] })).toEqual([]);
  });
});

describe('hand-over to the exact solver', () => {
  it('when the first step overshoots what a double can hold', () => {
    const flows = [1, ...Array.from({ length: 999 }, () => 0), 1e15, -1];
    const roots = irrRoots(flows);
    expect(roots.status === 'roots' && roots.logGrowth[0]).toBeCloseTo(-15 * Math.LN10, 9);
  });

  it('for dated flows too', () => {
    const roots = xirrRoots([
      { date: '1990-01-01', amountFen: 1 },
      { date: '2026-01-01', amountFen: 1e15 },
      { date: '2026-01-02', amountFen: -1 },
    ]);
    expect(roots.status === 'roots' && roots.logGrowth[0]).toBeCloseTo(-15 * 365 * Math.LN10, 6);
  });
});

describe('a plan with several rates', () => {
  const checked = check(INSTALMENTS);
  const several = { status: 'ambiguous', roots: [0.1, 0.5] } as const;
  const none = { status: 'none', reason: 'no-real-root' } as const;
  const context: FindingContext = {
    plan: INSTALMENTS,
    situation: SITUATION,
    options: OPTIONS,
    layout: {
      status: 'complete',
      rows: checked.schedule,
      monthly: true,
      pauseMonths: 0,
      baseFen: BALANCE,
      splitBy: 'rate',
    },
    balanceFen: BALANCE,
    totalPaidFen: BALANCE,
    rates: {
      baseFen: BALANCE,
      basis: 'periods',
      periodicIrr: several,
      annualSimple: several,
      annualCompound: none,
      xirr: null,
    },
    affordability: null,
    payNow: null,
    contract: null,
    agreement: agreementStates(INSTALMENTS, SITUATION, {}, true),
  };

  it('is said, with all of them', () => {
    const [found] = rateFindings(context);
    expect(found?.code).toBe('rate-ambiguous');
    expect(found && findingTextParams(found, '、')).toEqual({ rates: '10.00%、50.00%' });
  });

  it('shows all of them in the working, and a dash for none', () => {
    const results = workingOf(context).map(({ figure, result }) => [figure, result]);
    expect(results).toContainEqual(['annualSimple', '10.0000% / 50.0000%']);
    expect(results).toContainEqual(['annualCompound', '—']);
    const yearly = workingOf(context).filter(({ figure }) => figure.startsWith('annual'));
    expect(yearly.map(({ formula }) => formula)).toEqual(['i × 12', '(1 + i)^12 − 1']);
  });
});

describe('working', () => {
  it('puts the numbers into every formula', () => {
    const shown = Object.fromEntries(check(INSTALMENTS).working.map((w) => [w.figure, w]));
    expect(shown.totalPaid).toMatchObject({ formula: '13 × 850.00 + 820.00', result: '11,870.00' });
    expect(shown.extraOverBalance).toMatchObject({
      formula: '11,870.00 − 11,870.00',
      result: '0.00',
    });
    expect(shown.capacity).toMatchObject({
      formula: '6,000.00 − 4,500.00 − 500.00',
      result: '1,000.00',
    });
    expect(shown.annualSimple).toMatchObject({
      result: '0.0000%',
      source: '中国人民银行公告〔2021〕第3号',
    });
    expect(shown.xirr?.assumptions).toEqual(['actual-365']);
  });

  it('says what had to be taken as given', () => {
    const undated = check({
      ...INSTALMENTS,
      perPaymentFen: fen(90_000),
      firstDueDate: null,
      downPayment: { amountFen: fen(1), dueDate: null },
    });
    const all = undated.working.flatMap((w) => w.assumptions);
    expect(all).toEqual(
      expect.arrayContaining([
        'split-by-implied-rate',
        'periods-are-months',
        'first-period-is-one-month',
        'down-payment-at-start',
      ]),
    );
  });
});

describe('scope of rules', () => {
  const scope = {
    lenderKind: 'bank',
    today: '2026-11-23',
    loanDate: null,
    onRequest: false,
  } as const;
  const rule = RULES[0] as (typeof RULES)[number];

  it.each([
    ['not yet in force', { validFrom: '2027-01-01' }, 0],
    ['no longer in force', { validTo: '2026-01-01' }, 0],
    ['still in force', { validTo: '2027-01-01' }, 1],
    ['for another kind of lender', { appliesTo: ['micro-loan'] as const }, 0],
    ['switched off for everyone', { use: 'never' as const }, 0],
    ['without a date of its own, for new loans', { validFrom: null, newLoansOnly: true }, 0],
  ])('%s', (_, change, count) => {
    expect(
      applicableRules({ ...scope, loanDate: '2026-01-01' }, [{ ...rule, ...change }]),
    ).toHaveLength(count);
  });
});

describe('owedOf', () => {
  it.each([
    ['principal', 1_100_000],
    ['interest', 45_000],
    ['penalty', 42_000],
    ['fee', 0],
  ] as const)('%s', (item, amount) => {
    expect(owedOf(SITUATION, item)).toBe(amount);
  });
});
