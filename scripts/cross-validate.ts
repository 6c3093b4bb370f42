/**
 * What to expect of text by strangers: `npx tsx scripts/cross-validate.ts [scams|offers] [SET NUMBER…]`.
 * Each independent set is read with models that were trained without it. The grammar has seen it, so that
 * offers come out better here than in a set that nobody has read; scams less so.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readJsonLines } from './evaluate/read-lines';

const [suite = 'scams', ...numbers] = process.argv.slice(2);
const DATA = 'tests/data/corpus';
const TERMS = [
  ...['periods', 'perPeriodFen', 'firstPaymentFen', 'firstPaymentRatio', 'downPaymentDue'],
  ...['totalFen', 'discountRatio', 'discountBase', 'waivedFen', 'waivedKinds', 'waivedRatio'],
  ...['deferMonths', 'deferDays', 'firstDueDate', 'dueDay', 'deadline', 'rate', 'steps'],
  ...['choices', 'ranges'],
];

type Terms = Readonly<Record<string, unknown>>;
interface Item {
  readonly id: string;
  readonly expected?: Terms;
  readonly flags?: readonly string[];
}
interface Prediction {
  readonly id: string;
  readonly predicted: Terms & { readonly flags?: readonly string[] };
}
interface Tally {
  right: number;
  wrong: number;
  falseAlarms: number;
  clean: number;
  kinds: number;
  items: number;
}

const said = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
const f1 = ({ right, wrong }: Tally) => ((200 * right) / (2 * right + wrong)).toFixed(1);

function countOffer(tally: Tally, want: Terms, got: Terms): void {
  tally.kinds += Number(want.kind === got.kind);
  if (want.kind === 'none') tally.clean += 1;
  if (want.kind === 'none' && got.kind !== 'none') tally.falseAlarms += 1;
  for (const name of TERMS) {
    const [a, b] = [want[name], got[name]];
    if (a === undefined && b === undefined) continue;
    if (said(a) === said(b)) tally.right += 1;
    else tally.wrong += Number(a !== undefined) + Number(b !== undefined);
  }
}

function countFlags(tally: Tally, want: readonly string[], got: readonly string[]): void {
  if (want.length === 0) tally.clean += 1;
  if (want.length === 0 && got.length > 0) tally.falseAlarms += 1;
  tally.right += want.filter((flag) => got.includes(flag)).length;
  tally.wrong += want.filter((flag) => !got.includes(flag)).length;
  tally.wrong += got.filter((flag) => !want.includes(flag)).length;
}

function readWithout(name: string): readonly Prediction[] {
  const models = mkdtempSync(path.join(tmpdir(), 'models-'));
  try {
    cpSync('lib/nlu/model', models, { recursive: true });
    const options = ['--without', name, '--into', models];
    execFileSync('npx', ['tsx', `scripts/train-${suite}.ts`, ...options]);
    const alias = ['--import', './scripts/lib/alias.mjs', 'scripts/evaluate.ts'];
    const lines = execFileSync('node', [...alias, suite, `${DATA}/${name}`], {
      env: { ...process.env, NLU_MODELS: models },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Prediction);
  } finally {
    rmSync(models, { recursive: true });
  }
}

for (const number of numbers.length > 0
  ? numbers
  : ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13']) {
  const name = `independent-${suite}${number === '1' ? '' : `-${number}`}.jsonl`;
  const items = readJsonLines<Item>(`${DATA}/${name}`);
  const found = new Map(readWithout(name).map(({ id, predicted }) => [id, predicted]));
  const tally: Tally = { right: 0, wrong: 0, falseAlarms: 0, clean: 0, kinds: 0, items: 0 };
  for (const { id, expected, flags = [] } of items) {
    tally.items += 1;
    const got = found.get(id) ?? {};
    if (expected) countOffer(tally, expected, got);
    else countFlags(tally, flags, (got.flags as string[] | undefined) ?? []);
    if (process.env.MISSES && !expected && said(flags) !== said(got.flags))
      console.log(JSON.stringify({ ...items.find((i) => i.id === id), got: got.flags }));
  }
  const kinds = suite === 'offers' ? `, kinds ${tally.kinds}/${tally.items}` : '';
  console.log(`${name}: F1 ${f1(tally)}, false ${tally.falseAlarms}/${tally.clean}${kinds}`);
}
