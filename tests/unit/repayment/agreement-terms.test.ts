import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { type AgreementTerm, ALL_TERMS, agreementStates } from '@/lib/repayment/agreement-terms';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import { EMPTY_SITUATION, type Situation } from '@/lib/repayment/situation';
import { INSTALMENTS, SITUATION, WAIVER } from './fixtures';

const statedBy = (
  plan: PlanInput,
  situation: Situation = EMPTY_SITUATION,
  complete = false,
): readonly AgreementTerm[] => {
  const states = agreementStates(plan, situation, {}, complete);
  return ALL_TERMS.filter((term) => states[term] === 'stated');
};

/** What every plan says by being one: its kind, and that no waiver is unclear. */
const ALWAYS: readonly AgreementTerm[] = ['planType', 'waivedItems'];
const DATES: readonly AgreementTerm[] = ['firstDate', 'paymentDates'];

const of = <K extends PlanInput['kind']>(kind: K, patch: object = {}) =>
  ({ ...blankPlan(kind, 'p'), ...patch }) as unknown as PlanInput;

describe('terms that a plan states by itself', () => {
  it.each<readonly [string, PlanInput, readonly AgreementTerm[]]>([
    ['nothing', of('stated-instalments'), []],
    ['a number of instalments', of('stated-instalments', { count: 3 }), ['count']],
    ['a first day', of('zero-interest', { firstDueDate: '2026-12-01' }), DATES],
    ['no step', of('stepped'), []],
    ['a step', of('stepped', { steps: [{ count: 3, perPaymentFen: null }] }), ['count']],
    ['one step of two', of('stepped', { steps: [{ count: 3 }, { count: null }] }), []],
    ['no payment', of('dated'), []],
    ['a payment without a day', of('dated', { payments: [{ date: null }] }), ['count']],
    [
      'one day of two',
      of('dated', { payments: [{ date: '2026-12-01' }, { date: null }] }),
      ['count'],
    ],
    ['all days', of('dated', { payments: [{ date: '2026-12-01' }] }), ['count', ...DATES]],
    ['a settlement', of('settlement'), ['count']],
    ['its day', of('settlement', { payBy: '2026-12-01' }), ['count', ...DATES]],
    ['a minimum', of('minimum-then-rest', { minimumDue: '2026-12-01' }), ['count']],
    ['a rest', of('minimum-then-rest', { restDue: '2026-12-01' }), ['count']],
    [
      'both their days',
      of('minimum-then-rest', { minimumDue: '2026-12-01', restDue: '2026-12-20' }),
      ['count', ...DATES],
    ],
    ['a pause', of('deferral'), []],
    ['what comes after it', of('deferral', { thenCount: 1 }), ['count']],
    ['its end', of('deferral', { untilDate: '2026-12-01' }), DATES],
    ['the day after it', of('deferral', { firstDueDate: '2026-12-01' }), DATES],
    ['interest alone', of('zero-interest', { interestDuringPlan: 'paused' }), []],
    ['penalty alone', of('zero-interest', { penaltyDuringPlan: 'paused' }), []],
    [
      'interest and penalty',
      of('zero-interest', { interestDuringPlan: 'continues', penaltyDuringPlan: 'paused' }),
      ['interestAndPenaltyDuringPlan'],
    ],
    ['a channel', of('zero-interest', { channel: 'in-app' }), ['channel']],
    ['a time limit', of('zero-interest', { validUntil: '2026-12-01' }), ['validUntil']],
    [
      'a rate',
      of('zero-interest', { statedRate: { value: '0.1', basis: 'year' } }),
      ['planRateAnnual'],
    ],
    ['a clear waiver', of('zero-interest', { waivers: [WAIVER] }), []],
  ])('%s', (_, plan, terms) => {
    expect(statedBy(plan)).toEqual(ALL_TERMS.filter((t) => [...ALWAYS, ...terms].includes(t)));
  });

  it.each([
    ['without an item', { item: null }],
    ['whose time is open', { effective: 'unknown' as const }],
  ])('not what is waived, where one of two waivers is %s', (_, open) => {
    const plan = of('zero-interest', { waivers: [WAIVER, { ...WAIVER, ...open }] });
    expect(statedBy(plan)).toEqual(['planType']);
  });

  it('amounts once they can be laid out', () => {
    const terms = statedBy(of('zero-interest'), EMPTY_SITUATION, true);
    expect(terms).toEqual(['planType', 'totalToPay', 'amountEach', 'waivedItems']);
  });

  it('what is owed only with every part of it, and its day apart', () => {
    const plan = of('zero-interest');
    expect(statedBy(plan, SITUATION)).toEqual(['asOf', 'totalDue', 'planType', 'waivedItems']);
    for (const part of ['principalFen', 'interestFen', 'penaltyFen', 'feesFen'])
      expect(statedBy(plan, { ...SITUATION, [part]: null })).not.toContain('totalDue');
    const { asOf: _, ...rest } = SITUATION;
    expect(statedBy(plan, { ...rest, asOf: null })).toEqual(['totalDue', ...ALWAYS]);
  });

  it('gives way to what the record says', () => {
    const states = agreementStates(INSTALMENTS, SITUATION, { count: 'conflict' }, true);
    expect(states).toMatchObject({ count: 'conflict', channel: 'stated', lender: 'unknown' });
    expect(agreementStates(of('settlement', { payFen: fen(1) }), SITUATION, {}, true).lender).toBe(
      'unknown',
    );
  });
});
