import { asWaiver, chargesOf, isShareOfCharge, shareGivenUp } from './bare-shares';
import { LABELS, namedAsAsked } from './customer-asks';
import type { MessageFacts } from './message-facts';
import type { ChargeKind } from './offer';
import type { OfferDraft } from './offer-draft';
import type { Fact, FactName, OptionFact } from './offer-facts';
import { CONFIRM } from './roles-dates';

/** What was said before the message whose bare figures are to be understood. */
export interface SpokenSoFar {
  readonly current: OfferDraft;
  readonly proposal: OfferDraft;
  readonly correcting: boolean;
  readonly dangling: string;
  readonly charges: readonly ChargeKind[];
}

/** 六百八，呃不是，六百三: the sum just said is taken back. */
const MENDS = /^[呃哦啊哎嗯]*(?:[说打]错了?|不[是对]|错了|更正|应该是)[了啊哈]?$/;
/** Someone was asked, or a limit is named: the figure is the agent's new word on what was said last. */
export const RAISES =
  /[封到]顶|请示|领导|主管|上[面级头]|经理|审批|最[多低高后]|顶[天了]|折中|成交|底线|不[能再]再?(?:下调|[多少低])|申请[到下]|争取/;
const MONEY_NAMES = /^(?:perPeriod|first|total|lumpAmount|waivedFen)$/;

/** 给您延到周三: with one payment, or a waiver for it, on the table until a day, it is that day which is put off. */
export const putsOffTheDay = ({ slots, waivers }: OfferDraft, facts: readonly Fact[]): boolean =>
  (slots.lump !== undefined || waivers.length > 0) &&
  (slots.acceptBy ?? slots.payBy) !== undefined &&
  facts.every(({ name }) => OF_A_DAY.test(name)) &&
  facts.some(({ name }) => name === 'firstDue');
const OF_A_DAY = /^(?:deferral|firstDue|acceptBy|payBy|grant|condition|bareDate)$/;

/** Gives bare figures their role: the label before them, what they explain, what they correct, or a small sum to start with. */
export function resolveBare(state: SpokenSoFar, message: MessageFacts): OptionFact[] {
  const out: OptionFact[] = [];
  const again = (fact: OptionFact) =>
    namedAsAsked(state.dangling, message, fact) ?? namedBefore(state.current, fact);
  const all = message.facts.map((fact) => ({ ...fact, name: again(fact) ?? fact.name }));
  const ofFirst = message.facts.some((fact) => again(fact) === 'first');
  const has = (name: FactName) =>
    all.some((f) => f.name === name) || state.current.slots[name] !== undefined;
  const dayPutOff = putsOffTheDay(state.current, all);
  const counters = bargainsOverTheWhole(state, message);
  for (const fact of all) {
    const as = (...names: readonly FactName[]) =>
      out.push(...names.map((name) => ({ ...fact, name })));
    if (dayPutOff) {
      if (fact.name !== 'deferral')
        out.push(fact.name === 'firstDue' ? { ...fact, name: 'acceptBy' } : fact);
    } else if (
      /^(?:acceptBy|firstDue)$/.test(fact.name) &&
      (ofFirst || isOfDeposit(state, message, fact))
    ) {
      out.push({ ...fact, name: 'payBy' });
    } else if (fact.name === 'waive' && fact.kinds?.length === 0) {
      const kinds = state.current.waivers.at(-1)?.fact.kinds ?? state.charges;
      if (kinds.length > 0) out.push({ ...fact, kinds });
    } else if (fact.name === 'discount' && chargesOf(message, all).length > 0) {
      const kinds = chargesOf(message, all);
      out.push({
        ...fact,
        name: 'waive',
        kinds,
        value: shareGivenUp(message, fact),
      });
    } else if (isShareOfCharge(state, fact, all)) {
      out.push(asWaiver(state, message, fact));
    } else if (counters && (fact.name === 'bareMoney' || fact.name === 'minimumAmount')) {
      as('lumpAmount', 'lump');
    } else if (
      fact.name === 'lumpAmount' &&
      state.proposal.slots.perPeriod &&
      !has('lump') &&
      !has('perPeriod')
    ) {
      as('perPeriod');
    } else if (fact.name === 'bareMoney') {
      const name = bareMoneyName(state, message, fact, out.at(-1), has);
      if (name) as(name);
    } else if (fact.name === 'bareDuration') {
      if (
        state.proposal.slots.defer ??
        state.proposal.slots.deferral ??
        (!has('periods') && (has('defer') || has('deferral')))
      )
        as('defer');
      else if (state.proposal.slots.periods) as('periods');
      else if (fact.unit === 'months' && (fact.value ?? 0) > 1 && !has('periods')) as('run');
    } else if (fact.name === 'bareDate') {
      if (/到账$/.test(clauseSigns(message, fact))) {
        if (all.some((f) => f.name === 'first')) as('payBy');
      } else if (has('defer') || has('deferral')) as('firstDue');
      else if (state.correcting || message.corrects) as(state.current.lastDate ?? 'firstDue');
      else if (/首[期次笔]/.test(state.dangling + precedingClause(message, fact))) as('firstDue');
      else if (state.dangling === '期限') as('payBy');
      else if (state.dangling === '日期' && has('periods')) as('firstDue');
      else if (PAID_AT_ONCE.some(has)) as('payBy');
    } else if (fact.name === 'acceptBy' && message.corrects && state.current.lastDate) {
      as(state.current.lastDate);
    } else if (
      fact.name === 'acceptBy' &&
      (has('defer') || has('deferral')) &&
      !has('firstDue') &&
      /^(?:到|最[晚迟])/.test(signsOf(message, fact)) &&
      !/入口|有效|办理|名额|活动/.test(clauseSigns(message, fact))
    ) {
      as('firstDue');
    } else if (
      fact.name === 'payBy' &&
      /首[期次]|[Ⓞⓞ]/.test(clauseSigns(message, fact)) &&
      !/首付/.test(clauseSigns(message, fact))
    ) {
      as('firstDue');
    } else if (fact.name === 'payBy' && /不算(?:[失违]约|逾期)|都不算/.test(message.text.signs)) {
      as('firstDue', 'deferral');
    } else if (
      fact.name === 'minimumAmount' &&
      (has('perPeriod') || !has('minimum') || state.proposal.slots.perPeriod) &&
      all.some((f) => f.name === 'periods')
    ) {
      as('perPeriod');
    } else if (
      fact.name === 'minimumAmount' &&
      state.current.lastMoney &&
      (state.current.slots.perPeriod || state.current.slots.lump) &&
      !has('minimum')
    ) {
      as(state.current.lastMoney);
    } else if (!(fact.name === 'minimumAmount' && !has('minimum'))) {
      out.push(fact);
    }
  }
  const sum = out.find(({ name }) => name === 'waivedFen');
  const unnamed = state.current.waivers.length === 0 && !out.some(({ name }) => name === 'waive');
  if (sum && unnamed && state.charges.length > 0 && !has('lump')) {
    const { value: _, ...rest } = sum;
    out.push({ ...rest, name: 'waive', kinds: state.charges });
  }
  return out;
}

