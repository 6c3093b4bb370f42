import { type Features, hashOf } from '@/lib/nlu/linear';
import type { Token, TokenText } from '@/lib/nlu/tokens/tokens';
import { skeletonOf } from './concepts';

/** Figures of a kind share what is learnt of the words around them. */
const GROUPS: Readonly<Record<string, string>> = {
  'Ⓜ': 'm',
  'Ⓠ': 'm',
  'Ⓝ': 'n',
  'Ⓟ': 'p',
  'Ⓒ': 'p',
  'ⓟ': 'q',
  'ⓣ': 'q',
  'Ⓣ': 't',
  'Ⓡ': 'r',
  'Ⓓ': 'd',
  'Ⓨ': 'd',
  'Ⓦ': 'd',
};
export const mayHaveRole = (symbol: string): boolean => GROUPS[symbol] !== undefined;

const SUMS = /[ⓂⓃⓆ]/g;

/** What is known of the talk that a figure stands in. */
export interface RoleSite {
  /** Kind that the talk speaks for most, by its place among those voted on. */
  readonly kind: number;
  /** What the agent said before on the matter, and the customer just before, in signs. */
  readonly before: string;
  readonly asked: string;
  /** Civil day. */
  readonly today: number;
}

type Add = (name: string) => void;

/** Features of the figure at `at`: the signs and the concepts around it, its place and size among others, and the kind of offer. */
export function roleFeatures(text: TokenText, at: number, site: RoleSite): Features {
  const { signs, tokenAt } = text;
  const symbol = signs.charAt(at);
  const group = GROUPS[symbol] ?? '';
  const features: Features = new Set();
  const add = (name: string) => features.add(hashOf(group + name));
  add(`s${symbol}`);
  const said = site.before === '' ? '' : `${site.before.slice(-24)}\n`;
  const left = (said + signs.slice(0, at)).slice(-14);
  const right = signs.slice(at + 1, at + 11);
  edges(left, right, ['<', '>'], [5, 4], add);
  if (at === 0) add('<^');
  if (at === signs.length - 1) add('>$');
  grams(/[^，。\n；]*$/.exec(left)?.[0] ?? '', 'l', add);
  grams(/^[^，。\n；]*/.exec(right)?.[0] ?? '', 'r', add);
  const before = skeletonOf((said + signs.slice(0, at)).slice(-24));
  const after = skeletonOf(signs.slice(at + 1, at + 20));
  edges(before, after, ['(', ')'], [4, 3], add);
  add(`|${before.slice(-1)}${after.slice(0, 1)}`);
  add(`|${before.slice(-2)}_${after.slice(0, 1)}`);
  each(before, '{', add);
  each(after, '}', add);
  each(skeletonOf(signs.slice(0, 140)), '*', add);
  const sums = signs.match(SUMS)?.length ?? 0;
  const place = signs.slice(0, at).match(SUMS)?.length ?? 0;
  add(`#${Math.min(place, 3)}/${Math.min(sums, 4)}`);
  const kind = `k${site.kind}`;
  add(kind);
  add(kind + symbol);
  add(`${kind}(${before.slice(-1)}`);
  add(`${kind})${after.slice(0, 1)}`);
  add(`${kind}#${Math.min(place, 2)}/${Math.min(sums, 3)}`);
  const last = /([Ⓐ-ⓩ])[^Ⓐ-ⓩ]*$/.exec(signs.slice(0, at))?.[1] ?? '^';
  const next = /[Ⓐ-ⓩ]/.exec(signs.slice(at + 1))?.[0] ?? '$';
  add(`nl${last}`);
  add(`nr${next}`);
  add(`n${last}${next}`);
  if (signs.length < BRIEF) each(skeletonOf(site.asked), '?', add);
  const token = tokenAt.get(at);
  for (const size of token ? sizesOf(token, [...tokenAt.values()], site) : []) add(`v${size}`);
  return features;
}

/** So short a message leans on what it answers. */
const BRIEF = 16;

function each(concepts: string, mark: string, add: Add): void {
  for (const concept of new Set(concepts)) add(mark + concept);
}

/** The last characters of what comes before and the first of what comes after. */
function edges(
  left: string,
  right: string,
  [before, after]: readonly [string, string],
  [most, mostAfter]: readonly [number, number],
  add: Add,
): void {
  for (let n = 1; n <= most && n <= left.length; n++) add(before + left.slice(-n));
  for (let n = 1; n <= mostAfter && n <= right.length; n++) add(after + right.slice(0, n));
}

function grams(part: string, mark: string, add: Add): void {
  for (let n = 1; n <= 2; n++)
    for (let i = 0; i + n <= part.length; i++) add(mark + part.slice(i, i + n));
}

const step = (n: number, steps: readonly number[]) => steps.findIndex((most) => n < most);

/** How large a figure is: days from today, a share, a count, or a sum beside the others. */
function sizesOf(
  { symbol, value, style, day, minutes }: Token,
  all: readonly Token[],
  { today, kind }: RoleSite,
): string[] {
  if (/[ⒹⓎⓌ]/.test(symbol)) {
    if (symbol === 'Ⓨ' || day === undefined) return ['y'];
    const away = `d${step(day - today, [0, 1, 2, 4, 8, 15, 29, 60])}`;
    return [away, `${away}k${kind}`, (minutes ?? null) === null ? 'nm' : 'mm'];
  }
  if (symbol === 'Ⓡ') return [`r${style}`, `r${step(value, [0.005, 0.06, 0.35, 0.65, 0.96])}`];
  if (symbol === 'Ⓣ') return [`t${style}`, `t${step(value, [2, 4, 7, 13])}${style}`];
  if (/[ⓅⒸ]/.test(symbol)) return [`p${step(value, [3, 4, 7, 13, 25])}`];
  return /[ⓂⓃ]/.test(symbol) ? amongSums(fenOf({ symbol, value }), all) : [];
}

const fenOf = ({ symbol, value }: Pick<Token, 'symbol' | 'value'>) =>
  symbol === 'Ⓝ' ? value * 100 : value;

/** The largest or the least; so many times another, or another divided; what two others differ by. */
function amongSums(fen: number, all: readonly Token[]): string[] {
  const out = [`m${step(fen, [1e3, 1e4, 5e4, 15e4, 5e5, 2e6])}`];
  const sums = all.filter((t) => /[ⓂⓃ]/.test(t.symbol)).map(fenOf);
  const counts = all.filter((t) => /[ⓅⓉⒸ]/.test(t.symbol) && t.style !== 'days');
  if (sums.length > 1 && fen === Math.max(...sums)) out.push('max');
  if (sums.length > 1 && fen === Math.min(...sums)) out.push('min');
  const others = sums.filter((sum) => sum !== fen);
  for (const other of others) {
    if (counts.some(({ value }) => Math.abs(fen * value - other) < other * 0.02)) out.push('each');
    if (counts.some(({ value }) => Math.abs(other * value - fen) < fen * 0.02)) out.push('whole');
    if (others.some((sum) => sum !== other && Math.abs(sum - other - fen) < 100)) out.push('diff');
  }
  return out;
}
