#!/usr/bin/env node
// node scripts/with-setup.mjs [--build] [--chats] SCRIPT [ARG]...: sets up, then runs a TypeScript or plain script with the
// project's own Node. Only the script writes to stdout.
import { ensureBuild } from './lib/build.mjs';
import { ensureChatPages } from './lib/chats.mjs';
import { run, say } from './lib/exec.mjs';
import { setUp } from './setup.mjs';

const args = process.argv.slice(2);
const flags = new Set();
while (args[0]?.startsWith('--')) flags.add(args.shift());
const [script, ...rest] = args;

try {
  await setUp({ browsers: flags.has('--build') });
  if (flags.has('--build')) await ensureBuild('chrome');
  if (flags.has('--chats')) await ensureChatPages();
  process.exitCode = await run('tsx', [script, ...rest], { stdout: 'inherit' });
} catch (error) {
  say(`${script}: ${error.message}`);
  process.exitCode = 1;
}
