import { civilOf } from '@/lib/nlu/tokens/calendar';
import { normalise } from '@/lib/nlu/tokens/normalise';
import { type TokenText, tokenise } from '@/lib/nlu/tokens/tokens';
import { factsOf } from './clause-facts';
import { type Clause, clausesOf, type Mood, RUN_ON } from './clauses';
import { conditionFacts, demands } from './conditions';
import { FIGURE, type Talk } from './kind-features';
import { isJudged, likeliestKind, noneShare, type Votes, votesOf } from './kind-model';
import type { Fact, FactName, OptionFact } from './offer-facts';
import { optionsOf } from './offer-options';
import { withLearnt } from './role-model';
import { rangeFact } from './roles-money';
import { kindsIn } from './roles-waivers';
import { NO_STEPS, type OpenSteps, stepsIn } from './steps';
import { withWaivers } from './waiver-model';

/** Everything one message says about an offer. */
export interface MessageFacts {
  /** What it says of the kind of its offer, by itself and with what was said before; null where that is too little. */
  readonly alone: Votes | null;
  readonly votes: Votes | null;
  readonly text: TokenText;
  readonly facts: readonly OptionFact[];
  /** Refuses what it names: without terms of its own it offers nothing, whatever its words are like. */
  readonly denied: boolean;
  /** Announces that something said before was wrong. */
  readonly corrects: boolean;
  /** Plainly takes up what the customer proposed. */
  readonly accepts: boolean;
  /** Goes on from what was said: 剩下的, 然后, 再. */
  readonly continues: boolean;
  /** Offers another way instead: 要不, 或者, 不行的话. */
  readonly instead: boolean;
  /** The number that it begins with (二、分12期), 0 if none; -1 where it only says 或者. */
  readonly number: number;
  /** Stretches of a stepped plan, for the next message to go on with. */
  readonly openSteps: OpenSteps;
  /** Ends on a label whose figure comes next (每期金额). */
  readonly dangling: string;
}

/** Words by which what was said before is called wrong. */
export const CORRECTS =
  /更正|[打说看写算报搞弄输敲记听][错岔串反]|以(?:这个|此|这|减免)[^，]{0,6}为准|重新核算|不对|错了|有误|应该是|应为|不是[ⓂⓃⓅⓇⒹⓎ][^，]{0,4}，?而?是/;
const ACCEPTS = /^(?:[好行]的?|可以的?|没问题|没事|同意|那?就?按您|[嗯成])/;
const AGREED =
  /按照?您(?:要求|[说提])|就[按照这](?:这[个样]|[您此])?|照您|(?:[帮给为]您|已经?|已为您).{0,8}(?:提交了|提交成功|办好|登记[了好]|开通|通过|备案)|没问题/;
const NOT_ACCEPTED =
  /审核|看系统|反馈|上级|主管|领导|能不能|不保证|等待|需要先|但是|不过|只能|试试|争取/;
const CONTINUES = /[然之]后|余[下额款]|其余|再分|接下来|后[面续]|另外|同时|剩/;
const INSTEAD = /要[不么]|或者|不行的话|实在|还有[一另]|另一[个种]|也可以(?!先)|选择|换[个一]/;
const DANGLING =
  /(每个?[期月](?:金额|还款额?|应还(?:金额)?|还)?|月供|首付款?|首期(?:款|金额)?|首期(?:还款)?日期?|总还款额?|总金额|减免(?:金额|了?)?|一次性还?款?|期数|还款日)(?:是|为|[:：])?$/;

/** 首期还1500，后面11期每期830: what is left is the whole plan where no whole is named. */
function wholeName(facts: readonly Fact[]): 'periods' | 'restPeriods' {
  return facts.some((f) => COUNTS.has(f.name)) ? 'restPeriods' : 'periods';
}
const COUNTS: ReadonlySet<string> = new Set(['periods', 'choices', 'periodsRange']);

/** All that the clauses of a message state, before it is asked whether anything is granted in it. */
export function statedIn(
  text: TokenText,
  clauses: readonly Clause[],
  at: string,
  speaker: 'agent' | 'customer',
  open: OpenSteps = NO_STEPS,
): OptionFact[] {
  const options = optionsOf(clauses);
  const facts: OptionFact[] = [];
  const today = civilOf(at).day;
  clauses.forEach((_, index) => {
    for (const fact of factsOf(text, clauses, index, today, speaker))
      facts.push({ ...fact, option: options[index] ?? 0 });
  });
  equalPayments(facts, text.signs);
  paidFirst(facts);
  rereadCounts(facts, text.signs);
  const range = rangeFact(text);
  if (range) facts.push({ ...range, option: 0 });
  chargesOfSum(facts, text.signs);
  const steps = stepsIn(text, open).fact;
  if (!steps)
    return facts
      .map((f) => (f.name === 'restPeriods' ? { ...f, name: wholeName(facts) } : f))
      .filter((f) => f.name !== 'restPeriods');
  const beside = facts.filter(
    (f) =>
      f.name !== 'restPeriods' &&
      ((f.name !== 'periods' && f.name !== 'defer') || f.start < steps.start || f.end > steps.end),
  );
  return [...beside, { ...steps, option: 0 }];
}

