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
    this.#tests = (await import(standIn)).tests;
  }

  async dryRun() {
    const results = [];
    for (const test of this.#tests) {
      this.#namespace.currentTestId = test.id;
      results.push(await runTest(test));
    }
    this.#namespace.currentTestId = undefined;
    // Quick tests first from now on: most mutants die early.
    const spentMs = new Map(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.#tests = this.#tests.toSorted((a, b) => spentMs.get(a.id) - spentMs.get(b.id));
    const { mutantCoverage } = this.#namespace;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    Object.assign(this.#namespace, { activeMutant: activeMutant.id, hitLimit, hitCount: 0 });
    if (hitLimit === undefined) this.#namespace.hitCount = undefined;
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const results = [];
    for (const test of this.#tests) {
      if (wanted !== null && !wanted.has(test.id)) continue;
      const result = await runTest(test);
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    const stopped = determineHitLimitReached(this.#namespace.hitCount, hitLimit);
    this.#namespace.activeMutant = undefined;
    return toMutantRunResult(stopped ?? { status: DryRunStatus.Complete, tests: results });
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
];
