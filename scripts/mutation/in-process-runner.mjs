// Stryker's test runner for the calculator: the tests are loaded once and stay loaded, so a mutant costs the time of the
// tests that reach it and nothing else. Sound because mutants in code that runs at import are left out (`ignoreStatic`)
// and because lib/money and lib/repayment keep no state.
import fs from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

const TEST_FOLDERS = ['tests/unit/money', 'tests/unit/repayment'];
/** For one file in minutes: only tests whose file name matches. A mutant that only slower tests kill is then shown as alive. */
const ONLY = new RegExp(process.env.MUTATION_TESTS ?? '');
/**
 * Tests that take more than this share of all the time (some ten of 1,600) are left out: every mutant that hangs would wait
 * for them. One that only they kill is then shown as alive.
 */
const MOST_SHARE = 0.01;
/** Stryker lets a mutant be reached a hundred times as often as without it; in exact arithmetic that takes minutes. */
const HIT_SHARE = 0.1;
/** Lies in the sandbox: the tests that are kept, quick ones first. */
const ORDER = 'test-order.json';
const ENDINGS = ['', '.ts', '.mjs', '.json'];
const standIn = new URL('./vitest-stand-in.mjs', import.meta.url).href;

/** Lets Node run the sandbox's TypeScript: the alias `@/`, imports without endings, and our stand-in for vitest. */
function resolveFrom(root) {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'vitest') return { url: standIn, shortCircuit: true };
      const base = specifier.startsWith('@/')
        ? path.join(root, specifier.slice(2))
        : specifier.startsWith('.') && context.parentURL?.startsWith('file:')
          ? path.resolve(path.dirname(fileURLToPath(context.parentURL)), specifier)
          : null;
      const isOurs = base !== null && !base.includes('node_modules');
      const found = isOurs
        ? ENDINGS.map((end) => base + end).find((file) =>
            fs.statSync(file, { throwIfNoEntry: false })?.isFile(),
          )
        : undefined;
      if (found === undefined) return next(specifier, context);
      const importAttributes = found.endsWith('.json') ? { type: 'json' } : {};
      return { url: pathToFileURL(found).href, importAttributes, shortCircuit: true };
    },
  });
}

async function runTest(test) {
  const startedAtMs = performance.now();
  const result = { id: test.id, name: test.title };
  try {
    await test.run();
    return { ...result, status: TestStatus.Success, timeSpentMs: performance.now() - startedAtMs };
  } catch (error) {
    const timeSpentMs = performance.now() - startedAtMs;
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...result, status: TestStatus.Failed, timeSpentMs, failureMessage };
  }
}

class InProcessRunner {
  #tests = [];
  #namespace = {};

  /** Nothing to reload: a mutant is switched on while tests run, never while files are imported. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const root = process.cwd();
    resolveFrom(root);
    this.#namespace = globalThis.__stryker__ ??= {};
    const files = TEST_FOLDERS.flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder))
        .filter((name) => name.endsWith('.test.ts') && ONLY.test(name))
        .map((name) => path.join(root, folder, name)),
    );
    for (const file of files) await import(pathToFileURL(file).href);
    // A runner that takes over from one that hung knows which tests are quick: most mutants die early.
    this.#tests = (await import(standIn)).tests;
    if (fs.existsSync(ORDER)) this.#order(JSON.parse(fs.readFileSync(ORDER, 'utf8')));
  }

  /** Keeps the tests named, in that order. */
  #order(ids) {
    const byId = new Map(this.#tests.map((test) => [test.id, test]));
    this.#tests = ids.map((id) => byId.get(id));
  }

  async dryRun() {
    const results = [];
    for (const test of this.#tests) {
      this.#namespace.currentTestId = test.id;
      results.push(await runTest(test));
    }
    this.#namespace.currentTestId = undefined;
    const { mutantCoverage } = this.#namespace;
    const mostMs = MOST_SHARE * results.reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0);
    const isKept = ({ status, timeSpentMs }) =>
      status === TestStatus.Failed || timeSpentMs <= mostMs;
    for (const { id } of results.filter((one) => !isKept(one))) delete mutantCoverage?.perTest[id];
    const tests = results.filter(isKept);
    const quickFirst = tests.toSorted((a, b) => a.timeSpentMs - b.timeSpentMs).map(({ id }) => id);
    fs.writeFileSync(ORDER, JSON.stringify(quickFirst));
    this.#order(quickFirst);
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const mostHits = hitLimit === undefined ? undefined : hitLimit * HIT_SHARE;
    const hitCount = hitLimit === undefined ? undefined : 0;
    Object.assign(this.#namespace, { activeMutant: activeMutant.id, hitLimit: mostHits, hitCount });
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const results = [];
    for (const test of this.#tests) {
      if (wanted !== null && !wanted.has(test.id)) continue;
      const result = await runTest(test);
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    const stopped = determineHitLimitReached(this.#namespace.hitCount, mostHits);
    this.#namespace.activeMutant = undefined;
    return toMutantRunResult(stopped ?? { status: DryRunStatus.Complete, tests: results });
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
];