/** Probability that nothing is granted, below which it is doubted. */
const DOUBTED = 0.2;
const isTerm = ({ name, value, list, kinds }: Fact) =>
  name !== 'condition' && (value !== undefined || list !== undefined || kinds !== undefined);
const asPlain = (clause: Clause): Clause =>
  /^(?:past|customer|asking)$/.test(clause.mood) ? { ...clause, mood: 'plain' } : clause;

/** A message as the grammar of offers reads it: it need not tell 你 from 您. */
export function offerText(original: string, at: string): TokenText {
  const text = tokenise(normalise(original), at);
  return { ...text, signs: text.signs.replace(/你(?!们)/g, '您') };
}

/** 一、 1. ① 方案二： at the head of a message. */
const NUMBERED =
  /^\s*(?:(?:方案|选项|选择|第)?([一二三四五1-5])[种个]?(?:[、.．：:，,)）]|\s(?=\S)|是(?!否))|([①②③④⑤])|[（(]([一二三四五1-5])[)）])/;
const ONLY_OR = /^(?:或者?|要么|要不然?|不然)(?:的话|[呢就])?[，。…\s]*$/;

function numberOf(original: string): number {
  if (ONLY_OR.test(original)) return -1;
  const match = NUMBERED.exec(original);
  const sign = match?.slice(1).find(Boolean) ?? '';
  return Math.max('零一二三四五'.indexOf(sign), '012345'.indexOf(sign), '0①②③④⑤'.indexOf(sign), 0);
}

const TERM = /[ⓂⓃⓅⓁⒼⓇⓉⓣⓆ]/;
const REPORTED = /客户|诉求|^希望|备注/;
const EXPLAINS = /[例比]如|比方|假设|(?<!的)是[指把]|满Ⓜ/;
/** 12月10号不行: figures, and none that it does not refuse. What is said without a break may hold both. */
function deniesAll(clauses: readonly Clause[]): boolean {
  const says = (of: Mood, words: RegExp) =>
    clauses.some(({ mood, text }) => mood === of && words.test(text)) ? of : null;
  const told = [says('customer', REPORTED), says('example', EXPLAINS), says('past', /Ⓟ[没未]还/)];
  const isNone = ({ mood, text }: Clause) =>
    (mood === 'refused' && text.length < RUN_ON) || told.includes(mood);
  const named = clauses.filter(({ text }) => FIGURE.test(text));
  return named.some(isNone) && named.every((clause) => isNone(clause) || !TERM.test(clause.text));
}

/** Ⓟ每期Ⓜ，您看行不行？ 您看是Ⓟ每期Ⓜ，还是Ⓟ每期Ⓜ？ Whoever asks whether it suits offers what stands without the question. */
const PLAN = 'Ⓟ[^ⓅⓂⓃ。]{0,6}[ⓂⓃ]';
const SUITS = new RegExp(
  `(${PLAN}[^ⓅⓂⓃ]*?)，?(?:您|这样)?(?:看|觉得|说)?(?:可不可以|能?不?能接受|(.)不\\2|可以|[行成]|怎么样|有没有问题)[呀呢吧吗么]?？?$`,
);
const EITHER = new RegExp(
  `^您(?:这边)?[看想要选是]*(分?${PLAN}[^，]*，?)还是(?=[^，]*(?:${PLAN}|一次|结清))`,
);
const asStated = (signs: string) => signs.replace(SUITS, '$1').replace(EITHER, '可以$1或者');

const TERMS = new RegExp(`${PLAN}|Ⓡ结清|给您分Ⓣ|[延推缓宽挪][^，]{0,6}[ⓉⓣⒹⓎ]|Ⓟ(?:可以|能)[批办做]`);
/** 8折结清没问题，需要手写情况说明: whether terms are granted is asked of the clauses beside what is demanded for them. */
function apartFromDemands(signs: string, clauses: readonly Clause[]): string {
  const rest = clauses.filter(
    (clause) => FIGURE.test(clause.text) || clause.text.includes('审') || !demands(clause),
  );
  const granted = rest.some(({ mood, text }) => mood === 'plain' && TERMS.test(text));
  return granted && rest.length < clauses.length
    ? rest.map(({ text, closing }) => text + closing).join('')
    : signs;
}

/** What was said on the matter before a message, in signs. */
export type Heard = Omit<Talk, 'last'>;
const NOTHING_HEARD: Heard = { before: '', asked: '' };

