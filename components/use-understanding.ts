import { useMemo, useRef } from 'react';
import {
  type ReadingState,
  readOn,
  startReading,
  type Understanding,
  understand,
} from '@/components/understanding';
import type { DebtCase } from '@/lib/negotiation/case';
import { situationOfCase } from '@/lib/negotiation/situation-of-case';
import { balanceOf } from '@/lib/repayment/balance';
import type { ChatMessage } from '@/lib/transcript/chat-message';

/** What the conversation says so far. Reads only what is new since the last render. */
export function useUnderstanding(
  messages: readonly ChatMessage[],
  debt: DebtCase | undefined,
): Understanding {
  const state = useRef<ReadingState | null>(null);
  const principalFen = debt?.principalFen ?? null;
  const overdueFen = debt ? balanceOf(situationOfCase(debt)) : null;
  return useMemo(() => {
    const last = state.current;
    const isSameContext =
      last?.context.principalFen === principalFen && last?.context.overdueFen === overdueFen;
    const start = last && isSameContext ? last : startReading({ principalFen, overdueFen });
    state.current = readOn(start, messages);
    return understand(state.current, messages);
  }, [messages, principalFen, overdueFen]);
}
