import { expect, it } from 'vitest';
import { answer, start } from '@/lib/negotiation/rehearsal/rehearsal-agent';
import {
  REHEARSAL_SCRIPTS,
  rehearsalScriptById,
} from '@/lib/negotiation/rehearsal/scripts/all-scripts';
import { detectScams } from '@/lib/nlu/scams/scams';
import { NOW } from './talk';

const LINES = [
  '我每月最多可以还850元，每月10日发工资，能否分12期？',
  '请问总共要还多少？期间还收罚息吗？',
  '征信怎么报，晚还一期会怎样，通过哪里还？',
];

it.each(
  REHEARSAL_SCRIPTS.map(({ id }) => id).filter((id) => id !== 'scam' && id !== 'partial-first'),
)('%s: nothing that an honest agent says is taken for a scam', (id) => {
  const script = rehearsalScriptById(id);
  if (script === null) throw new Error(id);
  const opening = start(script);
  let { state } = opening;
  const said = opening.lines.map(({ text }) => text);
  for (const line of LINES) {
    const step = answer(state, script, line, { nowIso: NOW });
    state = step.state;
    said.push(...step.lines.map(({ text }) => text));
  }
  expect(said.filter((text) => detectScams(text).length > 0)).toEqual([]);
});
