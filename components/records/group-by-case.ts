import type { ConversationSummary } from '@/components/services-context';
import type { DebtCase } from '@/lib/negotiation/case';

export interface CaseGroup {
  /** Null: conversations that belong to no case. */
  readonly debt: DebtCase | null;
  /** Newest first. */
  readonly conversations: readonly ConversationSummary[];
}

/** Cases with their conversations, the case with the newest talk first; those without a case last. */
export function groupByCase(
  list: readonly ConversationSummary[],
  cases: readonly DebtCase[],
): readonly CaseGroup[] {
  const newestFirst = [...list].sort((a, b) => b.lastEntryAtMs - a.lastEntryAtMs);
  const known = new Map(cases.map((debt) => [debt.id, debt]));
  const groups = new Map<DebtCase | null, ConversationSummary[]>();
  for (const summary of newestFirst) {
    const debt = summary.caseId === null ? null : (known.get(summary.caseId) ?? null);
    groups.set(debt, [...(groups.get(debt) ?? []), summary]);
  }
  const all = [...groups].map(([debt, conversations]) => ({ debt, conversations }));
  return [...all.filter(({ debt }) => debt !== null), ...all.filter(({ debt }) => debt === null)];
}
