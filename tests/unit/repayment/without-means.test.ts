import { expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { withoutMeans } from '@/lib/repayment/without-means';
import { check, INSTALMENTS, SITUATION } from './fixtures';

const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

const MEANS = {
  ...SITUATION,
  incomeFen: fen(300_000),
  necessaryExpensesFen: fen(260_000),
  otherDebtPaymentsFen: fen(0),
  payday: 28,
};

it('leaves out what would tell of income, expenses and payday, and judges without it', () => {
  const plan = { ...INSTALMENTS, downPayment: { amountFen: fen(100_000), dueDate: null } };
  const whole = check(plan, MEANS);
  expect(codes(whole.findings)).toEqual(
    expect.arrayContaining(['above-capacity', 'down-payment-above-capacity']),
  );
  const said = withoutMeans(whole);
  const gone = codes(whole.findings).filter((code) => !codes(said.findings).includes(code));
  expect(gone.every((code) => /capacity|pay-with|payday|longer/.test(code))).toBe(true);
  expect(codes(said.findings).join()).not.toMatch(/capacity|payday/);
  expect(whole.coverage.checked).toContain('affordability');
  expect([...said.coverage.checked, ...said.coverage.notChecked]).not.toContain('affordability');
  expect([...said.coverage.checked, ...said.coverage.notChecked]).not.toContain('payday');
  expect(said.coverage.checked).toContain('schedule');
  expect(said.coverage.rules).toEqual(whole.coverage.rules);
  const figures = said.working.map(({ figure }) => figure);
  expect(figures).toContain('totalPaid');
  expect(figures.join()).not.toMatch(/capacity|shortestTerm|lowerPayment|raiseCapacity/i);
  expect(said.verdict.reasons.map((reason) => JSON.stringify(reason)).join()).not.toMatch(
    /capacity/,
  );
});

it('does not ask for them either', () => {
  const whole = check(INSTALMENTS, { ...SITUATION, incomeFen: null });
  expect(codes(whole.questions)).toContain('capacity');
  const said = withoutMeans(whole);
  expect(codes(said.questions)).toEqual(
    codes(whole.questions).filter((code) => code !== 'capacity'),
  );
});
