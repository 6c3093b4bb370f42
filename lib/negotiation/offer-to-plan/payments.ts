import type { Offer } from '@/lib/nlu/offers/offer';
import type { DownPayment } from '@/lib/repayment/plan';
import { decimalText } from './rate';

/** Text of a message by id, or null when it is not known. */
export type OfferText = (messageId: string) => string | null;

/** How far before the figure its name is looked for. */
const NAME_REACH = 12;
const FIRST_INSTALMENT = /首期|首笔|第一期|第1期|第一个月|首月/;
/** 第一个月先还300 is still the first instalment; 首期诚意金 is a down payment. */
const DOWN_PAYMENT = /首付|先处理|诚意|预付|定金/;

/** True when the sum stated apart is the first instalment 首期 and not a down payment 首付 on top of them. */
export function isFirstInstalment(offer: Offer, textOf: OfferText): boolean {
  const span = offer.spans.firstPaymentFen;
  if (span === undefined || offer.terms.downPaymentDue !== undefined) return false;
  const text = textOf(span.messageId);
  const before = text?.slice(Math.max(0, span.start - NAME_REACH), span.start) ?? '';
  const around = before + span.text;
  return FIRST_INSTALMENT.test(around) && !DOWN_PAYMENT.test(around);
}

/** 先还本金的10%, 剩余本金的两成: the principal stands straight before the share. */
const OF_PRINCIPAL =
  /本金(?:余额|总额|部分)?的?\s*(?:百分之|[\d.]+\s*[%％]|[一二两三四五六七八九半][成半]|一半)/;

/** True where the share that was said is one of the principal. */
function isOfPrincipal({ spans }: Offer, textOf: OfferText): boolean {
  const span = spans.firstPaymentRatio;
  if (span === undefined) return false;
  const before = textOf(span.messageId)?.slice(Math.max(0, span.start - NAME_REACH), span.start);
  return OF_PRINCIPAL.test(`${before ?? ''}${span.text}`);
}

/** The down payment as stated: a sum, or a share of the debt, from which the calculator makes one. */
export function downPaymentOf(offer: Offer, textOf: OfferText): DownPayment | null {
  const { terms, kind } = offer;
  const stated = terms.firstPaymentFen !== undefined || terms.firstPaymentRatio !== undefined;
  if (kind !== 'installment' || !stated || isFirstInstalment(offer, textOf)) return null;
  const sum = { amountFen: terms.firstPaymentFen ?? null, dueDate: terms.downPaymentDue ?? null };
  const share = decimalText(terms.firstPaymentRatio);
  if (sum.amountFen !== null || share === null) return sum;
  return { ...sum, share, ...(isOfPrincipal(offer, textOf) ? { shareOf: 'principal' } : {}) };
}

/** A balance date 截至11月23日, or the day on which something else happens 生效当天, that was read as a deadline. */
const OTHER_DAY = /截至|(?:生效|签约|到账|还款|结清|确认)的?当[天日]/;

/** 有效期到12月20日, 保留到今天24点, 今天24点前有效: how long the offer stands, not when to pay. */
const STANDS = /有效|保留|失效|作废|过期/;

/** True where the deadline is the last day to pay 最晚还款日: of what is paid once, unless it says that the offer stands until then. */
export function isPayBy({ kind, spans: { deadline } }: Offer, textOf: OfferText): boolean {
  if (kind === 'installment' || kind === 'extension') return false;
  const { start = 0, text = '', messageId = '' } = deadline ?? {};
  const after = (textOf(messageId) ?? '').slice(start + text.length).slice(0, 2);
  return !STANDS.test(text + after);
}

/** The offer's deadline; what is none is left out. */
export function deadlineOf({ terms, spans }: Offer, textOf: OfferText): string | null {
  if (terms.deadline === undefined) return null;
  const span = spans.deadline;
  const text = span ? textOf(span.messageId) : null;
  const before =
    span && text ? text.slice(Math.max(0, span.start - 3), span.start) + span.text : '';
  return OTHER_DAY.test(before) ? null : terms.deadline;
}
