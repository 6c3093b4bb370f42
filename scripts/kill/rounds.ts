import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Entry } from '@/lib/transcript/entry';
import { readTable } from '../lib/panel-calls';
import { checkAfterKills, type KillReport } from './check';
import { beginLife, type Life } from './life';

export type Victim = 'worker' | 'renderer' | 'browser';

interface Killing {
  readonly url: string;
  readonly victims: readonly Victim[];
  /** 0 inclusive to 1 exclusive. */
  readonly random: () => number;
  readonly onRound?: (round: number, victim: Victim) => void;
}

const LONGEST_PAUSE_MS = 400;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills one victim after another during a stream of messages; then looks at what is left. */
export async function killAll({ url, victims, random, onRound }: Killing): Promise<KillReport> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-kill-'));
  const acknowledged = new Set<string>();
  const begin = (): Promise<Life> =>
    beginLife(profile, url, (ids) => {
      for (const id of ids) acknowledged.add(id);
    });
  let life = await begin();
  for (const [round, victim] of victims.entries()) {
    await pause(50 + random() * LONGEST_PAUSE_MS);
    onRound?.(round, victim);
    if (victim === 'worker') await life.killWorker();
    else if (victim === 'renderer') await life.killRenderer();
    else {
      await life.killBrowser();
      life = await begin();
    }
  }
  await pause(1_000);
  const report = await lookAt(life, acknowledged);
  await life.running.close();
  fs.rmSync(profile, { recursive: true, force: true });
  return report;
}

async function lookAt(life: Life, acknowledged: ReadonlySet<string>): Promise<KillReport> {
  const heard = new Set(acknowledged);
  const entries = await readTable<Entry>(life.control, 'entries');
  const rows = await readTable<{ openSessionId: string | null }>(life.control, 'conversations');
  const running = new Set(rows.flatMap((row) => row.openSessionId ?? []));
  return checkAfterKills(entries, heard, running);
}
