import { expect, test } from 'vitest';
import { fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import { circumstancesOfCase } from '@/lib/negotiation/ranking/circumstances-of-case';
import { rankPhrasings } from '@/lib/negotiation/ranking/rank-phrasings';
import { debtCase } from '../records/sample-case';

const TODAY = '2026-12-20';

function caseWith(
  payments: readonly (readonly [date: string, paid: boolean])[],
  complaints: DebtCase['complaints'] = [],
): DebtCase {
  const planned = payments.map(([date, paid], index) => ({
    id: `p-${index + 1}`,
    index: index + 1,
    date,
    amountFen: fen(85_000),
    paid,
    proofEntryId: null,
  }));
  const paymentPlan = {
    id: 'p',
    conversationId: null,
    payments: planned,
  };
  return { ...debtCase, paymentPlan: planned.length > 0 ? paymentPlan : null, complaints };
}

const WAITS = { id: 'x', receivedOn: '2026-12-01', decidedOn: null } as const;

// What comes first when the other side greets in a later talk.
test.each([
  ['a payment is late', caseWith([['2026-12-15', false]]), 'D135'],
  [
    'the last one is paid, the next to come',
    caseWith([
      ['2026-12-15', true],
      ['2027-01-15', false],
    ]),
    'C57',
  ],
  ['all is paid', caseWith([['2026-12-15', true]]), 'D109'],
  ['a complaint waits', caseWith([], [{ ...WAITS, kind: 'lender' }]), 'D115'],
  ['an objection waits', caseWith([], [{ ...WAITS, kind: 'credit-objection' }]), 'D123'],
] as const)('%s', (_, debt, id) => {
  const [first] = rankPhrasings({
    stage: 'followup',
    lastIntent: 'greeting',
    lastText: '您好，请问有什么可以帮您？',
    lastSpeaker: 'agent',
    limitation: 'within-three-years',
    redFlag: false,
    circumstances: circumstancesOfCase(debt, TODAY),
  });
  expect(first?.id).toBe(id);
});

test('nothing is said of a plan of which nothing is due, nor of what was answered', () => {
  const answered = { ...WAITS, kind: 'lender', decidedOn: '2026-12-10' } as const;
  expect(circumstancesOfCase(caseWith([['2027-01-15', false]], [answered]), TODAY)).toEqual([]);
});
