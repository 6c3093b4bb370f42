import { FIGURE } from './kind-features';
import { noneShare } from './kind-model';
import { CORRECTS, type MessageFacts } from './message-facts';
import type { OfferDraft } from './offer-draft';
import type { Fact, FactName } from './offer-facts';
import { kindOf } from './offer-kind';
import type { OfferReading } from './read-offers';
import { RAISES } from './resolve-bare';

/** Facts that make no offer by themselves; whether they belong to one is asked elsewhere. */
const DETAILS =
  /^(?:acceptBy|payBy|firstDue|dueDay|bareDate|condition|grant|deferral|minimum|lump|waiveDropped|firstDropped)$/;
export const isDetail = ({ facts }: MessageFacts) => facts.every(({ name }) => DETAILS.test(name));

/** Probability that nothing is granted, from which nothing is read: of talk before an offer, beside one, in answer to it; `inAll`: of all said. */
const NOTHING = {
  raising: 0.9,
  completing: 0.97,
  before: 0.8,
  alone: 0.5,
  beside: 0.8,
  adding: 0.85,
  inAll: 0.02,
  answer: 0.7,
  surely: 0.85,
};

/** Without its facts, where the words, with those before, say that nothing is granted in them. */
export function judged(message: MessageFacts, state: OfferReading): MessageFacts {
  if (message.denied && kindOf(state.current) === 'none' && isDetail(message))
    return { ...message, alone: null, votes: null };
  return message.votes === null ||
    isDetail(message) ||
    (raises(message, state.current) && noneShare(message.alone) <= NOTHING.raising) ||
    !grantsNothing(message, state)
    ? message
    : { ...message, facts: [] };
}

/** Nothing but what was left open. */
const adds = ({ facts }: MessageFacts, { slots }: OfferDraft) =>
  facts.every(({ name }) => DETAILS.test(name) || slots[name] === undefined);

/** 12期, then 每期1,100元: what was still open of a plan. */
export function completes({ facts, text }: MessageFacts, { slots }: OfferDraft): boolean {
  const open = (name: FactName) => slots[name] === undefined;
  const count = slots.periods ?? slots.choices ?? slots.periodsRange ?? slots.run;
  const sum = facts.some(({ name }) => name === 'perPeriod') && open('perPeriod') && count;
  const sums = facts.some(({ name }) => name === 'total' || name === 'lumpAmount');
  const total = sums && open('total') && open('lumpAmount') && slots.discount;
  return Boolean(sum || total) && !/(?<!出)账单|合同|[欠逾原]/.test(text.signs);
}

/** 可以调到1月15日, after the customer objected to the 5th: another date for the one that is on offer. */
export function revises({ facts }: MessageFacts, { slots }: OfferDraft): boolean {
  const other = ({ name, value }: Fact) =>
    value !== undefined && slots[name] !== undefined && slots[name].fact.value !== value;
  return facts.some(({ name }) => name === 'grant') && facts.some(other);
}

/** 经请示，19,500元，不再下调: a new figure for what is already on offer. */
function raises({ text, facts }: MessageFacts, { slots, waivers }: OfferDraft): boolean {
  if (!RAISES.test(text.signs)) return false;
  const known = (name: FactName) =>
    DETAILS.test(name) ||
    slots[name] !== undefined ||
    (name === 'bareMoney' && Object.keys(slots).length + waivers.length > 0) ||
    (name === 'waive' && waivers.length > 0);
  return facts.every(({ name }) => known(name));
}

/** 对的，没有手续费: what was asked about is so. */
const AFFIRMS = /^(?:对|是的|嗯|没错|当然)/;

/** 每期写错了，是920元: a correction with the figure that is right. */
const mends = (signs: string) => FIGURE.test(signs.slice(signs.search(CORRECTS)));

/** 打错了 → 是每期780才对: nothing but figures that are on offer already. */
function putsRight({ facts, text }: MessageFacts, { slots }: OfferDraft): boolean {
  return !/[欠逾]/.test(text.signs) && facts.every(({ name }) => slots[name] !== undefined);
}

function grantsNothing(message: MessageFacts, state: OfferReading): boolean {
  const { current, lastSpeaker } = state;
  const { corrects, continues, text, alone, votes } = message;
  const none = noneShare(alone);
  const standing = kindOf(current) !== 'none';
  if (!standing) return noneShare(votes) > NOTHING.before && none > NOTHING.alone;
  if (state.correcting && putsRight(message, current)) return false;
  if (corrects && current.lastMoney && !text.signs.includes('欠')) return !mends(text.signs);
  const isCompleting = completes(message, current);
  if (none > NOTHING.completing && !isCompleting) return true;
  if (isCompleting || AFFIRMS.test(text.signs)) return none > NOTHING.completing;
  const owed = text.signs.includes('欠');
  if (corrects && !owed) return false;
  const inAll = noneShare(votes);
  if (owed || !(continues || lastSpeaker === 'customer'))
    return (
      none > (inAll > NOTHING.inAll || !adds(message, current) ? NOTHING.beside : NOTHING.adding)
    );
  return none > NOTHING.surely || inAll > NOTHING.answer;
}

/** Probability that nothing is granted any more, from which an offer is taken back: in one breath, and after an answer. */
const OVER = { atOnce: 0.6, later: 0.85 };

/**
 * What an offer is taken back with, once idle denials (不明白可以问我, 没问题) are left out, and what tells of a missed
 * payment or goes with a plan: 有一期没还的话方案作废, 征信不会新增逾期, 不要向个人转账.
 */
const TURNS = /[不没未无非错误撤退销消效忘驳拒停完否变别]|算了|再说|过[了期]|转诉|收[回紧]/;
const IDLE =
  /.*(?:[如若征催宽费罚送]|个人|协议|合同|复述|的话|要是).*|[能可行]不[能可行]|没有?[这那]|不(?:明|清楚|懂|客|用|着?急|担|好意|打扰)|没[问关事]|别[急担]/g;
export const turns = (signs: string) => TURNS.test(signs.replace(IDLE, ''));

/** What says nothing of the kind of an offer: 还有什么可以帮您, 需要的话我把链接发您. */
const REMARKS = /^(?:grant|condition|acceptBy|payBy|dueDay|bareDate)$/;
export const isIdle = ({ facts, text, votes }: MessageFacts, { answered }: OfferReading) =>
  facts.every(({ name }) => REMARKS.test(name)) &&
  (!turns(text.signs) || noneShare(votes) < (answered ? OVER.later : OVER.atOnce));

/** 撤了撤了，系统把您踢出来了: words that leave nothing of what was said before. */
export function endsIt(message: MessageFacts, state: OfferReading): boolean {
  const { facts, text, votes } = message;
  if (kindOf(state.current) === 'none' || !turns(text.signs)) return false;
  if (!state.answered) return isDetail(message) && noneShare(votes) > OVER.atOnce;
  return facts.length === 0 && !FIGURE.test(text.signs) && noneShare(votes) > OVER.later;
}
