#!/usr/bin/env node
// node scripts/with-setup.mjs [--build] [--chats] [--more-chats] SCRIPT [ARG]...: sets up, then runs a TypeScript or plain script with the
// project's own Node. Only the script writes to stdout.
import path from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { ensureChatPages } from './lib/chats.mjs';
import { root, run, say } from './lib/exec.mjs';
import { setUp } from './setup.mjs';

const args = process.argv.slice(2);
const flags = new Set();
while (args[0]?.startsWith('--')) flags.add(args.shift());
const [script, ...rest] = args;

try {
  await setUp({ browsers: flags.has('--build') });
  if (flags.has('--build')) await ensureBuild('chrome');
  if (flags.has('--chats') || flags.has('--more-chats'))
    await ensureChatPages({ more: flags.has('--more-chats') });
  const alias = path.join(root, 'scripts', 'lib', 'alias.mjs');
  const options = { stdout: 'inherit', cwd: process.cwd() };
  process.exitCode = await run(
    'node',
    ['--import', alias, path.resolve(root, script), ...rest],
    options,
  );
} catch (error) {
  say(`${script}: ${error.message}`);
  process.exitCode = 1;
}
