import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { AGREEMENT_TERMS, type AgreementStates, ALL_TERMS } from '@/lib/repayment/agreement-terms';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import { EMPTY_SITUATION } from '@/lib/repayment/situation';
import { check, INSTALMENTS, OPTIONS, questionsOf, SITUATION, WAIVER } from './fixtures';

/** Everything of the agreement that a plan does not itself hold, as stated in the chat. */
const STATED: AgreementStates = Object.fromEntries(
  ALL_TERMS.filter((term) => AGREEMENT_TERMS[term][0] === 'required').map((term) => [
    term,
    'stated',
  ]),
);

/** Fits the means, the contract is not overdue and not dearer; nothing is open. */
const PLAIN = {
  ...INSTALMENTS,
  count: 14,
  perPaymentFen: fen(85_000),
  lastPaymentFen: fen(82_000),
};
const CALM = { ...SITUATION, daysOverdue: 0, penaltyMultiple: '1.2' };

describe('verdict', () => {
  it('can be confirmed when everything was said and nothing disagrees', () => {
    const checked = check(PLAIN, CALM, { ...OPTIONS, agreement: STATED });
    expect(checked.verdict).toEqual({ state: 'can-confirm', reasons: [] });
    expect(checked.coverage.notChecked).toEqual([]);
  });

  it('leaves the decision to the person while credit reporting is open', () => {
    const agreement = { ...STATED, creditTreatment: 'unknown' } as const;
    const { verdict } = check(PLAIN, CALM, { ...OPTIONS, agreement });
    expect(verdict).toEqual({
      state: 'your-decision',
      reasons: [{ kind: 'term', term: 'creditTreatment' }],
    });
  });

  it('leaves the decision to the person when something deserves care', () => {
    const plan = { ...PLAIN, firstDueDate: '2026-12-10' };
    const { verdict } = check(plan, CALM, { ...OPTIONS, agreement: STATED });
    expect(verdict.state).toBe('your-decision');
    expect(verdict.reasons).toContainEqual({ kind: 'finding', code: 'first-due-before-payday' });
  });

  it('leaves the decision to the person while the means are not known', () => {
    const { verdict } = check(
      PLAIN,
      { ...CALM, incomeFen: null },
      { ...OPTIONS, agreement: STATED },
    );
    expect(verdict.reasons).toContainEqual({ kind: 'question', code: 'capacity' });
  });

  it.each<readonly [string, PlanInput]>([
    ['money', { ...PLAIN, penaltyDuringPlan: 'unknown' }],
    ['dates', { ...PLAIN, firstDueDate: null }],
    ['waivers', { ...PLAIN, waivers: [{ ...WAIVER, effective: 'unknown' }] }],
    ['channel', { ...PLAIN, channel: 'unknown' }],
  ])('stops while %s is open', (_, plan) => {
    const { verdict } = check(plan, CALM, { ...OPTIONS, agreement: STATED });
    expect(verdict.state).toBe('do-not-answer-yet');
    expect(verdict.reasons).toHaveLength(1);
  });

  it('stops for a serious finding about money, and names it alone', () => {
    const plan: PlanInput = { ...PLAIN, statedTotalFen: 1_272_000 as never };
    expect(check(plan, CALM, { ...OPTIONS, agreement: STATED }).verdict).toEqual({
      state: 'do-not-answer-yet',
      reasons: [{ kind: 'finding', code: 'total-differs-one-period' }],
    });
  });

  it('is not stopped by a conflict that is not about money, dates, waivers or channel', () => {
    const agreement = { ...STATED, creditTreatment: 'conflict' } as const;
    expect(check(PLAIN, CALM, { ...OPTIONS, agreement }).verdict.state).toBe('your-decision');
  });

  it.each([
    ['an unknown lender', { lenderKind: 'unknown' as const }, ['ceiling', 'penalty-phase']],
    ['an unknown penalty', { penaltyMultiple: null }, ['penalty-phase']],
    ['an unknown contract', { contractRate: null }, ['penalty-phase', 'contract']],
    ['unknown means', { incomeFen: null }, ['affordability']],
    ['an unknown payday', { payday: null }, ['payday']],
    ['an unknown part of the debt', { feesFen: null }, ['balance', 'rate', 'ceiling', 'contract']],
  ])('says what could not be checked for %s', (_, missing, names) => {
    const { coverage } = check(PLAIN, { ...CALM, ...missing });
    expect(coverage.notChecked).toEqual(names);
    expect(coverage.checked).not.toEqual(expect.arrayContaining([...names]));
  });

  it('does not wait for a time limit', () => {
    const plan = { ...PLAIN, validUntil: null };
    const checked = check(plan, CALM, { ...OPTIONS, agreement: STATED });
    expect(questionsOf(checked)).toEqual(['valid-until']);
    expect(checked.verdict.state).toBe('can-confirm');
  });
});

