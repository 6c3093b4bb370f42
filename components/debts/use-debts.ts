import { useConversation } from '@/components/conversation-context';
import type { DebtQuestion } from '@/components/debts/debts-services';
import { useServices, useStore } from '@/components/services-context';
import { localDayFromMs } from '@/components/ui/local-time';
import type { DebtCase } from '@/lib/negotiation/case';
import { type DebtStanding, standings } from '@/lib/negotiation/debts/standing';

/** All debts with what is due on each, soonest first; undefined while loading. */
export function useStandings(): readonly DebtStanding[] | undefined {
  const services = useServices();
  const debts = services.useLive(() => services.debts.list(), []);
  return debts && standings(debts, localDayFromMs(services.nowMs()));
}

/** Which debt the chat in view is about, as long as that is open. */
export function useDebtQuestion(): DebtQuestion | null {
  const services = useServices();
  const { id } = useConversation();
  const question = services.useLive(
    async () => ({ id, asks: id === null ? null : await services.debts.questionOf(id) }),
    [id],
  );
  return question?.id === id ? (question?.asks ?? null) : null;
}

/** Begins a debt for the chat in view; true when it was stored. */
export function useBeginDebt(): (facts: Partial<DebtCase>) => Promise<boolean> {
  const services = useServices();
  const { id, debt } = useConversation();
  const chosen = useStore(services.debts.chosen);
  return async (facts) => {
    // What was entered before the three questions belongs to the same debt.
    const isOpen = id === null && debt !== undefined && chosen === debt.id && !debt.product;
    if (isOpen && !debt.lenderName && !debt.label)
      return (await services.changeCase(debt, () => facts)).ok;
    return (await services.debts.begin(facts, id)).ok;
  };
}
