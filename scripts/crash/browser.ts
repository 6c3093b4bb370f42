import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import type { RunningExtension } from '../lib/extension';

/** SIGKILL for every process of the browser on this profile, and for no other. */
export async function killBrowser(running: RunningExtension): Promise<void> {
  const closed = running.context.waitForEvent('close');
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    if (commandOf(pid).includes(`--user-data-dir=${running.profile}`))
      execFileSync('kill', ['-9', pid]);
  await closed;
  await running.close().catch(() => undefined);
}

function commandOf(pid: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
