import type { ChargeKind, Offer } from '@/lib/nlu/offer';
import type { DuringPlan, Waiver, WaiverEffect } from '@/lib/repayment/plan';
import type { OfferText } from './offer-to-plan-payments';
import { statedRateOf } from './offer-to-plan-rate';

const ON_SETTLEMENT = /(?:结清|还清)(?:之?后|才|了)|(?:结清|还清).{0,6}(?:减免|生效|免)/;
const ON_TIME = /(?:按时|按期|按约|正常)(?:还|履约|归还)|履约|还满|按.{0,4}还(?:完|清)后/;
const AT_ONCE = /立即|马上|当天|当场|今天就|现在就|办理后|(?:方案)?生效(?:当天|即|时)/;
const LOST =
  /(?:任[一何意]|如|若|一旦|再).{0,8}(?:逾期|没还|未还|违约).{0,12}(?:恢复|失效|取消|作废|收回)/;

function wordingOf(offer: Offer, textOf: OfferText): string {
  const texts = offer.messageIds.map((id) => textOf(id) ?? '');
  return [...(offer.terms.conditions ?? []), ...texts].join('。');
}

function effectOf(wording: string): WaiverEffect {
  if (ON_SETTLEMENT.test(wording)) return 'on-settlement';
  if (ON_TIME.test(wording)) return 'on-time';
  return AT_ONCE.test(wording) ? 'now' : 'unknown';
}

/** Of interest and charges only: 停止催收 stops no charge. */
const STOPS =
  /停息|停(?:止)?(?:计|收)?(?:算|取)?(?:利|罚)息?|暂停(?:计|收|罚|利)|(?:利息|罚息|违约金|费用|息费)[^。,，;；]{0,6}(?:停|不再|不计|不收)|不再(?:计|收|产生|新增)[^。,，]{0,4}(?:息|罚|违约|费)|不计(?:息|利息|罚息)/;

/** Charges that the agent said stop while paying 停息/不再计收: named without sum or share, in words of stopping. */
function stoppedKinds(offer: Offer, textOf: OfferText): readonly ChargeKind[] {
  const { waivedKinds = [], waivedRatio, waivedFen } = offer.terms;
  if (waivedRatio !== undefined || waivedFen !== undefined) return [];
  const said = offer.spans.waivedKinds?.text ?? '';
  return STOPS.test(said) || STOPS.test(wordingOf(offer, textOf)) ? waivedKinds : [];
}

/** 履约期间是否计收: `paused` only where the agent said that the charge stops. */
export function duringPlanOf(item: ChargeKind, offer: Offer, textOf: OfferText): DuringPlan {
  return stoppedKinds(offer, textOf).includes(item) ? 'paused' : 'unknown';
}

/** Waivers as stated. One sum over several items cannot be split, so it stands without an item. */
export function waiversOf(offer: Offer, textOf: OfferText): readonly Waiver[] {
  const { terms } = offer;
  const { waivedKinds = [], waivedFen = null, waivedRatio } = terms;
  if (stoppedKinds(offer, textOf).length > 0) return [];
  const wording = wordingOf(offer, textOf);
  const common = {
    effective: effectOf(wording),
    lostOnDefault: LOST.test(wording) ? true : null,
    inPayments: null,
  };
  const ratio =
    waivedRatio === undefined
      ? null
      : (statedRateOf({ value: waivedRatio, basis: 'year' })?.value ?? null);
  if (waivedFen !== null && waivedKinds.length !== 1)
    return [{ item: null, amountFen: waivedFen, ratio: null, ...common }];
  return waivedKinds.map((item) => ({ item, amountFen: waivedFen, ratio, ...common }));
}
