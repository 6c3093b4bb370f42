import type { Offer } from '@/lib/nlu/offers/offer';
import { deadlineOf, type OfferText } from './payments';

/** 感谢您的支持, 请问还有其他问题吗: what any talk ends with is no condition of a plan. */
const COURTESY = /^(?:感谢|谢谢|祝您?|辛苦|不客气|欢迎|抱歉|请问|很高兴)/;

/** An offer as it is shown and handed over: a day that something else falls on is no deadline, a courtesy no condition. */
export function asSaid(offer: Offer, textOf: OfferText): Offer {
  const { deadline, conditions, ...terms } = offer.terms;
  const held = conditions?.filter((condition) => !COURTESY.test(condition)) ?? [];
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
