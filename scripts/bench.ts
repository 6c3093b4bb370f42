// npm run bench: what recording costs the page, as ratios against rrweb and a bare MutationObserver on the same page in
// the same run; then the benchmarks of tests/bench.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { serve } from '../tests/e2e/chat-server.mjs';
import { type Contender, contenders } from './bench/contenders';
import { benchGrowth, benchIdle, benchMemory } from './bench/growth';
import { benchKeystroke } from './bench/keystroke';
import { benchLatency } from './bench/latency';
import { profileWhile, scriptTimeUs } from './bench/profile';
import { root } from './lib/exec.mjs';
import { launchExtension, type RunningExtension } from './lib/extension';

const MESSAGES = 100;
const ROUNDS = 3;
const LIMIT_S = 180;
const pages = ['dev/chatui', 'dev/antdx', 'own/desk', 'dev/virtuoso'];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measure(running: RunningExtension, contender: Contender, url: string) {
  const page = await running.context.newPage();
  await page.goto(url);
  await page.evaluate('zoo.ready');
  const finish = await contender.begin(page, running);
  const profile = await profileWhile(page, async () => {
    for (let done = 0; done < MESSAGES; done += 20) await page.evaluate('zoo.burst(20)');
    await finish();
  });
  await page.close();
  return scriptTimeUs(profile, contender.isOurs) / MESSAGES;
}

async function compareOn(running: RunningExtension, name: string, url: string): Promise<void> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contender of contenders) {
      const us = await measure(running, contender, url);
      times.set(contender.name, [...(times.get(contender.name) ?? []), us]);
    }
  }
  const of = (contender: string): number => median(times.get(contender) ?? []);
  const [ours, rrweb, bare] = [of('parley'), of('rrweb'), of('bare observer')];
  console.log(
    `${name}: script time per message ${ours.toFixed(0)} µs; ${(ours / rrweb).toFixed(2)} × rrweb (${rrweb.toFixed(0)} µs); ${(ours / bare).toFixed(1)} × bare MutationObserver (${bare.toFixed(0)} µs)`,
  );
}

type Measure = (running: RunningExtension) => Promise<void>;

/** Each measure has a browser of its own: one that cannot be taken neither stops nor slows the next. */
async function take(what: string, origin: string, measure: Measure): Promise<void> {
  const running = await launchExtension();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no result within ${LIMIT_S} s`)), LIMIT_S * 1000);
  });
  const taken = running.grantSite(origin).then(() => measure(running));
  await Promise.race([taken, late]).catch((error: Error) =>
    console.log(`${what}: ${error.message}`),
  );
  clearTimeout(timer);
  await running.close();
  // Whatever was still under way fails with the browser.
  await taken.catch(() => undefined);
}

async function benchRecording(asked: readonly string[]): Promise<void> {
  const dirs = ['chats/zoo/dev', 'chats/own', 'bench/pages'].map((dir) =>
    path.join(root, 'tests', dir),
  );
  const server = await serve({ port: 0, framePort: 0, dirs });
  const origin = `http://localhost:${server.port}`;
  const plain = `${origin}/pages/plain.html`;
  const measures: readonly (readonly [string, Measure])[] = [
    ...pages.map(
      (name) =>
        [
          name,
          (running: RunningExtension) => compareOn(running, name, `${origin}/${name}.html`),
        ] as const,
    ),
    ['idle', (running) => benchIdle(running, plain)],
    ['latency', (running) => benchLatency(running, plain)],
    ['keystroke', (running) => benchKeystroke(running, `${origin}/own/desk.html`)],
    ['growth', (running) => benchGrowth(running, plain)],
    ['memory', (running) => benchMemory(running, plain)],
  ];
  console.log(`recording ${MESSAGES} messages, median of ${ROUNDS} rounds`);
  for (const [name, measure] of measures)
    if (asked.length === 0 || asked.some((part) => name.includes(part)))
      await take(name, origin, measure);
  server.close();
}

/** Benchmarks that are plain scripts of their own. */
function runOthers(): void {
  const folder = path.join(root, 'tests', 'bench');
  const files = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  for (const file of files.filter((name) => name.endsWith('.bench.ts'))) {
    console.log(`\n${file}`);
    const alias = path.join(root, 'scripts', 'lib', 'alias.mjs');
    spawnSync('node', ['--import', alias, path.join(folder, file)], {
      stdio: 'inherit',
      cwd: root,
    });
  }
}

const asked = process.argv.slice(2);
await benchRecording(asked);
if (asked.length === 0) runOthers();
