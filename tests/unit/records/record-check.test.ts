import { expect, it } from 'vitest';
import { recordCheck } from '@/lib/handover/record-check';
import { check, INSTALMENTS } from '../repayment/fixtures';

it('keeps rates as the panel rounds them, and names every rule that a finding speaks of', () => {
  const { findings, rules } = recordCheck(check(INSTALMENTS));
  const overdue = findings.find(({ code }) => code === 'penalty-phase-above-ceiling');
  // 0.05 % × 1.5 × 365 = 27.375 %: half goes up, though the binary fraction lies below it.
  expect(overdue?.numbers.penalty).toEqual({ unit: 'rate', value: '0.2738' });
  expect(overdue?.numbers.ceiling).toEqual({ unit: 'rate', value: '0.2400' });
  expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining([overdue?.rule]));
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
