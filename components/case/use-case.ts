import { useCallback } from 'react';
import { useTypeFacts } from '@/components/case/typed-facts';
import { useConversation } from '@/components/conversation-context';
import { useServices } from '@/components/services-context';
import type { CaseChange } from '@/lib/db/cases';
import type { DebtCase } from '@/lib/negotiation/case';

/** The case of the conversation in view, and how to change it. */
export function useCase() {
  const services = useServices();
  const { debt, hasCaseFailed, setCaseFailed } = useConversation();
  /** For facts that build on what is stored, such as one tick among others. True: stored. */
  const change = useCallback(
    async (next: CaseChange): Promise<boolean> => {
      if (!debt) return false;
      const result = await services.changeCase(debt, next);
      setCaseFailed(!result.ok);
      return result.ok;
    },
    [services, debt, setCaseFailed],
  );
  return {
    debt,
    save: (patch: Partial<DebtCase>) => void change(() => patch),
    change,
    hasFailed: hasCaseFailed,
  };
}

/** What a field of the case needs so that figures follow the typing and the value is stored when it is left. */
export function useLiveFact() {
  const { save } = useCase();
  const typeFacts = useTypeFacts();
  return <F extends keyof DebtCase>(fact: F) => ({
    onTyping: (value: DebtCase[F]) => typeFacts({ [fact]: value }),
    onCommit: (value: DebtCase[F]) => {
      typeFacts({ [fact]: value });
      save({ [fact]: value });
    },
  });
}
