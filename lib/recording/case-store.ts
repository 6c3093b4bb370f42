import { type CaseChange, changeCase, listDebts, readCase } from '@/lib/db/cases';
import { linkCase } from '@/lib/db/conversations';
import { blankCase, type DebtCase } from '@/lib/negotiation/case';
import { isNamed } from '@/lib/negotiation/debts/begin-debt';
import { err, ok, type Result } from '@/lib/result';
import type { RecordingDeps } from './deps';

type CaseDeps = Pick<RecordingDeps, 'db' | 'nowMs' | 'newId'>;

/** A practice talk is about the script's debt: of the real one it takes the person's means and reason, and gives nothing back. */
function practiceCase(blank: DebtCase, debt: DebtCase): DebtCase {
  const { reason, monthlyIncomeFen, necessaryExpensesFen, otherDebtPaymentsFen, payday } = debt;
  const means = { monthlyIncomeFen, necessaryExpensesFen, otherDebtPaymentsFen, payday };
  return { ...blank, ...means, reason, limitation: debt.limitation };
}

/** Cases as the views use them: a conversation always has one, stored at the first fact that is entered. */
export function caseStore(deps: CaseDeps): {
  /** `chosenId`: the debt in view while no conversation of its own is. */
  readonly read: (conversationId: string | null, chosenId: string | null) => Promise<DebtCase>;
  /** A debt begun a moment ago has taken the place of the blank one that a view may still show; a change is meant for it. */
  readonly meant: (
    seen: DebtCase,
    conversationId: string | null,
    chosenId: string | null,
  ) => Promise<DebtCase>;
  readonly change: (
    seen: DebtCase,
    change: CaseChange,
    conversationId: string | null,
  ) => Promise<Result<null, 'storage-failed'>>;
} {
  // Kept until it is stored, so that two readers of an empty database see the same blank case.
  const blanks = new Map<string | null, DebtCase>();
  const blankFor = (conversationId: string | null): DebtCase => {
    const blank = blanks.get(conversationId) ?? blankCase(deps.newId(), deps.nowMs());
    blanks.set(conversationId, blank);
    return blank;
  };
  return {
    async read(conversationId, chosenId) {
      const row = conversationId ? await deps.db.conversations.get(conversationId) : undefined;
      const linked = row?.caseId ? await readCase(deps.db, row.caseId) : undefined;
      if (linked) return linked;
      // Whose a real chat is, the user says: another debt's figures never stand in for it.
      if (row && row.origin !== 'rehearsal') return blankFor(row.id);
      const chosen = chosenId ? await readCase(deps.db, chosenId) : undefined;
      const all = await listDebts(deps.db);
      const shown = chosen ?? all.find(isNamed) ?? all[0];
      if (row) {
        // One blank for the whole talk: between storing the first fact and linking it, both are read.
        const blank = blankFor(row.id);
        const stored = await readCase(deps.db, blank.id);
        return stored ?? (shown ? practiceCase(blank, shown) : blank);
      }
      return shown ? ((await readCase(deps.db, shown.id)) ?? shown) : blankFor(null);
    },
    async meant(seen, conversationId, chosenId) {
      if (await readCase(deps.db, seen.id)) return seen;
      const row = conversationId ? await deps.db.conversations.get(conversationId) : undefined;
      const id = conversationId ? row?.caseId : chosenId;
      return (id ? await readCase(deps.db, id) : undefined) ?? seen;
    },
    async change(seen, change, conversationId) {
      try {
        const updatedAtMs = deps.nowMs();
        const row = conversationId ? await deps.db.conversations.get(conversationId) : undefined;
        const withTime: CaseChange = (stored) => ({ ...change(stored), updatedAtMs });
        await changeCase(deps.db, seen, withTime, row?.origin === 'rehearsal');
        if (conversationId) await linkCase(deps.db, conversationId, seen.id);
        return ok(null);
      } catch {
        return err('storage-failed');
      }
    },
  };
}
