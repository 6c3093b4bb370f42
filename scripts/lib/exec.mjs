import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** The environment of every command: the project's own Node and tools come first on PATH. */
export function toolEnv(extra = {}) {
  const bin = path.join(root, 'node_modules', '.bin');
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, ...extra };
}

/** Everything a set-up prints goes to stderr, so that stdout stays free for results. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a command to its end; resolves with its exit code. `stdout` is 'inherit', 'stderr' or 'ignore'. */
export function run(command, args, { cwd = root, env = toolEnv(), stdout = 'stderr' } = {}) {
  const out = stdout === 'stderr' ? 2 : stdout;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', out, stdout === 'ignore' ? 'ignore' : 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', (error) => {
      say(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
}

/** Like run, but a failure ends the script with a sentence. */
export async function must(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${code}`);
}

/** The trimmed output of a quick command, or null when it fails. */
export function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, {
    cwd: root,
    env: toolEnv(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  return status === 0 ? stdout.trim() : null;
}