/** 两千得周日之前: a sum that is on the table already is what it was there, if it does not say what it is. */
function namedBefore(
  { slots }: OfferDraft,
  { name, value, start, end }: Fact,
): FactName | undefined {
  if (!/^(?:perPeriod|lumpAmount|minimumAmount|bareMoney)$/.test(name) || end > start + 3)
    return undefined;
  const same = (known: FactName) => slots[known]?.fact.value === value;
  return same(name) ? undefined : (['first', 'perPeriod'] as const).find(same);
}

/** 头期款要这周五以前进来. */
const isOfDeposit = ({ current }: SpokenSoFar, message: MessageFacts, fact: Fact) =>
  (current.slots.first ?? message.facts.find(({ name }) => name === 'first')) !== undefined &&
  /首付|头期款|定金|诚意/.test(clauseSigns(message, fact)) &&
  !CONFIRM.test(clauseSigns(message, fact));

/** A sum paid at once, or charges dropped for it: a bare date is the day by which. */
const PAID_AT_ONCE = ['lump', 'discount', 'first', 'minimum', 'waive'] as const;

function bareMoneyName(
  state: SpokenSoFar,
  message: MessageFacts,
  fact: Fact,
  before: OptionFact | undefined,
  has: (name: FactName) => boolean,
): FactName | null {
  if (/^(?:本息)?(?:[一总]共|合计|加起来|[共含])/.test(signsOf(message, fact))) {
    if (isWholeInstalment(state, message, fact)) return 'perPeriod';
    if (has('periods') && has('perPeriod')) return 'total';
    if (!has('lump') && message.facts.some((f) => f.name === 'waive')) return 'waivedFen';
  }
  const mended =
    (MENDS.test(precedingClause(message, fact)) ||
      /(?:调整|更正|变更|改)[为成到]/.test(signsOf(message, fact))) &&
    MONEY_NAMES.test(before?.name ?? 'grant');
  if (mended) return before?.name ?? null;
  const proposed = state.proposal.slots;
  const sums = message.facts.filter(({ name }) => name === 'bareMoney');
  for (const name of ['perPeriod', 'first', 'lumpAmount'] as const)
    if (proposed[name]?.fact.value === fact.value && proposed[name] !== undefined) return name;
  if (/^对/.test(message.text.signs) && state.current.lastMoney && message.facts.length === 1)
    return state.current.lastMoney;
  if (before?.name === 'waive' && before.end <= fact.start && !has('waivedFen')) return 'waivedFen';
  const labelled = LABELS.find(([words]) => words.test(state.dangling))?.[1];
  if (labelled) return labelled;
  const heading = LABELS.find(([words]) => words.test(precedingClause(message, fact)))?.[1];
  const heads = precedingClause(message, fact);
  if (heading && (!/[ⓂⓃⓆ]/.test(heads) || /不是[ⓂⓃⓆ]/.test(heads))) return heading;
  const explains = /^(?:也就是|即|合|就是)/.test(signsOf(message, fact));
  if (explains && (before?.name === 'firstRatio' || before?.name === 'minimum')) return 'first';
  if (explains && before?.name === 'discount') return 'lumpAmount';
  if (explains && before?.name === 'waive') return 'waivedFen';
  if (
    state.correcting ||
    message.corrects ||
    state.proposal.slots.bareMoney?.fact.value === fact.value
  )
    return state.current.lastMoney;
  if (message.facts.some((f) => f.name === 'lump' || f.name === 'lumpAmount')) return 'lumpAmount';
  const alone = message.facts.filter(({ name }) => MONEY_NAMES.test(name) || name === 'bareMoney');
  if (state.current.lastMoney && alone.length === 1 && RAISES.test(message.text.signs))
    return state.current.lastMoney;
  if (PART_WILL_DO.test(signsOf(message, fact)) && !has('periods') && has('first')) return 'first';
  if (has('firstRatio') && !has('first')) return 'first';
  if (message.facts.some((f) => f.name === 'minimum') && !has('first')) return 'first';
  if (bargains(state, message)) {
    if (state.current.slots.lump) return 'lumpAmount';
    if (state.current.slots.perPeriod) return 'perPeriod';
  }
  if (
    state.current.slots.minimum &&
    !has('periods') &&
    message.facts.every((f) => f.name === 'bareMoney' || f.name === 'payBy')
  )
    return 'first';
  const others = message.facts.map((f) => f.name);
  if (others.includes('periods') && !others.includes('perPeriod') && !others.includes('total'))
    return has('perPeriod') && !state.correcting && !state.proposal.slots.perPeriod
      ? null
      : 'perPeriod';
  if (sums.length === 1 && proposed.perPeriod && !has('perPeriod')) return 'perPeriod';
  if (has('run') && !has('perPeriod')) return 'perPeriod';
  const short = message.facts.length === 1 && message.text.signs.length < 6;
  if (short && has('periods') && !has('perPeriod')) return 'perPeriod';
  return null;
}

