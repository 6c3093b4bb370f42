import type { ChargeKind, Offer, Span } from '@/lib/nlu/offers/offer';
import type { Waiver, WaiverEffect } from '@/lib/repayment/plan';
import { kindsNamedIn, stoppedKinds } from './during-plan';
import type { OfferText } from './payments';
import { decimalText } from './rate';

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
  const sentences = texts
    .flatMap((text) => text.split(/[。；;!！?？\n]/))
    .filter((sentence) => /免|减/.test(sentence));
  const conditions = (offer.terms.conditions ?? []).filter((condition) =>
    sentences.some((sentence) => sentence.includes(condition)),
  );
  return [...conditions, ...sentences].join('。');
}

/** How far before the sum its name stands: 「逾期费用给您减免260元」. */
const ITEM_REACH = 16;

/** The charges named in the clause of the waived sum, up to its end. */
function namedAt(span: Span, textOf: OfferText): readonly ChargeKind[] {
  const text = textOf(span.messageId);
  if (!text) return [];
  const before = text.slice(Math.max(0, span.start - ITEM_REACH), span.start);
  const clause = before.split(/[，,。；;!！?？\n]/).at(-1) ?? '';
  return kindsNamedIn(clause + span.text);
}

/** The charges that the waived sum is of; 「减免的260元当天到账」 goes back to where the sum was named. */
function namedBefore({ spans, messageIds }: Offer, textOf: OfferText): readonly ChargeKind[] {
  const span = spans.waivedFen;
  if (!span) return [];
  const sum = /[\d,.]+\s*元/.exec(span.text)?.[0];
  const earlier = messageIds.flatMap((messageId): readonly Span[] => {
    const start = sum === undefined ? -1 : (textOf(messageId)?.indexOf(sum) ?? -1);
    return start < 0 || sum === undefined ? [] : [{ messageId, start, text: sum }];
  });
  return [span, ...earlier].map((one) => namedAt(one, textOf)).find((all) => all.length > 0) ?? [];
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

/**
 * Waivers as stated. A charge that only stops while paying is none; one sum over several items cannot be split, so it
 * stands without an item.
 */
export function waiversOf(offer: Offer, textOf: OfferText): readonly Waiver[] {
  const { waivedKinds = [], waivedFen = null, waivedRatio } = offer.terms;
  const wording = wordingOf(offer, textOf);
  const effective = effectOf(wording);
  const lostOnDefault = LOST.test(wording) ? true : null;
  const common = { effective, lostOnDefault, inPayments: null } as const;
  const sumOf = waivedFen === null ? [] : namedBefore(offer, textOf);
  const stopped = stoppedKinds(offer, textOf).filter((kind) => !sumOf.includes(kind));
  const items = [...new Set(waivedKinds.map((kind) => asItem(kind, offer, textOf)))].filter(
    (item) => !stopped.includes(item),
  );
  const ratio = decimalText(waivedRatio);
  const inFull = (item: ChargeKind): Waiver => ({ item, amountFen: null, ratio, ...common });
  if (waivedFen === null) return items.map(inFull);
  const named = sumOf.length > 0 ? sumOf : items;
  const item = named.length === 1 ? (named[0] ?? null) : null;
  const others = item === null ? [] : items.filter((other) => !named.includes(other));
  return [{ item, amountFen: waivedFen, ratio: null, ...common }, ...others.map(inFull)];
}
