// npm run -s evaluate -- SUITE INPUT > pred.jsonl: one {id, predicted} a line, in the forms that the scorers read.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Prediction {
  readonly id: string;
  readonly predicted: unknown;
}
type Predict = (inputPath: string) => Promise<readonly Prediction[]>;

/** Suite name → the module that answers it and the function it exports. */
const suites: Readonly<Record<string, string>> = {
  offers: 'predictOffers',
  intents: 'predictIntents',
  tone: 'predictTone',
  scams: 'predictScams',
  silent: 'predictSilent',
  vectors: 'predictVectors',
};

function fail(reason: string): never {
  process.stderr.write(`evaluate: ${reason}\n`);
  process.exit(2);
}

async function load(suite: string, name: string): Promise<Predict> {
  const file = path.join(import.meta.dirname, 'evaluate', `${suite}.ts`);
  if (!fs.existsSync(file)) fail(`the suite "${suite}" is not built yet (${file} is missing)`);
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href);
  const predict = module[name];
  if (typeof predict !== 'function') fail(`${file} does not export ${name}`);
  return predict as Predict;
}

const [suite, inputPath] = process.argv.slice(2);
const names = Object.keys(suites).join(', ');
if (!suite || !inputPath) fail(`usage: npm run -s evaluate -- SUITE INPUT (suites: ${names})`);
const name = suites[suite];
if (!name) fail(`unknown suite "${suite}" (suites: ${names})`);
if (!fs.existsSync(inputPath)) fail(`no such file: ${inputPath}`);

const predictions = await (await load(suite, name))(path.resolve(inputPath));
for (const { id, predicted } of predictions) {
  process.stdout.write(`${JSON.stringify({ id, predicted })}\n`);
}
