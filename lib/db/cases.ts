import { type PaymentPlan, withoutRecord } from '@/lib/negotiation/calendar/payment-plan';
import type { DebtCase } from '@/lib/negotiation/case';
import { changedMeans } from '@/lib/negotiation/debts/shared-means';
import type { ParleyDatabase } from './database';

export async function readCase(db: ParleyDatabase, id: string): Promise<DebtCase | undefined> {
  const debt = await db.cases.get(id);
  if (!debt?.paymentPlan) return debt;
  const paymentPlan = await withoutDeadLinks(db, debt.paymentPlan);
  return paymentPlan === debt.paymentPlan ? debt : { ...debt, paymentPlan };
}

/** Talks were once deleted without a word to the payments agreed in them: what leads to one leads nowhere. */
async function withoutDeadLinks(db: ParleyDatabase, plan: PaymentPlan): Promise<PaymentPlan> {
  const ids = [plan.conversationId, plan.receiptsId].filter((id) => typeof id === 'string');
  const rows = await db.conversations.bulkGet(ids);
  const gone = ids.filter((_, index) => rows[index] === undefined);
  if (gone.length === 0) return plan;
  const proofs = plan.payments.flatMap(({ proofEntryId }) => proofEntryId ?? []);
  const keys = ids.flatMap((id) => proofs.map((proof) => [id, proof]));
  const found = await db.entries.where('[conversationId+id]').anyOf(keys).toArray();
  const kept = new Set(found.map((entry) => entry.id));
  const lost = new Set(proofs.filter((proof) => !kept.has(proof)));
  return gone.reduce((left, id) => withoutRecord(left, id, lost), plan);
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
