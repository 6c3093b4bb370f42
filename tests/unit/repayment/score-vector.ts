/** Compares a prediction with a vector's `expected` as the published tolerance rules say (tests/data/vectors.json). */
export interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
  readonly exact?: boolean;
  readonly percentAbs?: number;
}

const NOT_COMPARED: ReadonlySet<string> = new Set(['reason', 'rootsInPracticalDomain', 'decimals']);
const NUMERIC = /^-?\d+(\.\d+)?(e[+-]?\d+)?$|^-?\d+\/\d+$/i;

const toNumber = (text: string): number => {
  const [num, den] = text.split('/').map(Number);
  return den === undefined ? Number(num) : Number(num) / den;
};

function boundOf(tolerance: Tolerance, want: number): number {
  if (tolerance.percentAbs !== undefined) return tolerance.percentAbs;
  if (tolerance.exact) return 1e-12;
  return Math.max(tolerance.abs ?? 1e-9, (tolerance.rel ?? 1e-9) * Math.abs(want));
}

/** Null when they agree, else where they differ. */
export function differs(want: unknown, got: unknown, tolerance: Tolerance, at = ''): string | null {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return `${at}: length`;
    return want.map((w, i) => differs(w, got[i], tolerance, `${at}[${i}]`)).find((d) => d) ?? null;
  }
  if (want !== null && typeof want === 'object') {
    if (got === null || typeof got !== 'object') return `${at}: not an object`;
    const inner = got as Readonly<Record<string, unknown>>;
    return (
      Object.entries(want)
        .filter(([key]) => !NOT_COMPARED.has(key))
        .map(([key, value]) => differs(value, inner[key], tolerance, `${at}.${key}`))
        .find((d) => d) ?? null
    );
  }
  if (want === got) return null;
  if (typeof want !== 'string' || !NUMERIC.test(want)) return `${at}: ${got}, want ${want}`;
  if (got === null || got === undefined) return `${at}: missing`;
  const [w, g] = [toNumber(want), toNumber(String(got))];
  return Math.abs(w - g) <= boundOf(tolerance, w) ? null : `${at}: ${got}, want ${want}`;
}
