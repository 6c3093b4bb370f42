import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const TEXT = '可以为您办理12期分期,每期850元,每月15号还款';

/** As `npm run evaluate` does: Node strips the types itself, so the sources must be plain enough for that. */
function evaluate(suite: string, item: object): unknown {
  const input = join(mkdtempSync(join(tmpdir(), 'parley-')), 'input.jsonl');
  writeFileSync(input, `${JSON.stringify(item)}\n`);
  const command = ['--import', './scripts/lib/alias.mjs', 'scripts/evaluate.ts', suite, input];
  const out = execFileSync(process.execPath, command, { encoding: 'utf8' });
  return JSON.parse(out).predicted;
}

it.each([
  ['intents', { id: 'i', text: TEXT }, { intent: 'offer_plan' }],
  ['tone', { id: 't', text: '你们就是骗子！' }, { flags: ['insult'] }],
  ['scams', { id: 's', text: '把短信验证码发给我' }, { flags: ['verification_code'] }],
  [
    'offers',
    {
      id: 'o',
      context: { now: '2026-11-10T09:00:00+08:00' },
      messages: [{ role: 'agent', text: TEXT }],
    },
    { kind: 'installment', periods: 12, perPeriodFen: 85_000, dueDay: 15 },
  ],
])(
  'npm run evaluate answers %s',
  (suite, item, expected) => {
    expect(evaluate(suite, item)).toMatchObject(expected);
  },
  // A busy machine takes its time to start a program.
  60_000,
);
