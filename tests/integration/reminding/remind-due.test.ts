import { expect, test } from 'vitest';
import { ParleyDatabase } from '@/lib/db/database';
import { fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import { remindDue } from '@/lib/reminding/remind-due';
import { debtCase } from '../../unit/records/sample-case';

const CASE: DebtCase = {
  ...debtCase,
  paymentPlan: {
    id: 'p',
    conversationId: null,
    sequence: 0,
    calendarSequence: null,
    payments: [
      {
        id: 'p-1',
        index: 1,
        date: '2026-12-15',
        amountFen: fen(1),
        paid: false,
        proofEntryId: null,
      },
    ],
  },
};

async function browserOf(name: string, options: { permitted: boolean; last: string | null }) {
  const db = new ParleyDatabase(name);
  await db.cases.put(CASE);
  let last = options.last;
  const shown: string[] = [];
  const on = (day: string) =>
    remindDue({
      db,
      today: () => day,
      lastDay: async () => last,
      setLastDay: async (next) => {
        last = next;
      },
      mayNotify: async () => options.permitted,
      notify: async () => {
        shown.push(day);
      },
    });
  return { on, shown };
}

test('says it three days before, one day before and on the day, once a day', async () => {
  const { on, shown } = await browserOf('remind-days', { permitted: true, last: null });
  for (const day of ['11', '12', '12', '13', '14', '15', '16']) await on(`2026-12-${day}`);
  expect(shown).toEqual(['2026-12-12', '2026-12-14', '2026-12-15']);
});

test('a browser that was closed over the days says it once, at its next start', async () => {
  const { on, shown } = await browserOf('remind-missed', { permitted: true, last: '2026-12-10' });
  await on('2026-12-20');
  expect(shown).toEqual(['2026-12-20']);
});

test('says nothing without permission, and nothing of the past once it is given', async () => {
  const { on, shown } = await browserOf('remind-refused', { permitted: false, last: '2026-12-10' });
  expect(await on('2026-12-15')).toBe(false);
  expect(shown).toEqual([]);
});
