import { blankCase, type DebtCase } from '@/lib/negotiation/case';
import { isNamed } from '@/lib/negotiation/debts/begin-debt';
import { joinDebts, movedTalk } from '@/lib/negotiation/debts/join-debts';
import { meansFrom } from '@/lib/negotiation/debts/shared-means';
import { listDebts } from './cases';
import type { ParleyDatabase } from './database';

/**
 * Says whose a conversation is 这次谈的是这一笔. What it told about a debt that was begun for it alone goes along, and that
 * debt is put away once nothing of it would be lost. A practice talk is about no debt of the person's.
 */
export async function assignCase(
  db: ParleyDatabase,
  conversationId: string,
  caseId: string,
  nowMs: number,
): Promise<void> {
  await db.transaction('rw', db.conversations, db.cases, async () => {
    const row = await db.conversations.get(conversationId);
    const target = await db.cases.get(caseId);
    if (!row || row.origin === 'rehearsal' || !target || row.caseId === caseId) return;
    const before = row.caseId ? await db.cases.get(row.caseId) : undefined;
    await db.conversations.update(conversationId, { caseId });
    if (!before) return;
    const others = await db.conversations.where('caseId').equals(before.id).count();
    if (others > 0 || isNamed(before)) {
      const moved = movedTalk(before, target, conversationId);
      await db.cases.bulkPut([moved.from, { ...moved.to, updatedAtMs: nowMs }]);
      return;
    }
    const { facts, isWhole } = joinDebts(target, before);
    await db.cases.put({ ...target, ...facts, updatedAtMs: nowMs });
    if (isWhole) await db.cases.delete(before.id);
  });
}

/** Begins a debt from what is known of it, and of the person from their other debts; a conversation whose debt has no name yet is then about this one. */
export async function beginCase(
  db: ParleyDatabase,
  facts: Partial<DebtCase>,
  about: { readonly conversationId: string | null; readonly newId: string; readonly nowMs: number },
): Promise<string> {
  return db.transaction('rw', db.conversations, db.cases, async () => {
    const row = about.conversationId ? await db.conversations.get(about.conversationId) : undefined;
    const linked = row?.caseId ? await db.cases.get(row.caseId) : undefined;
    const isOpen = linked !== undefined && !isNamed(linked);
    const base = isOpen ? linked : blankCase(about.newId, about.nowMs);
    const [newest] = (await listDebts(db)).filter(({ id }) => id !== base.id);
    const means = newest ? meansFrom(base, newest) : {};
    await db.cases.put({ ...base, ...means, ...facts, updatedAtMs: about.nowMs });
    if (row && linked === undefined && row.origin !== 'rehearsal')
      await db.conversations.update(row.id, { caseId: base.id });
    return base.id;
  });
}

/** The record of a conversation was handed out; a practice talk has at most a debt of its own. */
export async function noteExported(
  db: ParleyDatabase,
  conversationId: string,
  about: { readonly newId: string; readonly nowMs: number },
): Promise<void> {
  await db.transaction('rw', db.conversations, db.cases, async () => {
    const row = await db.conversations.get(conversationId);
    if (!row || (row.origin === 'rehearsal' && row.caseId === null)) return;
    const stored = row.caseId ? await db.cases.get(row.caseId) : undefined;
    const debt = stored ?? blankCase(about.newId, about.nowMs);
    const exportedAtMs = { ...debt.exportedAtMs, [conversationId]: about.nowMs };
    await db.cases.put({ ...debt, exportedAtMs, updatedAtMs: about.nowMs });
    if (!stored) await db.conversations.update(conversationId, { caseId: debt.id });
  });
}
