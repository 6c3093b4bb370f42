import type { Offer } from '@/lib/nlu/offers/offer';
import { deadlineOf, type OfferText } from './payments';

/** 感谢您的支持, 请问还有其他问题吗: what any talk ends with is no condition of a plan. */
const COURTESY = /^(?:感谢|谢谢|祝您?|辛苦|不客气|欢迎|抱歉|请问|很高兴)/;

/** 还款在支付宝App内完成, 请通过官方渠道还款: where to pay is a term of its own and stands there. */
const CHANNEL =
  /(?:还款|付款|支付|转账|打款).*(?:App|APP|app|官方|渠道|页面|账户|对公)|(?:App|APP|app|官方|渠道|页面).*(?:还款|付款|支付)/;

/** What makes a sentence about the channel a condition after all: something hangs on it. */
const HANGS = /须|需|否则|才|作废|取消|失效|如果|若/;

const isCondition = (text: string): boolean =>
  !COURTESY.test(text) && !(CHANNEL.test(text) && !HANGS.test(text));

/**
 * An offer as it is shown and handed over: a day that something else falls on is no deadline; a courtesy and the way to pay
 * are no conditions.
 */
export function asSaid(offer: Offer, textOf: OfferText): Offer {
  const { deadline, conditions, ...terms } = offer.terms;
  const held = conditions?.filter(isCondition) ?? [];
  const isDeadline = deadline !== undefined && deadlineOf(offer, textOf) !== null;
  if (held.length === (conditions?.length ?? 0) && isDeadline === (deadline !== undefined))
    return offer;
  const { deadline: where, conditions: which, ...spans } = offer.spans;
  return {
    ...offer,
    terms: {
      ...terms,
      ...(isDeadline ? { deadline } : {}),
      ...(held.length > 0 ? { conditions: held } : {}),
    },
    spans: {
      ...spans,
      ...(isDeadline && where ? { deadline: where } : {}),
      ...(held.length > 0 && which ? { conditions: which } : {}),
    },
  };
}
