// What the calculator's tests take from vitest, without its runner: `describe`, `it`, `it.each`, and vitest's own `expect`.

import path from 'node:path';
import { pathToFileURL } from 'node:url';

// Beside this file and not in the sandbox, which has no packages of its own where node_modules is a link.
const real = path.resolve(import.meta.dirname, '../../node_modules/vitest/dist/index.js');
export const { expect } = await import(pathToFileURL(real).href);

/** Tests in the order in which they were declared: id, name, and what runs. */
export const tests = [];
const suites = [];

export function describe(name, body) {
  suites.push(name);
  body();
  suites.pop();
}

export function it(name, run) {
  const title = [...suites, name].join(' > ');
  const twins = tests.filter((test) => test.title === title).length;
  tests.push({ id: twins === 0 ? title : `${title} #${twins + 1}`, title, run });
}

it.each = (cases) => (name, run) =>
  cases.forEach((given, index) => {
    it(`${name} [${index + 1}]`, () => (Array.isArray(given) ? run(...given) : run(given)));
  });

export const test = it;
