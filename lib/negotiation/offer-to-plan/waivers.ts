import type { ChargeKind, Offer, Span } from '@/lib/nlu/offers/offer';
import type { DuringPlan, Waiver, WaiverEffect } from '@/lib/repayment/plan';
import type { OfferText } from './payments';
import { statedRateOf } from './rate';

const ON_SETTLEMENT = /(?:结清|还清)(?:之?后|才|了)|(?:结清|还清).{0,6}(?:减免|生效|免)/;
const ON_TIME = /(?:按时|按期|按约|正常)(?:还|履约|归还)|履约|还满|按.{0,4}还(?:完|清)后/;
const AT_ONCE = /立即|马上|当天|当场|今天就|现在就|办理后|(?:方案)?生效(?:当天|即|时)/;
const LOST =
  /(?:任[一何意]|如|若|一旦|再).{0,8}(?:逾期|没还|未还|违约).{0,12}(?:恢复|失效|取消|作废|收回)/;

/** Sentences of the waiver's own messages that speak of letting off, and the conditions named there. */
function wordingOf(offer: Offer, textOf: OfferText): string {
  const { waivedFen, waivedKinds, waivedRatio } = offer.spans;
  const own = [waivedFen, waivedRatio, waivedKinds].flatMap((span) => span?.messageId ?? []);
  const ids = own.length > 0 ? [...new Set(own)] : offer.messageIds;
  const texts = ids.map((id) => textOf(id) ?? '');
  const sentences = texts.flatMap(sentencesOf).filter((sentence) => /免|减/.test(sentence));
  const conditions = (offer.terms.conditions ?? []).filter((condition) =>
    sentences.some((sentence) => sentence.includes(condition)),
  );
  return [...conditions, ...sentences].join('。');
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/[。；;!！?？\n]/);
}

/** The sentence in which a value was read; the words of the span alone where the message is not known. */
function sentenceAt(span: Span | undefined, textOf: OfferText): string {
  const text = span && textOf(span.messageId);
  if (!span || !text) return span?.text ?? '';
  const before = sentencesOf(text.slice(0, span.start)).at(-1) ?? '';
  return before + (sentencesOf(text.slice(span.start))[0] ?? '');
}

const ITEM_WORDS: readonly (readonly [ChargeKind, RegExp])[] = [
  ['penalty', /罚息|逾期费|逾期利息|违约金|滞纳金/g],
  ['interest', /(?<!逾期)利息/g],
  ['fee', /手续费|服务费/g],
  ['principal', /本金/g],
];
/** How far before the sum its name stands: 「逾期费用给您减免260元」. */
const ITEM_REACH = 12;

/** The charge named right before the waived sum, nearest first. */
function itemBefore(span: Span | undefined, textOf: OfferText): ChargeKind | null {
  const text = span && textOf(span.messageId);
  if (!span || !text) return null;
  const before = text.slice(Math.max(0, span.start - ITEM_REACH), span.start) + span.text;
  const found = ITEM_WORDS.flatMap(([item, words]) =>
    [...before.matchAll(words)].map((match) => ({ item, at: match.index })),
  ).sort((a, b) => b.at - a.at);
  return found[0]?.item ?? null;
}

/** 逾期费用 is what this trade calls the penalty; the reader files every 费用 under fees. */
function asItem(kind: ChargeKind, offer: Offer, textOf: OfferText): ChargeKind {
  if (kind !== 'fee') return kind;
  const span = offer.spans.waivedKinds;
  const text = (span && textOf(span.messageId)) ?? span?.text ?? '';
  return /逾期(?:的)?费/.test(text) && !/手续费|服务费/.test(text) ? 'penalty' : kind;
}

function effectOf(wording: string): WaiverEffect {
  if (ON_SETTLEMENT.test(wording)) return 'on-settlement';
  if (ON_TIME.test(wording)) return 'on-time';
  return AT_ONCE.test(wording) ? 'now' : 'unknown';
}

/** Of interest and charges only: 停止催收 stops no charge. */
const STOPS =
  /停息|停(?:止)?(?:计|收)?(?:算|取)?(?:利|罚)息?|暂停(?:计|收|罚|利)|(?:利息|罚息|违约金|费用|息费)[^。,，;；]{0,6}(?:停|不再|不计|不收)|不再(?:计|收|产生|新增)[^。,，]{0,4}(?:息|罚|违约|费)|不计(?:息|利息|罚息)/;

/**
 * Charges that stop while paying 停息/不再计收, in words of stopping: what is not charged from now on is not what is let
 * off of the old balance.
 */
function stoppedKinds(offer: Offer, textOf: OfferText): readonly ChargeKind[] {
  const { waivedKinds = [], waivedRatio, waivedFen } = offer.terms;
  if (waivedRatio !== undefined && waivedRatio !== 1) return [];
  const span = offer.spans.waivedKinds;
  const said = span
    ? sentenceAt(span, textOf)
    : offer.messageIds.map((id) => textOf(id)).join('。');
  if (!STOPS.test(said)) return [];
  const both =
    /减免|免除|免掉|全免/.test(said) && (waivedRatio !== undefined || waivedFen !== undefined);
  return both ? [] : waivedKinds.map((kind) => asItem(kind, offer, textOf));
}

/** 履约期间是否计收: `paused` only where the agent said that the charge stops. */
export function duringPlanOf(item: ChargeKind, offer: Offer, textOf: OfferText): DuringPlan {
  return stoppedKinds(offer, textOf).includes(item) ? 'paused' : 'unknown';
}

/** Waivers as stated. One sum over several items cannot be split, so it stands without an item. */
export function waiversOf(offer: Offer, textOf: OfferText): readonly Waiver[] {
  const { terms, spans } = offer;
  const { waivedKinds = [], waivedFen = null } = terms;
  const wording = wordingOf(offer, textOf);
  const common = {
    effective: effectOf(wording),
    lostOnDefault: LOST.test(wording) ? true : null,
    inPayments: null,
  };
  const stopped = stoppedKinds(offer, textOf).length > 0;
  const ratio = stopped ? null : ratioText(terms.waivedRatio);
  const items = stopped ? [] : [...new Set(waivedKinds.map((kind) => asItem(kind, offer, textOf)))];
  if (waivedFen === null) return items.map((item) => ({ item, amountFen: null, ratio, ...common }));
  const named = itemBefore(spans.waivedFen, textOf);
  const item = named ?? (items.length === 1 ? (items[0] ?? null) : null);
  return [{ item, amountFen: waivedFen, ratio, ...common }];
}

function ratioText(ratio: number | undefined): string | null {
  if (ratio === undefined) return null;
  return statedRateOf({ value: ratio, basis: 'year' })?.value ?? null;
}
