import { describe, expect, it } from 'vitest';
import type { Finding, FindingValue } from '@/lib/repayment/findings/finding';
import reviewed from '../../data/finding-cases.json';
import { CASES } from './finding-cases';
import { check, OPTIONS, SITUATION } from './fixtures';

const shown = (value: FindingValue) =>
  value.unit === 'rate' ? Number(value.value.toFixed(6)) : value.value;

/** Code, weight, rule and every number; sources are held to the rule table elsewhere. */
function short({ code, severity, ruleId, numbers }: Finding) {
  const named = Object.entries(numbers).filter(([name]) => name !== 'source');
  const values = Object.fromEntries(named.map(([name, value]) => [name, shown(value)]));
  return { code, severity, ...(ruleId === undefined ? {} : { ruleId }), numbers: values };
}

// Read through by hand on 2026-11-28: what is said of each plan, nothing more, the heaviest first.
describe('findings, whole lists', () => {
  it('has a reviewed list for every case', () => {
    expect(Object.keys(reviewed)).toEqual(CASES.map(([name]) => name));
  });

  it.each(CASES.map((one) => ({ name: one[0], one })))('$name', ({ one }) => {
    const [name, plan, situation = {}, options = {}] = one;
    const found = check(plan, { ...SITUATION, ...situation }, { ...OPTIONS, ...options }).findings;
    expect(found.map(short)).toEqual(reviewed[name as keyof typeof reviewed]);
  });
});
