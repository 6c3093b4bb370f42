import { type Features, hashOf, scoresOf, sharesOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/roles.json' with { type: 'json' };
import type { Token, TokenText } from '@/lib/nlu/tokens/tokens';
import type { Clause, Mood } from './clauses';
import { skeletonOf } from './concepts';
import { FACT_OF, ROLES, type Role, valueIn } from './figure-roles';
import type { Fact, FactName } from './offer-facts';
import { CONFIRM, LATER } from './roles-dates';
import { DONE } from './roles-terms';
import { baseOf, kindsIn } from './roles-waivers';

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

/** Features of the figure at `at`: the signs and the concepts around it, and which of the sums it is. */
export function roleFeatures(text: TokenText, at: number): Features {
  const { signs } = text;
  const symbol = signs.charAt(at);
  const group = GROUPS[symbol] ?? '';
  const features: Features = new Set();
  const add = (name: string) => features.add(hashOf(group + name));
  add(`s${symbol}`);
  const left = signs.slice(Math.max(0, at - 14), at);
  const right = signs.slice(at + 1, at + 11);
  edges(left, right, ['<', '>'], [5, 4], add);
  if (at === 0) add('<^');
  if (at === signs.length - 1) add('>$');
  grams(left.slice(left.lastIndexOf('，') + 1), 'l', add);
  grams(/^[^，。\n；]*/.exec(right)?.[0] ?? '', 'r', add);
  const before = skeletonOf(signs.slice(Math.max(0, at - 24), at));
  const after = skeletonOf(signs.slice(at + 1, at + 20));
  edges(before, after, ['(', ')'], [4, 3], add);
  add(`|${before.slice(-1)}${after.slice(0, 1)}`);
  add(`|${before.slice(-2)}_${after.slice(0, 1)}`);
  for (const concept of new Set(before)) add(`{${concept}`);
  for (const concept of new Set(after)) add(`}${concept}`);
  for (const concept of new Set(skeletonOf(signs.slice(0, 140)))) add(`*${concept}`);
  const sums = signs.match(SUMS)?.length ?? 0;
  const place = signs.slice(0, at).match(SUMS)?.length ?? 0;
  add(`#${Math.min(place, 3)}/${Math.min(sums, 4)}`);
  return features;
}

type Add = (name: string) => void;

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

const WEIGHTS = unpack(model, ROLES.length);
/** Below it the grammar's silence is believed. */
const SURE = 0.5;
/** Facts without a figure of their own, and facts whose figure waits for what it means. */
const CUES: ReadonlySet<FactName> = new Set([
  'condition',
  'lump',
  'minimum',
  'grant',
  'deferral',
  'firstDropped',
  'waiveDropped',
]);
const BARE: ReadonlySet<FactName> = new Set(['bareMoney', 'bareDate', 'bareDuration', 'run']);

/** Clauses that tell of something else, whatever their figures look like. */
const ELSEWHERE: ReadonlySet<Mood> = new Set([
  'refused',
  'others',
  'example',
  'asking',
  'past',
  'customer',
]);

/** 这期的3,260元可以先不还: a sum that is not to be paid now. */
const UNPAID = /(?:先|暂|可以)不用?[还付交]|每[期月][^，]*不[低少]于/;
const SUM = /[ⓂⓆ]/;
/** 先停催一个月: nothing is put off but the calls. */
const UNHURRIED = /[停不]催/;

/** 欠款总额20,356元, 截至今日应还总额31,905元: what is owed. */
const OWED =
  /(?:欠款?|债务|(?:截[至止]|目前|当前)[^。]{0,10}应还)(?:总额|总计|合计|共计?|余额|金额)?(?:是|为|：|:)?$/;

/** A date by which: named once, it is not looked for again. */
const DATED: ReadonlySet<FactName> = new Set(['acceptBy', 'payBy']);

/** 合计738.5元, 对，590: a bare figure whose meaning is that of the words before it. */
const leansBack = ({ signs }: TokenText, { name, start, end }: Fact) =>
  BARE.has(name) &&
  /^(?:对|不对|本息|合计|加起来|一共|总共|共|含|应该|应)/.test(signs.slice(start, end));

/** Words without which a role is never guessed. */
const GIVES_UP = /[减免退抹少去砍省销扣]|优惠|不[收要用]|[停折]/;
const GUARDS: Readonly<Partial<Record<Role, RegExp>>> = {
  waivedFen: GIVES_UP,
  share: GIVES_UP,
  defer: /[延宽推挪缓停歇晚顺]|不[用还]|再还/,
  total: /总|共|合计|一[次笔把口]|清|结|[还付交]|减|折|只[收要]|了[结掉账]|销账/,
};

interface Guess {
  readonly fact: Fact;
  readonly share: number;
}

/** Facts of the figures to which the grammar gives no role; one of each name at most. */
export function learntFacts(
  text: TokenText,
  clauses: readonly Clause[],
  known: readonly Fact[],
  today: number,
): Fact[] {
  const read = known.filter((f) => !CUES.has(f.name) && !BARE.has(f.name));
  const best = new Map<FactName, Guess>();
  for (const [at, token] of text.tokenAt) {
    const covers = (f: Fact) =>
      f.start <= at && at < f.end && (f.name !== 'waive' || f.value !== undefined);
    if (!mayHaveRole(token.symbol) || read.some(covers)) continue;
    if (known.some((f) => covers(f) && leansBack(text, f))) continue;
    if (/[ⓅⓉ]/.test(token.symbol) && /(?:前面?|头)$/.test(text.signs.slice(0, at))) continue;
    const clause = clauses.findIndex((c) => c.start <= at && at < c.end);
    const { mood = 'plain', text: said = '' } = clauses[clause] ?? {};
    if (
      ELSEWHERE.has(mood) ||
      /[吗么]$/.test(said) ||
      (SUM.test(token.symbol) ? UNPAID : UNHURRIED).test(said) ||
      (/[ⒹⓎⓌ]/.test(token.symbol) && LATER.test(said) && !CONFIRM.test(said))
    )
      continue;
    if (token.symbol === 'Ⓟ' && DONE.test(text.signs.slice(0, at))) continue;
    if (/^Ⓟ(?:加起来|一起|合计)/.test(text.signs.slice(at))) continue;
    if (/[ⓟⓣ]/.test(token.symbol) && /[下上这本首头]$/.test(text.signs.slice(0, at))) continue;
    if (OWED.test(text.signs.slice(0, at))) continue;
    const guess = guessAt(text, Math.max(0, clause), token, at, today);
    if (!guess) continue;
    const { name } = guess.fact;
    const same = DATED.has(name) ? DATED : new Set([name]);
    if (name !== 'waive' && read.some((f) => same.has(f.name))) continue;
    if ((best.get(name)?.share ?? 0) < guess.share) best.set(name, guess);
  }
  return [...best.values()].map(({ fact }) => fact);
}

function guessAt(
  text: TokenText,
  clause: number,
  token: Token,
  at: number,
  today: number,
): Guess | null {
  const shares = sharesOf(scoresOf(WEIGHTS, model.scale, roleFeatures(text, at), ROLES.length));
  const share = Math.max(...shares);
  const role: Role = ROLES[shares.indexOf(share)] ?? 'none';
  if (role === 'none' || share < SURE) return null;
  const value = valueIn(role, { token, signs: text.signs, at, today });
  const kinds = role === 'share' ? kindsIn(text.signs) : undefined;
  if (!value || (GUARDS[role] && !GUARDS[role].test(text.signs))) return null;
  const fact = { name: FACT_OF[role], start: at, end: at + 1, clause, ...value };
  const base = role === 'discount' ? baseOf('', text.signs) : null;
  return { share, fact: { ...fact, ...(kinds ? { kinds } : {}), ...(base ? { base } : {}) } };
}

/** The facts of a message with those learnt; what a bare figure means is asked no more. */
export function withLearnt(
  text: TokenText,
  clauses: readonly Clause[],
  known: readonly Fact[],
  today: number,
): { readonly kept: readonly Fact[]; readonly learnt: readonly Fact[] } {
  const learnt = learntFacts(text, clauses, known, today);
  const named = (f: Fact) =>
    BARE.has(f.name) && learnt.some((l) => f.start <= l.start && l.start < f.end);
  return { kept: known.filter((f) => !named(f)), learnt };
}
