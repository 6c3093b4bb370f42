/**
 * Speed and accuracy of the rate solvers against the npm peers, in one process and one run, interleaved; and the time from
 * a keystroke to a fresh verdict. Peers are read from `PEERS` (a folder with node_modules) or from the project; one that is
 * not installed is left out and named. Ratios above 1: ours is faster than the fastest peer.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { irrRoots } from '@/lib/repayment/rates/irr';
import type { RateRoots } from '@/lib/repayment/rates/rate-roots';
import { type DatedFlow, xirrRoots } from '@/lib/repayment/rates/xirr';
import { printKeystroke } from './keystroke';

type Amounts = readonly number[];
interface Solver {
  readonly name: string;
  /** Turns flows into the input the package wants; not timed. */
  readonly irr?: (amounts: Amounts) => () => number;
  readonly xirr?: (flows: readonly DatedFlow[]) => () => number;
}

const root = path.resolve(import.meta.dirname, '../..');
const load = createRequire(path.join(process.env.PEERS ?? root, 'package.json'));

/** The one rate, or NaN when there is none or several. */
const one = (roots: RateRoots): number =>
  roots.status === 'roots' && roots.logGrowth.length === 1
    ? Math.expm1(roots.logGrowth[0] as number)
    : Number.NaN;

const ours: Solver = {
  name: 'parley',
  irr: (amounts) => () => one(irrRoots(amounts)),
  xirr: (flows) => () => one(xirrRoots(flows)),
};

const toDate = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const amountsOf = (flows: readonly DatedFlow[]): number[] => flows.map((flow) => flow.amountFen);

/** Some packages return an error object instead of throwing. */
const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

/** What the packages export, each some of it; none brings types that fit. */
interface Package {
  readonly irr: (amounts: readonly number[]) => unknown;
  readonly xirr: (flows: readonly object[]) => unknown;
  readonly IRR: (amounts: readonly number[]) => unknown;
  readonly XIRR: (amounts: readonly number[], dates: readonly Date[]) => unknown;
  readonly Finance: new () => {
    IRR(...amounts: readonly number[]): number;
    XIRR(amounts: readonly number[], dates: readonly Date[]): number;
  };
  readonly default?: Package & ((flows: readonly object[]) => unknown);
}

const withDate = (name: 'date' | 'when', flows: readonly DatedFlow[]): readonly object[] =>
  flows.map(({ amountFen, date }) => ({ amount: amountFen, [name]: toDate(date) }));

const PEERS: Readonly<Record<string, (m: Package) => Omit<Solver, 'name'>>> = {
  financial: (m) => ({ irr: (amounts) => () => number(m.irr(amounts)) }),
  '@formulajs/formulajs': (m) => ({
    irr: (amounts) => () => number(m.IRR(amounts)),
    xirr: (flows) => {
      const [amounts, dates] = [amountsOf(flows), flows.map((flow) => toDate(flow.date))];
      return () => number(m.XIRR(amounts, dates));
    },
  }),
  'node-irr': (m) => ({
    irr: (amounts) => () => number(m.irr(amounts)),
    xirr: (flows) => {
      const input = flows.map(({ amountFen, date }) => ({ amount: amountFen, date }));
      return () => (1 + (m.xirr(input) as { readonly rate: number }).rate) ** 365 - 1;
    },
  }),
  xirr: (m) => ({
    xirr: (flows) => {
      const input = withDate('when', flows);
      return () => number(m.default?.(input));
    },
  }),
  '@webcarrot/xirr': (m) => ({
    xirr: (flows) => {
      const input = withDate('date', flows);
      return () => number(m.xirr(input));
    },
  }),
  financejs: (m) => {
    const finance = new m.Finance();
    return {
      irr: (amounts) => () => finance.IRR(...amounts) / 100,
      xirr: (flows) => {
        const [amounts, dates] = [amountsOf(flows), flows.map((flow) => toDate(flow.date))];
        return () => finance.XIRR(amounts, dates) / 100;
      },
    };
  },
  'fundamental-js': (m) => ({
    irr: (amounts) => () => number(m.irr(amounts)),
    xirr: (flows) => {
      const input = withDate('date', flows);
      return () => number(m.xirr(input));
    },
  }),
};

async function solvers(): Promise<readonly Solver[]> {
  const found: Solver[] = [ours];
  for (const [name, adapt] of Object.entries(PEERS)) {
    try {
      const module = (await import(pathToFileURL(load.resolve(name)).href)) as Package;
      found.push({ name, ...adapt({ ...module.default, ...module } as Package) });
    } catch (error) {
      console.log(`not measured: ${name} (${(error as Error).message.split('\n')[0]})`);
    }
  }
  return found;
}

/** Level instalments at 18 %, from the lender's side, as every package documents. */
function loanFlows(count: number): number[] {
  const rate = 0.18 / 12;
  const each = Math.round((1_200_000 * rate) / (1 - (1 + rate) ** -count));
  return [-1_200_000, ...Array.from({ length: count }, () => each)];
}

