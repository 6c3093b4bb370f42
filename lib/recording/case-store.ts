import { type CaseChange, changeCase, listCases, readCase } from '@/lib/db/cases';
import { linkCase } from '@/lib/db/conversations';
import { blankCase, type DebtCase } from '@/lib/negotiation/case';
import { err, ok, type Result } from '@/lib/result';
import type { RecordingDeps } from './deps';

type CaseDeps = Pick<RecordingDeps, 'db' | 'nowMs' | 'newId'>;

/** Cases as the views use them: a conversation always has one, stored at the first fact that is entered. */
export function caseStore(deps: CaseDeps): {
  readonly read: (conversationId: string | null) => Promise<DebtCase>;
  readonly change: (
    seen: DebtCase,
    change: CaseChange,
    conversationId: string | null,
  ) => Promise<Result<null, 'storage-failed'>>;
} {
  // Kept until it is stored, so that two readers of an empty database see the same blank case.
  const blank = blankCase(deps.newId(), deps.nowMs());
  return {
    async read(conversationId) {
      const row = conversationId ? await deps.db.conversations.get(conversationId) : undefined;
      const linked = row?.caseId ? await readCase(deps.db, row.caseId) : undefined;
      return linked ?? (await listCases(deps.db))[0] ?? blank;
    },
    async change(seen, change, conversationId) {
      try {
        const updatedAtMs = deps.nowMs();
        await changeCase(deps.db, seen, (stored) => ({ ...change(stored), updatedAtMs }));
        if (conversationId) await linkCase(deps.db, conversationId, seen.id);
        return ok(null);
      } catch {
        return err('storage-failed');
      }
    },
  };
}
