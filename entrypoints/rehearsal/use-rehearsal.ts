import { useCallback, useEffect, useRef, useState } from 'react';
import { answer, start } from '@/lib/negotiation/rehearsal/rehearsal-agent';
import type { AgentLine, RehearsalScript } from '@/lib/negotiation/rehearsal/script';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import { nowMs, utcOffsetMinutes } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/ids';

/** A bubble on the practice page. */
export interface RehearsalBubble {
  readonly id: string;
  readonly speaker: AgentLine['speaker'] | 'customer';
  readonly text: string;
  readonly atMs: number;
}

export interface Rehearsal {
  readonly bubbles: readonly RehearsalBubble[];
  /** The scripted agent is about to say something. */
  readonly typing: boolean;
  readonly ended: boolean;
  readonly send: (text: string) => void;
}

/** Plays one script: what the user sends goes to the pure agent, its lines appear one after the other. */
export function useRehearsal(script: RehearsalScript): Rehearsal {
  const [bubbles, setBubbles] = useState<readonly RehearsalBubble[]>([]);
  const [waiting, setWaiting] = useState<readonly AgentLine[]>([]);
  const talk = useRef(start(script).state);
  const [ended, setEnded] = useState(false);

  useEffect(() => {
    const opening = start(script);
    talk.current = opening.state;
    setBubbles([]);
    setEnded(false);
    setWaiting(opening.lines);
  }, [script]);

  useEffect(() => {
    const next = waiting[0];
    if (!next) return undefined;
    const timer = setTimeout(() => {
      setBubbles((shown) => [...shown, bubble(next.speaker, next.text)]);
      setWaiting((lines) => lines.slice(1));
    }, next.delayMs);
    return () => clearTimeout(timer);
  }, [waiting]);

  const send = useCallback(
    (text: string) => {
      const atMs = nowMs();
      setBubbles((shown) => [...shown, bubble('customer', text)]);
      const step = answer(talk.current, script, text, {
        nowIso: isoWithOffset(atMs, utcOffsetMinutes(atMs)),
      });
      talk.current = step.state;
      setEnded(step.state.ended);
      setWaiting((lines) => [...lines, ...step.lines]);
    },
    [script],
  );

  return { bubbles, typing: waiting.length > 0, ended, send };
}

function bubble(speaker: RehearsalBubble['speaker'], text: string): RehearsalBubble {
  return { id: newId(), speaker, text, atMs: nowMs() };
}
