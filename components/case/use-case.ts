import { useState } from 'react';
import { useConversation } from '@/components/conversation-context';
import { useServices } from '@/components/services-context';
import type { DebtCase } from '@/lib/negotiation/case';

/** The case of the conversation in view, and how to change it. */
export function useCase() {
  const services = useServices();
  const { debt } = useConversation();
  const [hasFailed, setFailed] = useState(false);
  const save = async (patch: Partial<DebtCase>): Promise<void> => {
    if (!debt) return;
    const result = await services.saveCase({ ...debt, ...patch, updatedAtMs: services.nowMs() });
    setFailed(!result.ok);
  };
  return { debt, save: (patch: Partial<DebtCase>) => void save(patch), hasFailed };
}