const onMonths = (amounts: Amounts): DatedFlow[] =>
  amounts.map((amountFen, k) => ({
    amountFen,
    date: new Date(Date.UTC(2026, k, 15)).toISOString().slice(0, 10),
  }));

/** Rounds are counted in processor time, so that what else the machine does hardly matters. */
const ROUND_US = 40_000;
const ROUNDS = 9;
const CHECK_EVERY = 8;

function opsPerSecond(solve: () => number): number {
  const began = process.cpuUsage();
  let runs = 0;
  let tookUs = 0;
  do {
    try {
      for (let i = 0; i < CHECK_EVERY; i++) if (!Number.isFinite(solve())) return Number.NaN;
    } catch {
      return Number.NaN;
    }
    runs += CHECK_EVERY;
    const { user, system } = process.cpuUsage(began);
    tookUs = user + system;
  } while (tookUs < ROUND_US);
  return (runs / tookUs) * 1e6;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] as number;

function speed(kind: 'irr' | 'xirr', all: readonly Solver[]): void {
  for (const count of [12, 60, 360]) {
    const amounts = loanFlows(count);
    const jobs = all.flatMap((solver) => {
      const solve = kind === 'irr' ? solver.irr?.(amounts) : solver.xirr?.(onMonths(amounts));
      return solve === undefined ? [] : [{ name: solver.name, solve, ops: [] as number[] }];
    });
    for (let round = 0; round < ROUNDS; round++)
      for (const job of jobs) job.ops.push(opsPerSecond(job.solve));
    const ranked = jobs
      .map(({ name, ops }) => ({ name, ops: median(ops) }))
      .toSorted((a, b) => (b.ops || 0) - (a.ops || 0));
    const mine = ranked.find(({ name }) => name === ours.name)?.ops ?? 0;
    const best = ranked.find(({ name }) => name !== ours.name);
    const list = ranked.map(
      ({ name, ops }) => `${name} ${Number.isNaN(ops) ? 'no answer' : Math.round(ops)}`,
    );
    const ratio = best === undefined ? 'no peer' : (mine / best.ops).toFixed(2);
    console.log(`${kind} ${count} flows: ${ratio} × fastest peer · ops/s: ${list.join(', ')}`);
  }
}

interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly inputs: { readonly flowsFen: number[]; readonly flows: DatedFlow[] };
  readonly expected: {
    readonly status?: string;
    readonly periodic?: string;
    readonly rate?: string;
  };
  readonly precise?: { readonly periodic?: string; readonly rate?: string };
}

/** Vectors on which a package never returns. */
const NEVER_RETURNS: ReadonlySet<string> = new Set(['xirr-py-02', 'xirr-pyx-30_20']);

/** The first non-zero flow negative, as every package documents; rates do not change. */
function lenderSide<T>(
  flows: readonly T[],
  amountOf: (flow: T) => number,
  flip: (flow: T) => T,
): T[] {
  const first = flows.find((flow) => amountOf(flow) !== 0);
  return first !== undefined && amountOf(first) > 0 ? flows.map(flip) : [...flows];
}

function answer(solver: Solver, { kind, inputs, id }: Vector): number | null {
  const hangs = solver.name === '@formulajs/formulajs' && NEVER_RETURNS.has(id);
  const solve =
    kind === 'irr'
      ? solver.irr?.(
          lenderSide(
            inputs.flowsFen,
            (a) => a,
            (a) => (a === 0 ? 0 : -a),
          ),
        )
      : solver.xirr?.(
          lenderSide(
            inputs.flows,
            (f) => f.amountFen,
            (f) => ({ ...f, amountFen: -f.amountFen }),
          ),
        );
  if (solve === undefined) return null;
  try {
    return hangs ? Number.NaN : solve();
  } catch {
    return Number.NaN;
  }
}

function accuracy(kind: 'irr' | 'xirr', all: readonly Solver[]): void {
  const file = path.join(root, 'tests/data/vectors.json');
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };
  for (const solver of all) {
    if (solver[kind] === undefined) continue;
    const score = { right: 0, of: 0, refused: 0, ofOdd: 0 };
    for (const vector of vectors.filter((v) => v.kind === kind)) {
      const { expected, precise } = vector;
      const got = answer(solver, vector) ?? Number.NaN;
      if (expected.status !== 'ok') {
        score.ofOdd++;
        if (!Number.isFinite(got)) score.refused++;
        continue;
      }
      score.of++;
      const want = Number(precise?.periodic ?? precise?.rate ?? expected.periodic ?? expected.rate);
      if (Math.abs(got - want) <= 1e-7 * Math.max(1, Math.abs(want))) score.right++;
    }
    console.log(
      `${kind} vectors: ${solver.name} right ${score.right}/${score.of}, none or several refused ${score.refused}/${score.ofOdd}`,
    );
  }
}

const all = await solvers();
printKeystroke();
for (const kind of ['irr', 'xirr'] as const) {
  accuracy(kind, all);
  speed(kind, all);
}
