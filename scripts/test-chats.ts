// npm run test:chats [-- NAME...]: captures every chat page with `npm run capture`, drives each through all operations it
// offers and scores the result. Fails when a page falls short.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ChatScore, score } from '../tests/e2e/chat-score.mjs';
import { serve } from '../tests/e2e/chat-server.mjs';
import { root, run } from './lib/exec.mjs';

/** What a user and a chat do in a few minutes: both speak, many at once, an edit, a recall, older messages. */
const operations = `
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const last = (role) => zoo.truth().findLastIndex((m) => m.role === role && m.kind === 'text');
await zoo.ready; await wait(1000);
await zoo.push({ role: 'customer', text: '请问可以先停掉这个月的罚息吗' });
await zoo.push({ role: 'agent', text: '可以为您办理12期分期,每期850元,每月15号还款' });
await zoo.push({ role: 'customer', text: '好的' });
await zoo.push({ role: 'agent', text: '好的' });
if (zoo.features.typing) await zoo.typing(true);
await zoo.burst(20);
if (zoo.features.typing) await zoo.typing(false);
if (zoo.edit) await zoo.edit(last('agent'), '更正：应还 3,008.00 元');
if (zoo.recall) await zoo.recall(last('customer'));
if (zoo.prependHistory) await zoo.prependHistory();
if (zoo._scroll) { await zoo._scroll(0); for (let i = 0; i < 80; i += 1) { await wait(250); if (await zoo._scroll('next')) break; } }
await wait(1000);
return { truth: zoo.truth(), ever: zoo.ever(), noise: zoo.noise() };`;

interface Captured {
  readonly messages: readonly { role: string; text: string; pageTime: string | null }[];
  readonly completeness: { readonly state: string };
  readonly scriptResult: { truth: unknown[]; ever: unknown[]; noise: unknown[] };
}

const chats = path.join(root, 'tests', 'chats');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-chats-'));
const scriptFile = path.join(folder, 'operations.js');
fs.writeFileSync(scriptFile, operations);

function pagesOf(place: string): readonly string[] {
  return fs
    .readdirSync(place)
    .filter((file) => file.endsWith('.html') && !file.startsWith('frame-'))
    .map((file) => file.slice(0, -5));
}

async function capture(url: string, frameOrigin: string): Promise<Captured | null> {
  const out = path.join(folder, 'captured.json');
  fs.rmSync(out, { force: true });
  const alias = path.join(root, 'scripts', 'lib', 'alias.mjs');
  const script = path.join(root, 'scripts', 'capture.ts');
  const options = ['--url', url, '--frame-url', frameOrigin, '--script', scriptFile, '--out', out];
  await run('node', ['--import', alias, script, ...options]);
  return fs.existsSync(out) ? JSON.parse(fs.readFileSync(out, 'utf8')) : null;
}

const percent = (value: number | null): string =>
  value === null ? '–' : `${(100 * value).toFixed(1)} %`;

/** Beside the share that is right: how many were read at all, since one that is not printed whole is not guessed. */
function timesOf(said: readonly { time: string | null }[], result: ChatScore): string {
  const right = Math.round((result.timeAccuracy ?? 0) * result.timed);
  const read = said.filter(({ time }) => time !== null).length;
  return `${percent(result.timeAccuracy)} (${right} right of ${result.timed}, ${read} read)`;
}

function isGood(result: ChatScore): boolean {
  return (
    result.recallExact === 1 &&
    result.precisionExact === 1 &&
    result.orderErrors === 0 &&
    result.duplicates === 0 &&
    (result.roleAccuracy ?? 1) >= 0.995
  );
}

function report(name: string, captured: Captured | null): boolean {
  if (!captured) {
    console.log(`FAIL ${name}: nothing was captured`);
    return false;
  }
  const { messages, scriptResult, completeness } = captured;
  const said = messages.map(({ role, text, pageTime }) => ({ role, text, time: pageTime }));
  const result = score(scriptResult.truth, said, scriptResult);
  const good = isGood(result);
  console.log(
    `${good ? 'ok  ' : 'FAIL'} ${name}: recall ${percent(result.recallExact)}, precision ${percent(result.precisionExact)}, speaker ${percent(result.roleAccuracy)}, time ${timesOf(said, result)}, order errors ${result.orderErrors}, duplicates ${result.duplicates}, ${completeness.state}`,
  );
  return good;
}

const asked = process.argv.slice(2);
const server = await serve({
  port: 0,
  framePort: 0,
  dirs: ['zoo/dev', 'more', 'own'].map((name) => path.join(chats, name)),
});
const names = [
  ...pagesOf(path.join(chats, 'zoo/dev/dist')).map((name) => `dev/${name}`),
  ...pagesOf(path.join(chats, 'more/dist')).map((name) => `more/${name}`),
  ...pagesOf(path.join(chats, 'own')).map((name) => `own/${name}`),
].filter((name) => asked.length === 0 || asked.some((part) => name.includes(part)));
let failed = 0;
for (const name of names) {
  const url = `http://localhost:${server.port}/${name}.html`;
  const captured = await capture(url, `http://127.0.0.1:${server.framePort}`);
  if (!report(name, captured)) failed += 1;
}
server.close();
fs.rmSync(folder, { recursive: true, force: true });
console.log(`${names.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
