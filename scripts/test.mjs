#!/usr/bin/env node
// npm test: set-up, then every check there is. The last line sums all runners: "N passed, N failed".
import fs from 'node:fs';
import path from 'node:path';
import { ensureChatPages } from './lib/chats.mjs';
import { root, run, say } from './lib/exec.mjs';
import { setUp } from './setup.mjs';

const reports = path.join(root, 'test-results');
const total = { passed: 0, failed: 0 };
const built = new Set();

const readReport = (name) => {
  const file = path.join(reports, name);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
};

/** A tool without a test count is one check. */
const oneCheck = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Counts of a report; a runner that failed without naming a failed test counts as one failure. */
const counted = (code, passed, failed) => ({ passed, failed: failed || (code === 0 ? 0 : 1) });

async function tool(command, ...args) {
  return oneCheck(await run(command, args, { stdout: 'inherit' }));
}

async function build(browser) {
  const result = await tool('wxt', 'build', '-b', browser);
  if (result.failed === 0) built.add(browser);
  return result;
}

async function vitest() {
  const args = ['run', '--reporter=dot', '--reporter=json'];
  const file = path.join(reports, 'vitest.json');
  const code = await run('vitest', [...args, `--outputFile.json=${file}`], { stdout: 'inherit' });
  const report = readReport('vitest.json');
  const suitesThatDidNotLoad =
    report?.testResults.filter((t) => t.status === 'failed' && t.assertionResults.length === 0)
      .length ?? 0;
  const failed = (report?.numFailedTests ?? 0) + suitesThatDidNotLoad;
  return counted(code, report?.numPassedTests ?? 0, failed);
}

async function playwright(project, browser) {
  if (!built.has(browser)) {
    say(`no ${browser} build: ${project} tests cannot run`);
    return { passed: 0, failed: 1 };
  }
  const name = `playwright-${project}.json`;
  const args = ['test', `--project=${project}`, '--reporter=list,json'];
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = path.join(reports, name);
  const code = await run('playwright', args, { stdout: 'inherit' });
  const stats = readReport(name)?.stats;
  return counted(code, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
}

async function chatPages() {
  await ensureChatPages();
  return { passed: 0, failed: 0 };
}

const steps = [
  ['lint', () => tool('biome', 'check', '.')],
  ['types', () => tool('tsc', '--noEmit')],
  ['what nothing uses', () => tool('knip', '--no-progress')],
  ['build for Chrome and Edge', () => build('chrome')],
  ['build for Firefox', () => build('firefox')],
  ['unit, component and integration tests', vitest],
  ['pages of real chat widgets', chatPages],
  ['browser tests in Chromium', () => playwright('chromium', 'chrome')],
  ['smoke test in Firefox', () => playwright('firefox', 'firefox')],
];

const seconds = (fromMs) => `${((Date.now() - fromMs) / 1000).toFixed(1)} s`;

/** One step; whatever goes wrong counts as a failure and the next step still runs. */
async function step([name, work]) {
  const startedAtMs = Date.now();
  console.log(`\n── ${name}`);
  let result;
  try {
    result = await work();
  } catch (error) {
    console.error(error.message);
    result = { passed: 0, failed: 1 };
  }
  total.passed += result.passed;
  total.failed += result.failed;
  console.log(
    `── ${name}: ${result.passed} passed, ${result.failed} failed, ${seconds(startedAtMs)}`,
  );
}

const startedAtMs = Date.now();
try {
  await setUp();
  console.log(`── set-up: ${seconds(startedAtMs)}`);
  fs.rmSync(reports, { recursive: true, force: true });
  fs.mkdirSync(reports, { recursive: true });
  for (const entry of steps) await step(entry);
} catch (error) {
  console.error(`set-up: ${error.message}`);
  total.failed += 1;
}
console.log(`\ntook ${seconds(startedAtMs)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
