import { listDebts } from '@/lib/db/cases';
import type { ParleyDatabase } from '@/lib/db/database';
import { readNewestEntries } from '@/lib/db/ledger';
import type { DebtCase } from '@/lib/negotiation/case';
import { isNamed } from '@/lib/negotiation/debts/begin-debt';
import { type DebtGuess, guessDebt } from '@/lib/negotiation/debts/guess-debt';
import { currentMessages } from '@/lib/transcript/conversation';

/** Entries that are read for a product's or a lender's name. */
const READ_ENTRIES = 60;

/** Which of several debts a chat is about. Null: it has its debt, is practice, or there is nothing to choose from. */
export async function debtQuestion(
  db: ParleyDatabase,
  conversationId: string,
): Promise<{ readonly debts: readonly DebtCase[]; readonly guess: DebtGuess | null } | null> {
  const row = await db.conversations.get(conversationId);
  if (!row || row.origin === 'rehearsal') return null;
  const all = await listDebts(db);
  const own = all.find(({ id }) => id === row.caseId);
  if (own && isNamed(own)) return null;
  const debts = all.filter((debt) => debt.id !== row.caseId && isNamed(debt));
  if (debts.length === 0) return null;
  const entries = await readNewestEntries(db, conversationId, READ_ENTRIES);
  const rows = await db.conversations.filter(({ caseId }) => caseId !== null).toArray();
  const guess = guessDebt(debts, {
    pageOrigin: row.pageOrigin,
    texts: currentMessages(entries).flatMap(({ text }) => (text === null ? [] : [text])),
    earlier: rows.flatMap(({ pageOrigin, caseId }) => (caseId ? [{ pageOrigin, caseId }] : [])),
  });
  return { debts, guess };
}