/** 七百也行, 六百总有吧: less than was asked for will do. */
const PART_WILL_DO = /也(?:行|可以|成|算)|总有/;

/** 8000能结清吗 → 8000不行，最低8800: the sum is for the whole debt, as the customer meant it. */
export function bargainsOverTheWhole({ proposal }: SpokenSoFar, { facts }: MessageFacts): boolean {
  const plan = facts.some(
    ({ name }) => name === 'periods' || name === 'perPeriod' || name === 'lump',
  );
  const sums = facts.filter(({ name }) => name === 'bareMoney' || name === 'minimumAmount');
  return proposal.slots.lump !== undefined && !plan && sums.length === 1;
}

/** 六千八，底线了: after figures of the customer's own, a bare sum is the agent's next word on the same matter. */
function bargains(state: SpokenSoFar, message: MessageFacts): boolean {
  return (
    state.proposal.slots.bareMoney !== undefined &&
    message.facts.every(({ name }) => name === 'bareMoney')
  );
}

/** 每期700元加手续费38.5元，合计738.5元: less than two instalments together is one instalment, whole. */
function isWholeInstalment(
  { current }: SpokenSoFar,
  { facts }: MessageFacts,
  { value = 0 }: Fact,
): boolean {
  const part =
    facts.find(({ name }) => name === 'perPeriod' || name === 'perPrincipal')?.value ??
    current.slots.perPrincipal?.fact.value;
  return part !== undefined && value > part && value < 2 * part;
}

/** The clause before the one a fact stands in, if it is a heading without a figure. */
function precedingClause(message: MessageFacts, fact: Fact): string {
  return (
    /([^，。；\n]*)[，。；：\n][^，。；\n]*$/.exec(
      message.text.signs.slice(0, fact.start + 1),
    )?.[1] ?? ''
  );
}

function signsOf(message: MessageFacts, fact: Fact): string {
  return message.text.signs.slice(fact.start, fact.end);
}

function clauseSigns(message: MessageFacts, fact: Fact): string {
  const { signs } = message.text;
  const from =
    Math.max(
      signs.lastIndexOf('，', fact.start),
      signs.lastIndexOf('。', fact.start),
      signs.lastIndexOf('\n', fact.start),
    ) + 1;
  const to = signs.slice(fact.end).search(/[，。；\n]/);
  return signs.slice(from, to < 0 ? signs.length : fact.end + to);
}
