import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** One `import … from` of a source file. `target` is a project path such as `lib/money/fen.ts`, or a package name. */
export interface Import {
  readonly from: string;
  readonly target: string;
  readonly internal: boolean;
  readonly typeOnly: boolean;
}

/** Files under a project folder, as project paths with forward slashes. */
export function filesUnder(folder: string): readonly string[] {
  const place = path.join(root, folder);
  if (!fs.existsSync(place)) return [];
  return fs
    .readdirSync(place, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    )
    .sort();
}

export const isSource = (file: string): boolean => /\.tsx?$/.test(file) && !file.endsWith('.d.ts');

export const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

/** Source without comments. Strings that look like comments are rare enough in imports and global names. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1');
}

const staticImport =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?((?:[\w$*\s{},]|\btype\b)*?\sfrom\s+)?['"]([^'"\n]+)['"]/g;
const dynamicImport = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

function everyNameIsType(clause: string | undefined): boolean {
  const names = clause?.match(/^\s*\{([^}]*)\}\s*from\s*$/)?.[1];
  if (names === undefined) return false;
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => name.startsWith('type '));
}

const endings = ['', '.ts', '.tsx', '.json', '/index.ts', '/index.tsx'];

function resolve(from: string, specifier: string): { target: string; internal: boolean } {
  const bare = specifier.split('?')[0] ?? specifier;
  const base = bare.startsWith('@/')
    ? bare.slice(2)
    : bare.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), bare)
      : null;
  if (base === null) return { target: bare, internal: false };
  const found = endings.find((end) =>
    fs.statSync(path.join(root, base + end), { throwIfNoEntry: false })?.isFile(),
  );
  return { target: base + (found ?? ''), internal: true };
}

export function importsIn(from: string, source: string): readonly Import[] {
  const code = withoutComments(source);
  const fixed = [...code.matchAll(staticImport)].map(([, type, clause, specifier]) => ({
    from,
    ...resolve(from, specifier ?? ''),
    typeOnly: Boolean(type) || everyNameIsType(clause),
  }));
  const late = [...code.matchAll(dynamicImport)].map(([, specifier]) => ({
    from,
    ...resolve(from, specifier ?? ''),
    typeOnly: false,
  }));
  return [...fixed, ...late];
}

export const importsOf = (file: string): readonly Import[] => importsIn(file, read(file));

/** First cycle found in a directed graph, as the nodes along it; null when there is none. */
export function findCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): string[] | null => {
    const at = trail.indexOf(node);
    if (at >= 0) return [...trail.slice(at), node];
    if (done.has(node)) return null;
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...trail, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return null;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return null;
}

export function graphOf(imports: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const [from, to] of imports) {
    if (from === to) continue;
    edges.set(from, (edges.get(from) ?? new Set()).add(to));
  }
  return edges;
}
