import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  filesUnder,
  findCycle,
  graphOf,
  type Import,
  importsIn,
  importsOf,
  isSource,
  read,
  root,
  withoutComments,
} from './architecture/import-graph';

const domainFolders = [
  'money',
  'repayment',
  'nlu',
  'negotiation',
  'transcript',
  'records',
  'search',
];
const adapterFolders = [
  'delivery',
  'db',
  'messaging',
  'platform',
  'i18n',
  'recording',
  'handover',
  'keeping',
  'reminding',
];

type Tier = 'domain' | 'page' | 'adapter' | 'view' | 'wiring' | 'shared';

/** The tier of a project path; null for what no rule speaks of. */
function tierOf(file: string): Tier | null {
  const [top, folder = ''] = file.split('/');
  if (top === 'components') return 'view';
  if (top === 'entrypoints') return 'wiring';
  if (top !== 'lib') return null;
  if (/^(result|errors|log)\.ts$/.test(folder)) return 'shared';
  if (domainFolders.includes(folder)) return 'domain';
  if (adapterFolders.includes(folder)) return 'adapter';
  return folder === 'page' ? 'page' : null;
}

/** Tier → tiers it may import. `types` may be imported as types only. */
const allowed: Readonly<Record<Tier, { values: readonly Tier[]; types: readonly Tier[] }>> = {
  shared: { values: ['shared'], types: [] },
  domain: { values: ['domain', 'shared'], types: [] },
  page: { values: ['page', 'domain', 'shared'], types: [] },
  adapter: { values: ['adapter', 'domain', 'shared'], types: ['page'] },
  view: { values: ['view', 'domain', 'shared'], types: ['adapter', 'page'] },
  wiring: { values: ['wiring', 'view', 'adapter', 'page', 'domain', 'shared'], types: [] },
};

const viewLibraries = /^(react|react-dom|react-i18next|@mantine\/|@tabler\/|@tanstack\/react)/;
const browserModules = /^(wxt(\/|$)|webextension-polyfill$|@wxt-dev\/)/;
const databaseModules = /^dexie/;

/** Packages a tier must not touch. */
const forbidden: Readonly<Record<Tier, readonly RegExp[]>> = {
  shared: [viewLibraries, browserModules, databaseModules],
  domain: [viewLibraries, browserModules, databaseModules],
  page: [viewLibraries, browserModules, databaseModules, /^zod/],
  adapter: [viewLibraries],
  view: [browserModules, databaseModules],
  wiring: [],
};

const sources = ['lib', 'components', 'entrypoints'].flatMap(filesUnder).filter(isSource);
const imports = sources.flatMap(importsOf);
const arrow = ({ from, target, typeOnly }: Import) =>
  `${from} → ${target}${typeOnly ? ' (type)' : ''}`;

describe('reading imports', () => {
  it.each([
    ["import { a } from '@/lib/result';", 'lib/result.ts', false],
    ["import type { A } from '@/lib/result';", 'lib/result.ts', true],
    ["import { type A, type B } from '@/lib/result';", 'lib/result.ts', true],
    ["import { type A, b } from '@/lib/result';", 'lib/result.ts', false],
    ["import Dexie, { type Table } from 'dexie';", 'dexie', false],
    ["import 'side-effect';", 'side-effect', false],
    ["export { a } from './result';", 'lib/result.ts', false],
    ["const a = await import('./result');", 'lib/result.ts', false],
    ["import {\n  a,\n  b,\n} from './result';", 'lib/result.ts', false],
  ])('finds the target of %j', (source, target, typeOnly) => {
    expect(importsIn('lib/x.ts', source)).toMatchObject([{ target, typeOnly }]);
  });

  it('ignores imports in comments', () => {
    expect(importsIn('lib/x.ts', "// import 'a';\n/* import 'b'; */\n")).toEqual([]);
  });

  it('finds a cycle', () => {
    const edges = graphOf([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ]);
    expect(findCycle(edges)).toEqual(['b', 'c', 'b']);
    expect(findCycle(graphOf([['a', 'b']]))).toBeNull();
  });
});

