import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { firstDueAfterPayday, proposalTextParams, proposePlans } from '@/lib/repayment/propose';
import { check, INSTALMENTS, SITUATION } from './fixtures';

describe('affordability', () => {
  it('adds up what falls into one month', () => {
    const plan = { ...INSTALMENTS, downPayment: { amountFen: fen(20_000), dueDate: '2026-12-01' } };
    const { affordability } = check(plan);
    expect(affordability?.months[0]).toEqual({ month: '2026-12', dueFen: 105_000, shortFen: 5000 });
    expect(affordability).toMatchObject({
      capacityFen: 100_000,
      shortMonths: ['2026-12'],
      shortestTermMonths: 13,
      toFit: { lowerPaymentByFen: 5000, raiseCapacityByFen: 5000 },
    });
  });

  it('names instalments where months are not known', () => {
    const { affordability } = check({
      ...INSTALMENTS,
      count: 12,
      perPaymentFen: fen(110_000),
      lastPaymentFen: null,
      firstDueDate: null,
    });
    expect(affordability?.shortMonths.slice(0, 2)).toEqual(['1', '2']);
  });

  it('has no shortest term when nothing is left, and counts the hole to be filled', () => {
    const { affordability } = check(INSTALMENTS, { ...SITUATION, incomeFen: fen(490_000) });
    expect(affordability).toMatchObject({
      capacityFen: -10_000,
      shortestTermMonths: null,
      toFit: { raiseCapacityByFen: 95_000 },
    });
  });

  it('needs no change when it fits', () => {
    expect(check(INSTALMENTS).affordability?.toFit).toBeNull();
  });
});

describe('proposePlans', () => {
  const today = '2026-11-23';

  it('proposes the shortest within nine tenths, a lighter one, and one after a pause', () => {
    const answer = proposePlans(SITUATION, today);
    if (answer.status !== 'ok') throw new Error(answer.reason);
    const shown = answer.proposals.map(({ kind, count, eachFen, lastFen, firstDueDate }) => ({
      kind,
      count,
      eachFen,
      lastFen,
      firstDueDate,
    }));
    expect(shown).toEqual([
      { kind: 'shortest', count: 14, eachFen: 84_800, lastFen: 84_600, firstDueDate: '2026-12-16' },
      { kind: 'lighter', count: 18, eachFen: 66_000, lastFen: 65_000, firstDueDate: '2026-12-16' },
      {
        kind: 'after-pause',
        count: 14,
        eachFen: 84_800,
        lastFen: 84_600,
        firstDueDate: '2027-01-16',
      },
    ]);
    for (const { plan } of answer.proposals) {
      const checked = check(plan);
      expect(checked.totals?.extraOverBalanceFen).toBe(0);
      expect(checked.affordability?.shortMonths).toEqual([]);
    }
  });

  it('leaves the date open while payday is not known, and an even split as it is', () => {
    const even = {
      ...SITUATION,
      principalFen: fen(300_000),
      interestFen: fen(0),
      penaltyFen: fen(0),
      payday: null,
    };
    const answer = proposePlans(even, today);
    if (answer.status !== 'ok') throw new Error(answer.reason);
    expect(answer.proposals.map(({ kind }) => kind)).toEqual(['shortest', 'lighter']);
    const [, lighter] = answer.proposals;
    expect(lighter?.plan).toMatchObject({
      count: 6,
      perPaymentFen: 50_000,
      lastPaymentFen: null,
      dueDay: null,
    });
    expect(lighter && proposalTextParams(lighter)).toEqual({
      balance: '3,000.00',
      capacity: '1,000.00',
      count: '6',
      each: '500.00',
      last: '500.00',
      first: '',
    });
  });

  it('has nothing lighter than the longest term', () => {
    const answer = proposePlans({ ...SITUATION, principalFen: fen(5_300_000) }, today);
    if (answer.status !== 'ok') throw new Error(answer.reason);
    expect(answer.proposals.map(({ kind }) => kind)).toEqual(['shortest', 'after-pause']);
    const [shortest] = answer.proposals;
    expect(shortest && proposalTextParams(shortest)).toMatchObject({
      count: '60',
      first: '2026-12-16',
    });
  });

  it('begins with one sum while its parts are not known, and with the parts once they are', () => {
    const rough = proposePlans({ ...SITUATION, principalFen: null }, today, fen(900_000));
    const [first] = rough.status === 'ok' ? rough.proposals : [];
    expect(first?.balanceFen).toBe(900_000);
    expect(proposePlans(SITUATION, today, fen(900_000))).toEqual(proposePlans(SITUATION, today));
  });

  it.each([
    ['balance-unknown', { feesFen: null }],
    ['capacity-unknown', { incomeFen: null }],
    ['nothing-owed', { principalFen: fen(0), interestFen: fen(0), penaltyFen: fen(0) }],
    ['nothing-left', { incomeFen: fen(1) }],
    ['too-long', { principalFen: fen(9_000_000) }],
  ] as const)('says why there is none: %s', (reason, change) => {
    expect(proposePlans({ ...SITUATION, ...change }, today)).toEqual({ status: 'none', reason });
  });

  it.each([
    ['2026-11-23', 1, '2026-12-02'],
    ['2026-11-23', 28, '2026-12-29'],
    ['2026-11-23', 31, '2026-12-01'],
    ['2026-12-20', 31, '2027-01-01'],
    ['2026-01-25', 31, '2026-02-01'],
  ])('on %s with payday %i the first payment is %s', (from, payday, expected) => {
    expect(firstDueAfterPayday(from, payday)).toBe(expected);
  });
});