/** `speaker`: the customer's own words are read as a proposal, so questions and wishes count. */
export function readMessage(
  original: string,
  at: string,
  speaker: 'agent' | 'customer',
  before: Heard = NOTHING_HEARD,
  open: OpenSteps = NO_STEPS,
): MessageFacts {
  const text = offerText(original, at);
  const signs = text.signs;
  const split = clausesOf(text);
  const first = statedIn(text, split, at, speaker, open);
  const last = asStated(apartFromDemands(signs, split));
  const whole = asStated(signs);
  const judge = (talk: Talk) => {
    if (speaker !== 'agent' || !isJudged(talk, first)) return null;
    const apart = votesOf(talk);
    const all = last === whole ? apart : votesOf({ ...talk, last: whole });
    return noneShare(all) < noneShare(apart) ? all : apart;
  };
  const alone = judge({ ...before, before: '', last });
  const votes = before.before === '' ? alone : judge({ ...before, last });
  const denied = deniesAll(split);
  const heard = alone !== null && !denied && !first.some(isTerm) && noneShare(alone) < DOUBTED;
  // The words as a whole offer something: what sounded like talk of other times is looked at again.
  const clauses = heard ? split.map(asPlain) : split;
  const stated = heard ? statedIn(text, clauses, at, speaker, open) : first;
  const site = {
    kind: likeliestKind(votes ?? votesOf({ ...before, last })),
    none: denied ? 1 : Math.max(...[alone, votes].map((v) => (v ? noneShare(v) : 1))),
    before: before.before,
    asked: before.asked,
    today: civilOf(at).day,
  };
  const terms = () => withWaivers(clauses, withLearnt(text, clauses, stated, site), site);
  const read = speaker === 'agent' ? terms() : stated;
  const facts = speaker === 'agent' ? [...read, ...conditionFacts(clauses, read)] : read;
  return {
    alone,
    votes,
    text,
    facts,
    denied,
    corrects: CORRECTS.test(signs),
    accepts: ACCEPTS.test(signs) && AGREED.test(signs) && !NOT_ACCEPTED.test(signs),
    continues: CONTINUES.test(signs),
    instead: INSTEAD.test(signs),
    number: numberOf(original),
    openSteps: stepsIn(text, open).open,
    dangling: DANGLING.exec(signs.replace(/[，。；\n]+$/, ''))?.[1] ?? '',
  };
}

/**
 * A count of the list to choose from, named again (3期或6期，3期免手续费), is no choice made; and
 * two months of a grace (可以延期，最长两个月) are no instalments.
 */
function rereadCounts(facts: OptionFact[], signs: string): void {
  const list = facts.find((f) => f.name === 'choices')?.list;
  const priced = facts.some((f) => f.name === 'perPeriod');
  const put = /[延展]期|宽限|延后|推迟|暂缓/.test(signs) && !/分|Ⓟ|每期|期数/.test(signs);
  for (const [i, f] of [...facts.entries()].reverse()) {
    if (f.name !== 'periods') continue;
    if (list && !priced && list.includes(f.value ?? 0)) facts.splice(i, 1);
    else if (put) facts[i] = { ...f, name: 'defer', unit: 'months' };
  }
}

/** 这个月还5000，下个月再还5000: equal payments of a plan are its instalments, on the first of their dates. */
function equalPayments(facts: OptionFact[], signs: string): void {
  const listed = /Ⓓ、Ⓓ/.exec(signs);
  const first = listed ? facts.find((f) => f.name === 'bareDate') : undefined;
  if (first) facts[facts.indexOf(first)] = { ...first, name: 'firstDue' };
  const sums = facts.filter(
    (f) => f.name === 'lumpAmount' || f.name === 'first' || f.name === 'bareMoney',
  );
  const same = sums.length > 1 && sums.every((f) => f.value === sums[0]?.value);
  if (!facts.some((f) => f.name === 'periods') || facts.some((f) => f.name === 'perPeriod')) return;
  if (!same) return;
  const dates = facts.filter((f) => f.name === 'payBy' || f.name === 'bareDate');
  for (const [i, f] of facts.entries()) {
    if (sums.includes(f)) facts[i] = { ...f, name: 'perPeriod' };
    else if (f === dates[0]) facts[i] = { ...f, name: 'firstDue' };
    else if (dates.includes(f)) facts[i] = { ...f, name: 'later' };
  }
}

/** 今天还2000，下个月开始每月还620: what is paid on a day, beside the instalments of a plan. */
function paidFirst(facts: OptionFact[]): void {
  const named = (name: FactName) => facts.find((f) => f.name === name);
  const at = facts.findIndex((f) => f.name === 'lumpAmount');
  const sum = facts[at];
  if (!sum || !named('perPeriod') || !named('periods') || named('first') || named('lump')) return;
  const dated = named('payBy')?.clause === sum.clause;
  const inPlan = named('perPeriod')?.option === sum.option;
  if (dated && inPlan) facts[at] = { ...sum, name: 'first' };
}

/** 费用这块能少680: what is given up is of the charges that the message names. */
function chargesOfSum(facts: OptionFact[], signs: string): void {
  const sum = facts.find((f) => f.name === 'waivedFen');
  if (!sum || facts.some((f) => f.name === 'waive')) return;
  const kinds = kindsIn(signs).filter((kind) => kind !== 'principal');
  if (kinds.length > 0) {
    const { start, end, clause, option } = sum;
    facts.push({ name: 'waive', start, end, clause, option, kinds });
  }
}