describe('questions', () => {
  it('asks for everything when nothing is known', () => {
    const checked = check(blankPlan('stated-instalments', 'x'), EMPTY_SITUATION);
    expect(questionsOf(checked)).toEqual([
      'count',
      'per-payment',
      'balance-principal',
      'balance-interest',
      'balance-penalty',
      'balance-fees',
      'as-of',
      'first-due-date',
      'interest-during-plan',
      'penalty-during-plan',
      'channel',
      'valid-until',
      'contract-rate',
      'penalty-multiple',
      'lender-kind',
      'capacity',
    ]);
    expect(checked.questions.filter((question) => question.stopsFigures)).toHaveLength(7);
  });

  it('asks about every open end of a waiver once', () => {
    const open = {
      item: null,
      amountFen: null,
      ratio: null,
      effective: 'unknown',
      lostOnDefault: null,
      inPayments: null,
    } as const;
    const asked = questionsOf(check({ ...PLAIN, waivers: [open, open] }));
    expect(asked.filter((code) => code.startsWith('waiver-'))).toEqual([
      'waiver-item',
      'waiver-amount',
      'waiver-timing',
      'waiver-default',
      'waiver-in-payments',
    ]);
  });

  it('asks for the day count only when the contract rate needs it', () => {
    const yearly = { ...CALM, contractRate: { value: '0.146', basis: 'year' as const } };
    const dearer = { ...PLAIN, lastPaymentFen: null };
    expect(questionsOf(check(dearer, yearly))).toContain('day-count');
    expect(questionsOf(check(dearer, { ...yearly, dayCount: 360 }))).not.toContain('day-count');
    expect(questionsOf(check(dearer, CALM))).not.toContain('day-count');
  });
});

describe('terms of the agreement', () => {
  it.each<readonly [PlanInput, string, string]>([
    [PLAIN, 'stated', 'stated'],
    [blankPlan('stated-instalments', 'x'), 'unknown', 'unknown'],
    [blankPlan('stepped', 'x'), 'unknown', 'unknown'],
    [
      {
        ...blankPlan('stepped', 'x'),
        steps: [{ count: 2, perPaymentFen: fen(1) }],
        firstDueDate: '2026-12-16',
      },
      'stated',
      'stated',
    ],
    [blankPlan('dated', 'x'), 'unknown', 'unknown'],
    [
      { ...blankPlan('dated', 'x'), payments: [{ date: '2026-12-16', amountFen: fen(1) }] },
      'stated',
      'stated',
    ],
    [blankPlan('settlement', 'x'), 'stated', 'unknown'],
    [
      { ...blankPlan('minimum-then-rest', 'x'), minimumDue: '2026-12-16', restDue: '2026-12-17' },
      'stated',
      'stated',
    ],
    [blankPlan('minimum-then-rest', 'x'), 'stated', 'unknown'],
    [blankPlan('deferral', 'x'), 'unknown', 'unknown'],
    [{ ...blankPlan('deferral', 'x'), untilDate: '2026-12-16', thenCount: 1 }, 'stated', 'stated'],
    [{ ...blankPlan('deferral', 'x'), firstDueDate: '2026-12-16' }, 'unknown', 'stated'],
  ])('reads count and dates off a plan', (plan, count, dates) => {
    const { agreement } = check(plan);
    expect([agreement.count, agreement.paymentDates]).toEqual([count, dates]);
  });

  it('lets the record overrule what the form holds', () => {
    const agreement = { channel: 'confirmed', count: 'conflict' } as const;
    const checked = check(PLAIN, SITUATION, { ...OPTIONS, agreement });
    expect(checked.agreement).toMatchObject({
      channel: 'confirmed',
      count: 'conflict',
      asOf: 'stated',
    });
  });

  it('takes an unnamed waiver as open', () => {
    expect(check({ ...PLAIN, waivers: [{ ...WAIVER, item: null }] }).agreement.waivedItems).toBe(
      'unknown',
    );
  });
});
