import type { DebtsServices } from '@/components/debts/debts-services';
import { assignCase, beginCase } from '@/lib/db/assign-case';
import { listDebts } from '@/lib/db/cases';
import type { WritableStore } from '@/lib/platform/store';
import { debtQuestion } from '@/lib/recording/debt-question';
import type { RecordingDeps } from '@/lib/recording/deps';
import { err, ok } from '@/lib/result';

interface InView {
  readonly conversation: WritableStore<string | null>;
  readonly debt: WritableStore<string | null>;
}

export function debtsServices(
  deps: RecordingDeps,
  inView: InView,
  openOverview: () => void,
): DebtsServices {
  return {
    list: () => listDebts(deps.db),
    chosen: inView.debt,
    async show(caseId) {
      const rows = await deps.db.conversations.where('caseId').equals(caseId).toArray();
      const newest = rows.sort((a, b) => b.lastEntryAtMs - a.lastEntryAtMs)[0];
      inView.debt.set(caseId);
      inView.conversation.set(newest?.id ?? null);
    },
    questionOf: (conversationId) => debtQuestion(deps.db, conversationId),
    async assign(conversationId, caseId) {
      try {
        await assignCase(deps.db, conversationId, caseId, deps.nowMs());
        return ok(null);
      } catch {
        return err('storage-failed');
      }
    },
    async begin(facts, conversationId) {
      try {
        const about = { conversationId, newId: deps.newId(), nowMs: deps.nowMs() };
        const id = await beginCase(deps.db, facts, about);
        if (conversationId === null) inView.debt.set(id);
        return ok(id);
      } catch {
        return err('storage-failed');
      }
    },
    openOverview,
  };
}

/** A chat that begins while a debt is chosen is about that one; the choice is then used up. */
export async function fileUnderChosen(
  deps: RecordingDeps,
  debt: WritableStore<string | null>,
  conversationId: string,
): Promise<void> {
  const caseId = debt.get();
  const row = await deps.db.conversations.get(conversationId);
  if (caseId === null || !row || row.origin === 'rehearsal') return;
  if (row.caseId === null) await assignCase(deps.db, conversationId, caseId, deps.nowMs());
  debt.set(null);
}
