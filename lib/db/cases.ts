import type { DebtCase } from '@/lib/negotiation/case';
import { changedMeans } from '@/lib/negotiation/debts/shared-means';
import type { ParleyDatabase } from './database';

export function readCase(db: ParleyDatabase, id: string): Promise<DebtCase | undefined> {
  return db.cases.get(id);
}

/** Newest first. */
export function listCases(db: ParleyDatabase): Promise<DebtCase[]> {
  return db.cases.orderBy('updatedAtMs').reverse().toArray();
}

/** The person's own debts, newest first: not what a practice talk was about, of which nothing is owed. */
export async function listDebts(db: ParleyDatabase): Promise<DebtCase[]> {
  const talks = await db.conversations.filter(({ caseId }) => caseId !== null).toArray();
  const isOf = (id: string, isPractice: boolean): boolean =>
    talks.some(({ caseId, origin }) => caseId === id && (origin === 'rehearsal') === isPractice);
  return (await listCases(db)).filter(({ id }) => !isOf(id, true) || isOf(id, false));
}

/** What changes in a case, said from what is stored at that moment. */
export type CaseChange = (stored: DebtCase) => Partial<DebtCase>;

/**
 * Changes a case from what is stored, not from what a view saw, so that two quick edits both stay. What is the person's own
 * goes to the other debts too, unless it is a practice talk's: `isPractice`.
 */
export async function changeCase(
  db: ParleyDatabase,
  seen: DebtCase,
  change: CaseChange,
  isPractice = false,
): Promise<void> {
  await db.transaction('rw', db.cases, db.conversations, async () => {
    const stored = (await db.cases.get(seen.id)) ?? seen;
    const changed = { ...stored, ...change(stored) };
    await db.cases.put(changed);
    if (isPractice) return;
    for (const debt of await listDebts(db)) {
      const means = changedMeans(debt, stored, changed);
      if (debt.id !== changed.id && Object.keys(means).length > 0)
        await db.cases.put({ ...debt, ...means });
    }
  });
}
