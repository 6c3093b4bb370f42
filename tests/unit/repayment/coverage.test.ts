import { describe, expect, it } from 'vitest';
import type { CheckOptions } from '@/lib/repayment/check-options';
import type { Coverage } from '@/lib/repayment/coverage';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { check, INSTALMENTS, OPTIONS, SITUATION, WAIVER } from './fixtures';

const ALL = [
  'schedule',
  'balance',
  'rate',
  'ceiling',
  'penalty-phase',
  'contract',
  'affordability',
  'payday',
  'validity',
  'channel',
] as const;
const RULES = ['court-24', 'contract', 'penalty-1.5x'] as const;
const without = (...names: readonly string[]) => ALL.filter((name) => !names.includes(name));

const coverage = (
  plan: Partial<PlanInput>,
  situation: Partial<Situation> = {},
  options: Partial<CheckOptions> = {},
): Coverage =>
  check(
    { ...INSTALMENTS, ...plan } as PlanInput,
    { ...SITUATION, ...situation },
    {
      ...OPTIONS,
      ...options,
    },
  ).coverage;

describe('what was checked, what could not be, and against which rules', () => {
  it('everything, where everything is known', () => {
    expect(coverage({})).toEqual({ checked: ALL, notChecked: [], rules: RULES });
  });

  it.each<readonly [string, Partial<PlanInput>, readonly string[]]>([
    ['stated total', { statedTotalFen: 1_187_000 as never }, ['stated-total']],
    ['stated rate', { statedRate: { value: '0', basis: 'year' } }, ['stated-rate']],
    ['waivers', { waivers: [WAIVER] }, ['waivers']],
  ])('also the %s, where there is one', (_, plan, names) => {
    const { checked, notChecked } = coverage(plan);
    expect(checked).toEqual(expect.arrayContaining([...names]));
    expect(checked).toHaveLength(ALL.length + 1);
    expect(notChecked).toEqual([]);
  });

  it.each<readonly [string, Partial<PlanInput>, Partial<Situation>, readonly string[]]>([
    ['validity', { validUntil: null }, {}, ['validity']],
    ['channel', { channel: 'unknown' }, {}, ['channel']],
    ['first day', { firstDueDate: null }, {}, ['contract', 'payday']],
    ['payday', {}, { payday: null }, ['payday']],
    ['kind of lender', {}, { lenderKind: 'unknown' }, ['ceiling', 'penalty-phase']],
    ['part of the debt', {}, { feesFen: null }, ['balance', 'rate', 'ceiling', 'contract']],
  ])('not what needs the %s', (_, plan, situation, names) => {
    const { checked, notChecked } = coverage(plan, situation);
    expect(notChecked).toEqual(names);
    expect(checked).toEqual(without(...names));
  });

  it('hardly anything of a plan that cannot be laid out', () => {
    const statedRate = { value: '0.1', basis: 'year' } as const;
    const plan = {
      ...blankPlan('dated', 'x'),
      statedTotalFen: 1 as never,
      statedRate,
      waivers: [WAIVER],
    };
    expect(check(plan).coverage).toEqual({
      checked: ['penalty-phase'],
      notChecked: [
        'schedule',
        'stated-total',
        'balance',
        'rate',
        'stated-rate',
        'ceiling',
        'contract',
        'affordability',
        'payday',
        'validity',
        'waivers',
        'channel',
      ],
      rules: ['penalty-1.5x'],
    });
  });

  it('needs a day for every payment to hold them against the payday', () => {
    const down = { amountFen: 100 as never, dueDate: null };
    expect(coverage({ downPayment: down }).notChecked).toContain('payday');
  });

  it.each<readonly [string, Partial<Situation>, readonly string[]]>([
    ['no penalty known', { penaltyMultiple: null }, ['court-24']],
    ['no contract known', { contractRate: null }, ['court-24', 'penalty-1.5x']],
    ['no rate', { feesFen: null }, ['penalty-1.5x']],
    ['no lender known', { lenderKind: 'unknown' }, ['contract']],
  ])('rules used: %s', (_, situation, rules) => {
    expect(coverage({}, situation).rules).toEqual(rules);
  });
});
