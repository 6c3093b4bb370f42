import { useMemo, useRef } from 'react';
import {
  type ReadingState,
  readOn,
  startReading,
  type Understanding,
  understand,
} from '@/components/understanding';
import { sumFen } from '@/lib/money/sum';
import type { DebtCase } from '@/lib/negotiation/case';
import type { ChatMessage } from '@/lib/transcript/chat-message';

/** Sum of the amounts that are known, or null when none is: a part is never passed off as the whole. */
export function overdueOf(debt: DebtCase | undefined): ReturnType<typeof sumFen> | null {
  if (!debt || debt.principalFen === null) return null;
  const known = [debt.principalFen, debt.interestFen, debt.penaltyFen, debt.feesFen];
  return sumFen(known.filter((amount) => amount !== null));
}

/** What the conversation says so far. Reads only what is new since the last render. */
export function useUnderstanding(
  messages: readonly ChatMessage[],
  debt: DebtCase | undefined,
): Understanding {
  const state = useRef<ReadingState | null>(null);
  const principalFen = debt?.principalFen ?? null;
  const overdueFen = overdueOf(debt);
  return useMemo(() => {
    const last = state.current;
    const isSameContext =
      last?.context.principalFen === principalFen && last?.context.overdueFen === overdueFen;
    const start = last && isSameContext ? last : startReading({ principalFen, overdueFen });
    state.current = readOn(start, messages);
    return understand(state.current, messages);
  }, [messages, principalFen, overdueFen]);
}
