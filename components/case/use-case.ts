import { useState } from 'react';
import { useConversation } from '@/components/conversation-context';
import { useServices } from '@/components/services-context';
import type { CaseChange } from '@/lib/db/cases';
import type { DebtCase } from '@/lib/negotiation/case';

/** The case of the conversation in view, and how to change it. */
export function useCase() {
  const services = useServices();
  const { debt } = useConversation();
  const [hasFailed, setFailed] = useState(false);
  /** For facts that build on what is stored, such as one tick among others. True: stored. */
  const change = async (next: CaseChange): Promise<boolean> => {
    if (!debt) return false;
    const result = await services.changeCase(debt, next);
    setFailed(!result.ok);
    return result.ok;
  };
  return {
    debt,
    save: (patch: Partial<DebtCase>) => void change(() => patch),
    change,
    hasFailed,
  };
}
