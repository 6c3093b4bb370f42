import { answer, start } from '@/lib/negotiation/rehearsal/rehearsal-agent';
import type { AgentLine, RehearsalScriptId } from '@/lib/negotiation/rehearsal/script';
import { rehearsalScriptById } from '@/lib/negotiation/rehearsal/scripts/all-scripts';

/** The other side of a story: a practice script that answers on an ordinary chat page. */
export interface OtherSide {
  readonly opening: readonly AgentLine[];
  readonly answer: (text: string) => readonly AgentLine[];
}

export function otherSide(id: RehearsalScriptId): OtherSide {
  const script = rehearsalScriptById(id);
  if (script === null) throw new Error(`no script ${id}`);
  const opening = start(script);
  let { state } = opening;
  return {
    opening: opening.lines,
    answer(text) {
      const nowIso = new Date(Date.now() + 8 * 3_600_000)
        .toISOString()
        .replace(/\.\d+Z$/, '+08:00');
      const step = answer(state, script, text, { nowIso });
      state = step.state;
      return step.lines;
    },
  };
}
