// npm run test:kill [-- --rounds 200]: during a stream of 20 messages a second something is killed at random, again and again:
// the worker, the chat's renderer, or the whole browser (SIGKILL). No acknowledged entry may be lost, and every session
// that did not end cleanly has to end in a gap.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../tests/e2e/chat-server.mjs';
import { killAll, type Victim } from './kill/rounds';
import { root } from './lib/exec.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);

/** Seven in ten hit the worker, two the renderer, one the browser. */
function draw(): Victim {
  const dice = Math.random();
  return dice < 0.7 ? 'worker' : dice < 0.9 ? 'renderer' : 'browser';
}

const victims = Array.from({ length: rounds }, draw);
const dirs = ['zoo/dev', 'own'].map((dir) => path.join(root, 'tests', 'chats', dir));
const server = await serve({ port: 0, framePort: 0, dirs });
const startedAtMs = Date.now();
try {
  const url = `http://localhost:${server.port}/own/desk.html`;
  const onRound = (round: number): void => {
    if (round % 20 === 0) console.error(`round ${round} of ${rounds}`);
  };
  const report = await killAll({ url, victims, random: Math.random, onRound });
  const count = (victim: Victim): number => victims.filter((one) => one === victim).length;
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(0);
  console.log(
    `${rounds} rounds in ${seconds} s: worker killed ${count('worker')} times, renderer ${count('renderer')}, browser ${count('browser')}`,
  );
  console.log(`acknowledged entries: ${report.acknowledged}, lost: ${report.lost.length}`);
  console.log(
    `stored entries: ${report.entries}, twice: ${report.stored.twice}, broken links: ${report.stored.brokenLinks}`,
  );
  console.log(
    `sessions: ${report.sessions}, without a clean stop and without a gap: ${report.withoutGap.length}`,
  );
  const { stored, lost, withoutGap } = report;
  if (lost.length + withoutGap.length + stored.twice + stored.brokenLinks > 0) process.exitCode = 1;
} finally {
  server.close();
}
