import type { Offer } from '@/lib/nlu/offers/offer';
import { deadlineOf, isPayBy, type OfferText } from './payments';
import { waiversOf } from './waivers';

/** 感谢您的支持, 请问还有其他问题吗: what any talk ends with is no condition of a plan. */
const COURTESY = /^(?:感谢|谢谢|祝您?|辛苦|不客气|欢迎|抱歉|请问|很高兴)/;

/** 还款在支付宝App内完成, 请通过官方渠道还款: where to pay is a term of its own and stands there. */
const CHANNEL =
  /(?:还款|付款|支付|转账|打款).*(?:App|APP|app|官方|渠道|页面|账户|对公)|(?:App|APP|app|官方|渠道|页面).*(?:还款|付款|支付)/;

/** What makes a sentence about the channel a condition after all: something hangs on it. */
const HANGS = /须|需|否则|才|作废|取消|失效|如果|若/;

const isCondition = (text: string): boolean =>
  !COURTESY.test(text) && !(CHANNEL.test(text) && !HANGS.test(text));

/** All that stands as it was read. */
function others<T extends object>(of: T): Partial<T> {
  const judged = ['deadline', 'waivedKinds', 'waivedRatio', 'conditions'];
  return Object.fromEntries(Object.entries(of).filter(([field]) => !judged.includes(field))) as T;
}

type Shown = Pick<Offer, 'terms' | 'spans'>;

/** A deadline under the name of what it is, or nothing where it is none. */
function deadlineAsSaid(offer: Offer, textOf: OfferText): Shown {
  if (deadlineOf(offer, textOf) === null) return { terms: {}, spans: {} };
  const name = isPayBy(offer, textOf) ? 'payBy' : 'deadline';
  const { deadline } = offer.spans;
  return { terms: { [name]: offer.terms.deadline }, spans: deadline ? { [name]: deadline } : {} };
}

/** What only stops while paying is no waiver: it stands among the terms of the plan. 逾期费用 is no 手续费. */
function waiversAsSaid(offer: Offer, textOf: OfferText): Shown {
  const waivers = waiversOf(offer, textOf);
  if (waivers.length === 0) return { terms: {}, spans: {} };
  const { waivedKinds, waivedRatio } = offer.terms;
  const { waivedKinds: which, waivedRatio: share } = offer.spans;
  const named = [...new Set(waivers.flatMap(({ item }) => item ?? []))];
  return {
    terms: {
      ...(waivedKinds ? { waivedKinds: named.length > 0 ? named : waivedKinds } : {}),
      ...(waivedRatio === undefined ? {} : { waivedRatio }),
    },
    spans: { ...(which ? { waivedKinds: which } : {}), ...(share ? { waivedRatio: share } : {}) },
  };
}

function conditionsAsSaid({ terms, spans }: Offer): Shown {
  const held = terms.conditions?.filter(isCondition) ?? [];
  if (held.length === 0) return { terms: {}, spans: {} };
  const { conditions } = spans;
  return { terms: { conditions: held }, spans: conditions ? { conditions } : {} };
}

/**
 * An offer as it is shown and handed over: a day that something else falls on is no deadline, and the last day to pay is not
 * how long the offer stands; what only stops is not let off; a courtesy and the way to pay are no conditions.
 */
export function asSaid(offer: Offer, textOf: OfferText): Offer {
  const shown = [
    waiversAsSaid(offer, textOf),
    deadlineAsSaid(offer, textOf),
    conditionsAsSaid(offer),
  ];
  return {
    ...offer,
    terms: Object.assign(others(offer.terms), ...shown.map(({ terms }) => terms)),
    spans: Object.assign(others(offer.spans), ...shown.map(({ spans }) => spans)),
  };
}