describe('tiers', () => {
  it('gives every source file a tier', () => {
    expect(sources.filter((file) => tierOf(file) === null)).toEqual([]);
  });

  it('resolves every internal import', () => {
    const broken = imports.filter(
      (i) => i.internal && !fs.existsSync(path.join(root, i.target)) && !i.target.includes('.css'),
    );
    expect(broken.map(arrow)).toEqual([]);
  });

  it('lets a tier import only what lies below it', () => {
    const wrong = imports.filter((i) => {
      const [own, other] = [tierOf(i.from), tierOf(i.target)];
      if (!i.internal || !own || !other) return false;
      const rule = allowed[own];
      if (own === 'view' && i.target.startsWith('lib/i18n/')) return false;
      return !(rule.values.includes(other) || (i.typeOnly && rule.types.includes(other)));
    });
    expect(wrong.map(arrow)).toEqual([]);
  });

  it('keeps page reading and database apart', () => {
    const folderOf = (file: string) => file.split('/').slice(0, 2).join('/');
    const pair = new Set(['lib/page', 'lib/db']);
    const wrong = imports.filter(
      (i) =>
        pair.has(folderOf(i.from)) &&
        pair.has(folderOf(i.target)) &&
        folderOf(i.from) !== folderOf(i.target),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  it('keeps packages out of tiers that must not touch them', () => {
    const wrong = imports.filter((i) => {
      const tier = tierOf(i.from);
      // The one place where i18next is told that React draws its strings.
      if (i.from === 'lib/i18n/i18n.ts' && i.target === 'react-i18next') return false;
      return !i.internal && tier && forbidden[tier].some((pattern) => pattern.test(i.target));
    });
    expect(wrong.map(arrow)).toEqual([]);
  });

  it('has one door to the browser and one to Dexie', () => {
    const wrong = imports.filter(
      (i) =>
        (/^(wxt\/browser|webextension-polyfill)$/.test(i.target) &&
          i.from !== 'lib/platform/browser.ts') ||
        (i.target === 'dexie' && !i.from.startsWith('lib/db/')),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  it('keeps rates that only serve checking (Reg Z, EU APRC, spreadsheets) out of what is built', () => {
    const folder = 'lib/repayment/conventions/';
    const wrong = imports.filter((i) => i.target.startsWith(folder) && !i.from.startsWith(folder));
    expect(wrong.map(arrow)).toEqual([]);
    expect(sources.some((file) => file.startsWith(folder))).toBe(true);
  });

  it('has no cycle between domain folders', () => {
    const folderOf = (file: string) => file.split('/')[1] ?? '';
    const between = imports.filter(
      (i) => i.internal && tierOf(i.from) === 'domain' && tierOf(i.target) === 'domain',
    );
    const edges = graphOf(between.map((i) => [folderOf(i.from), folderOf(i.target)] as const));
    expect(findCycle(edges)?.join(' → ') ?? null).toBeNull();
  });

  it('has no cycle between files', () => {
    const values = imports.filter((i) => i.internal && !i.typeOnly);
    const cycle = findCycle(graphOf(values.map((i) => [i.from, i.target] as const)));
    expect(cycle?.join(' → ') ?? null).toBeNull();
  });
});

/** Names that reach outside a pure function. */
const impure: readonly (readonly [string, RegExp])[] = [
  ['clock', /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/],
  ['randomness', /\bMath\.random\(|\bcrypto\.(randomUUID|getRandomValues|subtle)\b/],
  ['DOM', /(?<![.\w])(document|window|globalThis\.document|navigator)\./],
  ['storage', /(?<![.\w])(localStorage|sessionStorage|indexedDB)\b/],
  ['timers', /(?<![.\w])(setTimeout|setInterval|requestAnimationFrame)\(/],
];
const network =
  /(?<![.\w])(fetch|importScripts)\(|\bnew (XMLHttpRequest|WebSocket|EventSource)\b|\bsendBeacon\(/;

describe('purity', () => {
  it.each(impure)('keeps the %s out of the domain', (_name, pattern) => {
    const wrong = sources.filter(
      (file) => tierOf(file) === 'domain' && pattern.test(withoutComments(read(file))),
    );
    expect(wrong).toEqual([]);
  });

  it('makes no network request but for what the user switches on', () => {
    const wrong = sources.filter((file) => network.test(withoutComments(read(file))));
    expect(wrong).toEqual(['lib/handover/ask-authority.ts']);
    const clients = imports.filter(({ target }) => target === 'webdav').map(({ from }) => from);
    expect(clients).toEqual(['lib/keeping/vault/webdav-folder.ts']);
  });

  it.each([
    ['const t = Date.now();', 'clock'],
    ['document.querySelector("a")', 'DOM'],
    ['setTimeout(() => 1)', 'timers'],
  ])('would notice %j', (source, name) => {
    expect(impure.find(([n]) => n === name)?.[1].test(source)).toBe(true);
  });
});

/** Reviewed wording, tables and trained weights are data; they may be long. */
const isData = (file: string) =>
  /\/(playbook|knowledge|model|locales|data|chats)\//.test(file) ||
  /-(table|data|lexicon|words|cues|scripts?)\.ts$/.test(file);

describe('size and shape', () => {
  it('has no source file over 300 lines', () => {
    const tooling = ['scripts', 'tests'].flatMap(filesUnder);
    const all = [...sources, ...tooling].filter((f) => /\.(tsx?|mjs)$/.test(f) && !isData(f));
    const long = all
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it('names files in kebab-case, components in PascalCase', () => {
    const wrong = sources.filter((file) => {
      const name = path.posix.basename(file).replace(/\.tsx?$/, '');
      return !/^[a-z0-9]+(-[a-z0-9]+)*(\.content)?$/.test(name) && !/^[A-Z][A-Za-z]+$/.test(name);
    });
    expect(wrong).toEqual([]);
  });

  it('has no barrel', () => {
    const wrong = sources.filter((file) => {
      const lines = withoutComments(read(file))
        .split(/;\s*\n/)
        .map((l) => l.trim());
      const real = lines.filter(Boolean);
      return real.length > 0 && real.every((l) => /^export\s+(\*|(type\s+)?\{)[^=]*from\s/.test(l));
    });
    expect(wrong).toEqual([]);
  });
});
