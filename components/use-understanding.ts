import { useEffect, useMemo, useRef, useState } from 'react';
import { beginStretch, whenIdle } from '@/components/ui/when-idle';
import {
  type ReadingState,
  readOn,
  startReading,
  type Understanding,
  understand,
  utterancesOf,
} from '@/components/understanding';
import type { DebtCase } from '@/lib/negotiation/case';
import { situationOfCase } from '@/lib/negotiation/situation-of-case';
import { balanceOf } from '@/lib/repayment/balance';
import type { ChatMessage } from '@/lib/transcript/chat-message';

/** An ordinary chat is read at once, in some 50 ms. */
const AT_ONCE = 200;
/** A long chat says what has been understood so far every so many messages. */
const SAY_EVERY = 5000;

/** What the conversation says so far. Reads only what is new since the last render, and a long chat in stretches. */
export function useUnderstanding(
  messages: readonly ChatMessage[],
  debt: DebtCase | undefined,
): Understanding {
  const state = useRef<ReadingState | null>(null);
  const said = useRef<{ readonly count: number; readonly understanding: Understanding } | null>(
    null,
  );
  const [stretches, readAnother] = useState(0);
  const principalFen = debt?.principalFen ?? null;
  const overdueFen = debt ? balanceOf(situationOfCase(debt)) : null;
  const utterances = useMemo(() => utterancesOf(messages), [messages]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another stretch is read whenever one is asked for
  const understanding = useMemo(() => {
    const last = state.current;
    const isSameContext =
      last?.context.principalFen === principalFen && last?.context.overdueFen === overdueFen;
    const start = last && isSameContext ? last : startReading({ principalFen, overdueFen });
    const isLong = utterances.length - start.steps.length > AT_ONCE;
    const next = readOn(start, utterances, isLong ? beginStretch() : undefined);
    state.current = next;
    const count = next.steps.length;
    const isTime = next.isWhole || Math.abs(count - (said.current?.count ?? 0)) >= SAY_EVERY;
    if (isTime || said.current === null)
      said.current = { count, understanding: understand(next, messages) };
    return said.current.understanding;
  }, [messages, utterances, principalFen, overdueFen, stretches]);
  const isWhole = state.current?.isWhole ?? true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one stretch after another until all is read
  useEffect(() => {
    if (isWhole) return;
    return whenIdle(() => readAnother((count) => count + 1));
  }, [isWhole, stretches, utterances]);
  return understanding;
}
