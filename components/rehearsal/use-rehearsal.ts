import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '@/components/services-context';
import { answer, type RehearsalStep, start } from '@/lib/negotiation/rehearsal/rehearsal-agent';
import type { RehearsalState } from '@/lib/negotiation/rehearsal/rehearsal-state';
import type { AgentLine, RehearsalScript } from '@/lib/negotiation/rehearsal/script';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';

/** A bubble of the practice chat. */
export interface RehearsalBubble {
  readonly id: string;
  readonly speaker: AgentLine['speaker'] | 'customer';
  readonly text: string;
  /** ISO time with offset. */
  readonly at: string;
  /** `22:14`, on this machine's clock. */
  readonly clock: string;
}

interface Talk {
  readonly bubbles: readonly RehearsalBubble[];
  readonly isTyping: boolean;
  readonly isOver: boolean;
  readonly send: (text: string) => void;
  readonly restart: () => void;
}

/** Plays a script: what the agent says arrives one bubble at a time, as in a real chat. */
export function useRehearsal(script: RehearsalScript, delayScale: number): Talk {
  const services = useServices();
  const [bubbles, setBubbles] = useState<readonly RehearsalBubble[]>([]);
  const [queue, setQueue] = useState<readonly AgentLine[]>([]);
  const state = useRef<RehearsalState | null>(null);
  const [isOver, setOver] = useState(false);

  const nowIso = useCallback(() => {
    const nowMs = services.nowMs();
    return isoWithOffset(nowMs, -new Date(nowMs).getTimezoneOffset());
  }, [services]);

  const show = useCallback(
    (speaker: RehearsalBubble['speaker'], text: string) => {
      const at = nowIso();
      const bubble = { id: services.newId(), speaker, text, at, clock: at.slice(11, 16) };
      setBubbles((all) => [...all, bubble]);
    },
    [services, nowIso],
  );

  const take = useCallback((step: RehearsalStep) => {
    state.current = step.state;
    setOver(step.state.ended);
    setQueue((all) => [...all, ...step.lines]);
  }, []);

  const restart = useCallback(() => {
    setBubbles([]);
    setQueue([]);
    take(start(script));
  }, [script, take]);

  useEffect(restart, [restart]);

  useEffect(() => {
    const [line] = queue;
    if (!line) return;
    const timer = setTimeout(() => {
      show(line.speaker, line.text);
      setQueue((all) => all.slice(1));
    }, line.delayMs * delayScale);
    return () => clearTimeout(timer);
  }, [queue, show, delayScale]);

  return {
    bubbles,
    isTyping: queue.length > 0,
    isOver: isOver && queue.length === 0,
    restart,
    send: (text) => {
      if (!state.current) return;
      show('customer', text);
      take(answer(state.current, script, text, { nowIso: nowIso() }));
    },
  };
}
