import { scoresOf, sharesOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/roles.json' with { type: 'json' };
import type { Token, TokenText } from '@/lib/nlu/tokens/tokens';
import { type Clause, RUN_ON } from './clauses';
import { FACT_OF, ROLES, type Role, valueIn } from './figure-roles';
import type { Fact, FactName, OptionFact } from './offer-facts';
import { optionsOf } from './offer-options';
import { mayHaveRole, type RoleSite, roleFeatures } from './role-features';
import { CONFIRM, LATER, OWED_THEN } from './roles-dates';
import { OF_CHARGE } from './roles-money';
import { DONE, GRACE } from './roles-terms';
import { baseOf, kindsIn } from './roles-waivers';

const WEIGHTS = unpack(model, ROLES.length);
/** Below it the grammar's silence is believed. */
const SURE = 0.4;
/** Facts without a figure of their own, and facts whose figure waits for what it means. */
const CUES = /^(?:condition|lump|minimum|grant|deferral|firstDropped|waiveDropped)$/;
const BARE = /^(?:bareMoney|bareDate|bareDuration|run)$/;

/** In clauses that tell of something else figures are asked only where the words as a whole leave no doubt, and more is certain. */
const OFFERED = 0.1;
const SURE_ELSEWHERE = 0.6;

/** 这期的3,260元可以先不还: a sum that is not to be paid now. */
const UNPAID = /(?:先|暂|可以)不用?[还付交]|先[放搁]|每[期月][^，]*不[低少]于|酌情/;
const SUM = /[ⓂⓆ]/;
/** 先停催一个月: nothing is put off but the calls. */
const UNHURRIED = /[停不]催|停[外打联]/;

/** 欠款总额20,356元, 截至今日应还总额31,905元: what is owed. */
const OWED =
  /(?:欠款?|债务|(?:[目当]前|截[至止])[^。]{0,10}(?:应还|逾期))(?:[总余金]额|[总合]计|共计?)?(?:确定)?(?:：|:|[是为])?$/;

/** 3000块分3次还清: a sum that is divided is none of each month, unless that was said. */
const EACH_BEFORE = /[每各期月][^，]{0,6}$/;

/** A date by which: named once, it is not looked for again. */
const DATED: ReadonlySet<FactName> = new Set(['acceptBy', 'payBy']);

/** 合计738.5元, 对，590: a bare figure whose meaning is that of the words before it. */
const leansBack = ({ signs }: TokenText, { name, start, end }: Fact) =>
  BARE.test(name) &&
  /^(?:[一总]共|不对|本息|合计|加起来|应该|[对共含应])/.test(signs.slice(start, end));

/** Words without which a role is not guessed unless it is beyond doubt. */
const BEYOND_DOUBT = 0.85;
/** Words by which something is let off. */
export const GIVES_UP = /[减免退抹少去砍省销扣]|优惠|不[收要用]|[停折]/;
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

/** Facts of the figures to which the grammar gives no role; one of each name and option at most. */
function learntFacts(
  text: TokenText,
  clauses: readonly Clause[],
  known: readonly OptionFact[],
  site: Site,
): OptionFact[] {
  const read = known.filter((f) => !CUES.test(f.name) && !BARE.test(f.name));
  const options = optionsOf(clauses);
  const best = new Map<string, Guess & { readonly option: number }>();
  for (const [at, token] of text.tokenAt) {
    const covers = (f: Fact) =>
      f.start <= at &&
      at < f.end &&
      (f.name !== 'waive' || (f.value !== undefined && !SUM.test(token.symbol)));
    if (!mayHaveRole(token.symbol) || read.some(covers)) continue;
    if (known.some((f) => covers(f) && leansBack(text, f))) continue;
    const index = clauses.findIndex((c) => c.start <= at && at < c.end);
    const clause = clauses[index];
    const mood = clause?.mood ?? 'plain';
    const far = mood !== 'plain';
    const denied = mood === 'refused' && (clause?.text.length ?? 0) < RUN_ON;
    if (far && (mood === 'asking' || denied || site.none > OFFERED)) continue;
    if (isNoTerm(text, at, token, clause?.text ?? '')) continue;
    const guess = guessAt(text, Math.max(0, index), token, at, site);
    if (!guess || guess.share < (far ? SURE_ELSEWHERE : SURE)) continue;
    const { name } = guess.fact;
    const option = options[index] ?? 0;
    const same = DATED.has(name) ? DATED : new Set([name]);
    const isRead = (f: OptionFact) => same.has(f.name) && (option < 1 || f.option === option);
    if (name !== 'waive' && read.some(isRead)) continue;
    const key = name + option;
    if ((best.get(key)?.share ?? 0) < guess.share) best.set(key, { ...guess, option });
  }
  return [...best.values()].map(({ fact, option }) => ({ ...fact, option }));
}

/** Words beside a figure that keep it from being a term, whatever it looks like. */
function isNoTerm({ signs }: TokenText, at: number, { symbol }: Token, said: string): boolean {
  const before = signs.slice(0, at);
  if (/[吗么]$/.test(said) || GRACE.test(said) || OWED.test(before)) return true;
  if ((SUM.test(symbol) ? UNPAID : UNHURRIED).test(said)) return true;
  // 每期分别是2700、1380: one for each of several ways.
  if (/[ⓂⓃ]/.test(symbol) && /分别[^，]*[ⓂⓃ]、/.test(said)) return true;
  if (SUM.test(symbol) && OF_CHARGE.test(before) && !GIVES_UP.test(said + signs.slice(at)))
    return true;
  if (/[ⒹⓎⓌ]/.test(symbol) && LATER.test(said) && !CONFIRM.test(said)) return true;
  if (/(?:超过?|逾期|满|[低少]于)$/.test(before) && !/每月/.test(said)) return true;
  if (SUM.test(symbol) && /^.[元块]?的(?:借款|[账欠债贷])/.test(signs.slice(at))) return true;
  if (/原[定来]?的?(?:到期|还款)[^，]{0,3}$/.test(before)) return true;
  if (/截至$/.test(before) && OWED_THEN.test(signs.slice(at))) return true;
  const idle = /^.[^，]{0,6}[不免空]/.test(signs.slice(at));
  if (/[ⓅⓉ]/.test(symbol) && /(?:前面?|头|保留)$/.test(before) && !idle) return true;
  if (symbol === 'Ⓟ' && (DONE.test(before) || /^Ⓟ(?:加起来|一起|合计)/.test(signs.slice(at))))
    return true;
  return /[ⓟⓣ]/.test(symbol) && /[下上这本首头]$/.test(before);
}

/** Where a figure stands, with how probable it is that nothing is granted. */
export interface Site extends RoleSite {
  readonly none: number;
}

const rolesAt = (text: TokenText, at: number, site: Site) =>
  sharesOf(scoresOf(WEIGHTS, model.scale, roleFeatures(text, at, site), ROLES.length));

function guessAt(
  text: TokenText,
  clause: number,
  token: Token,
  at: number,
  site: Site,
): Guess | null {
  const shares = rolesAt(text, at, site);
  const share = Math.max(...shares);
  const said = inRole(ROLES[shares.indexOf(share)] ?? 'none', text, token, at, share, site);
  return said && { share, fact: { start: at, end: at + 1, clause, ...said } };
}

/** What a figure says in a role; null where it can have none, or where the words speak against it. */
function inRole(
  role: Role,
  text: TokenText,
  token: Token,
  at: number,
  share: number,
  { today }: Site,
): Pick<Fact, 'name'> | null {
  const { signs } = text;
  const before = signs.slice(0, at);
  if (role === 'share' && /本金的?$/.test(before)) role = 'discount';
  const value = valueIn(role, { token, signs, at, today });
  const guard = share < BEYOND_DOUBT ? GUARDS[role] : undefined;
  if (role === 'none' || !value || guard?.test(signs) === false) return null;
  if (
    role === 'perPeriod' &&
    (before.endsWith('利息') || (/^.分[ⓅⒸⓉ]/.test(signs.slice(at)) && !EACH_BEFORE.test(before)))
  )
    return null;
  if (role === 'periods' && /^.之?后/.test(signs.slice(at))) return null;
  // 每周还200: an instalment is one of a month.
  if (role === 'perPeriod' && /每(?:个?星期|[周天日])[^，]{0,5}$/.test(before)) return null;
  if (
    role === 'waivedFen' &&
    (/[到至成]$|[还结付]清[^，]{0,3}$/.test(before) ||
      /^.[元块]?(?:一[次把]|[^，]{0,4}[减降]免?[到至成])/.test(signs.slice(at)))
  )
    return null;
  if (role === 'firstDue' && /保留到$|(?:入口|名额|活动|优惠|折扣|价)[^，。]{0,3}$/.test(before))
    return null;
  const kinds = role === 'share' ? kindsIn(signs) : undefined;
  const base = role === 'discount' ? baseOf('', signs) : null;
  return { name: FACT_OF[role], ...value, ...(kinds ? { kinds } : {}), ...(base ? { base } : {}) };
}

/** Roles that the figure of a fact may have. */
const ROLES_OF: Readonly<Partial<Record<FactName, readonly Role[]>>> = {
  ...Object.fromEntries(Object.entries(FACT_OF).map(([role, name]) => [name, [role as Role]])),
  perPrincipal: ['perPeriod'],
  minimumAmount: ['first', 'perPeriod', 'total'],
  lumpAmount: ['total', 'first'],
  run: ['periods'],
  restPeriods: ['periods'],
  discount: ['discount', 'share'],
  payBy: ['deadline', 'downDue', 'firstDue'],
};
/** Facts whose names leave the role open. */
const OPEN: ReadonlySet<FactName> = new Set(['minimumAmount', 'lumpAmount', 'payBy']);
/** How probable one of the open roles has to be, and by how much another role has to outdo the grammar's. */
const NAMED = 0.6;
const AHEAD = 0.5;
/** Of two figures for one thing the other is given up, if it is less probable by so much. */
const BEHIND = 0.3;

interface Weighed {
  readonly fact: OptionFact;
  readonly share: number;
  /** Where its figure stands; -1 where it has none. */
  readonly at: number;
}

/** A fact of the grammar's as the words around its figure speak for it. */
function weighed(
  text: TokenText,
  fact: OptionFact,
  all: readonly OptionFact[],
  site: Site,
): Weighed {
  const roles = ROLES_OF[fact.name] ?? [];
  const at = figureOf(text, fact, roles, site.today);
  const token = text.tokenAt.get(at);
  if (!token) return { fact, share: 1, at: -1 };
  const shares = rolesAt(text, at, site);
  const own = Math.max(...roles.map((role) => shares[ROLES.indexOf(role)] ?? 0));
  const share = Math.max(...shares.slice(1));
  const role: Role = ROLES[shares.indexOf(share)] ?? 'none';
  const paid = fact.name === 'payBy' && all.some(({ name }) => /^(?:first|defer)/.test(name));
  const words = text.signs.slice(fact.start, fact.end);
  const plain =
    fact.name === 'dueDay' ||
    (fact.name === 'first' && /[头首ⓞ]/.test(words)) ||
    (fact.name === 'waivedFen' && /^[剩其余]/.test(words)) ||
    (fact.name === 'perPeriod' && /每个?[月期]/.test(words));
  const renamed = roles.includes(role)
    ? OPEN.has(fact.name) && !paid && share >= NAMED
    : !plain && share >= own + AHEAD;
  const said = renamed ? inRole(role, text, token, at, share, site) : null;
  const known = ({ name, start, end }: OptionFact) =>
    name === said?.name || (name === 'steps' && start <= at && at < end);
  if (!said || all.some(known)) return { fact, share: own, at };
  const { value: _v, high: _h, minutes: _m, ...rest } = fact;
  return { fact: { ...rest, ...said }, share, at };
}

/** Where the figure stands that a fact has its value from. */
function figureOf(
  { tokenAt, signs }: TokenText,
  { value, start, end }: Fact,
  roles: readonly Role[],
  today: number,
): number {
  const says = (token: Token, at: number) =>
    value !== undefined &&
    roles.some((role) => valueIn(role, { token, signs, at, today })?.value === value);
  return (
    [...tokenAt].findLast(
      ([at, token]) => start <= at && at < end && mayHaveRole(token.symbol) && says(token, at),
    )?.[0] ?? -1
  );
}

/** Of several figures for one thing those that the words speak for. */
function likeliest(all: readonly Weighed[]): OptionFact[] {
  return all
    .filter(
      ({ fact: { name, option }, share, at }) =>
        at < 0 ||
        !all.some(
          (o) =>
            o.at >= 0 &&
            o.at !== at &&
            o.fact.name === name &&
            o.fact.option === option &&
            o.share > share + BEHIND,
        ),
    )
    .map(({ fact }) => fact);
}

/** The facts of a message with those learnt; what a bare figure means is asked no more. */
export function withLearnt(
  text: TokenText,
  clauses: readonly Clause[],
  stated: readonly OptionFact[],
  site: Site,
): OptionFact[] {
  const known = likeliest(stated.map((fact) => weighed(text, fact, stated, site)));
  const learnt = learntFacts(text, clauses, known, site);
  const named = (f: Fact) =>
    BARE.test(f.name) && learnt.some((l) => f.start <= l.start && l.start < f.end);
  return [...known.filter((f) => !named(f)), ...learnt];
}
