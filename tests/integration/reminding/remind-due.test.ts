import { expect, test } from 'vitest';
import { ParleyDatabase } from '@/lib/db/database';
import { fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import { type LastLook, remindDue } from '@/lib/reminding/remind-due';
import { debtCase } from '../../unit/records/sample-case';

const CASE: DebtCase = {
  ...debtCase,
  paymentPlan: {
    id: 'p',
    conversationId: null,
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
  let last: LastLook | null = options.last ? { day: options.last, givenKeys: [] } : null;
  let isPermitted = options.permitted;
  const shown: string[] = [];
  let looking: Promise<unknown> = Promise.resolve();
  const on = (day: string) =>
    remindDue({
      db,
      today: () => day,
      lastLook: async () => last,
      setLastLook: async (next) => {
        last = next;
      },
      mayNotify: async () => isPermitted,
      notify: async () => {
        shown.push(day);
      },
      withLock: (_name, task) => {
        const looked = looking.then(task);
        looking = looked;
        return looked;
      },
    });
  const permit = () => {
    isPermitted = true;
  };
  const addCase = (debt: DebtCase) => db.cases.put(debt);
  return { on, shown, permit, addCase };
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

test('a plan made today is heard today, and once', async () => {
  const { on, shown, addCase } = await browserOf('remind-today', { permitted: true, last: null });
  await on('2026-12-15');
  const plan = CASE.paymentPlan;
  const payments = plan?.payments.map((payment) => ({ ...payment, id: 'q-1' })) ?? [];
  await addCase({
    ...CASE,
    id: 'other',
    paymentPlan: plan ? { ...plan, id: 'q', payments } : null,
  });
  for (const day of ['15', '15', '16']) await on(`2026-12-${day}`);
  expect(shown).toEqual(['2026-12-15', '2026-12-15']);
});

test('a permission given on the day is used on the day', async () => {
  const { on, shown, permit } = await browserOf('remind-permit', { permitted: false, last: null });
  await on('2026-12-15');
  permit();
  await on('2026-12-15');
  await on('2026-12-15');
  expect(shown).toEqual(['2026-12-15']);
});

test('the alarm that starts a worker finds it looking already: one notice', async () => {
  const { on, shown } = await browserOf('remind-once', { permitted: true, last: '2026-12-13' });
  await Promise.all([on('2026-12-15'), on('2026-12-15')]);
  expect(shown).toEqual(['2026-12-15']);
});

test('the day on which a complaint has to be answered is said like any other', async () => {
  const { on, shown, addCase } = await browserOf('remind-complaint', {
    permitted: true,
    last: '2026-11-30',
  });
  await addCase({
    ...CASE,
    paymentPlan: null,
    lenderKind: 'bank',
    complaints: [{ id: 'k', kind: 'lender', receivedOn: '2026-11-20', decidedOn: null }],
  });
  for (const day of ['02', '04', '05', '06', '19', '20']) await on(`2026-12-${day}`);
  expect(shown).toEqual(['2026-12-05', '2026-12-20']);
});
