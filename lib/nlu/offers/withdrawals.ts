import type { MessageFacts } from './message-facts';
import type { OfferDraft } from './offer-draft';

const TAKES_BACK =
  /作废|撤[回了销]|取消了|发[错串岔]|[看认弄]错人|(?:别的|另外?一[位个]|其他)(?:[客用]户|先生|女士|人)的|不算数|我没说|忽略|[办做]不了了|失效|(?:没有?|[未不])(?:通过|同意|批)|[驳打]回|退回(?![原到您至给])/;
const OVER = /已经?(?:自动)?(?:失效|作废|终止|取消)/;
const NOT_NOW = /[逾过任再后将会断违]|[没未]有?[按还]|否则|不然|到期|自动|一[期次]/;
const IF = /[如若]|的话|要是|一旦|[断漏欠](?![了供])/;

/** 这个方案作废, whatever was said before; one that names figures, or a kind of grant, takes back only an offer with these. */
export function withdrawsThis(
  { text, denied, corrects }: MessageFacts,
  { slots, waivers }: OfferDraft,
): boolean {
  const { signs } = text;
  const { periods, perPeriod, discount, defer, deferral } = slots;
  const inOffer: Readonly<Record<string, typeof periods>> = {
    'Ⓟ': periods,
    'Ⓜ': perPeriod,
    'Ⓡ': discount,
  };
  const named = [...text.tokenAt.values()];
  // 8折用不了了
  if (
    denied &&
    !corrects &&
    named.some(({ symbol, value }) => inOffer[symbol]?.fact.value === value)
  )
    return true;
  const says = signs.split(/[，。；！\n]/).some(
    (part, at, parts) =>
      (OVER.test(part) || (TAKES_BACK.test(part) && !NOT_NOW.test(part.replace(/通过/g, '')))) &&
      // 作废，如有疑问请联系客服: what comes after it is no condition.
      !IF.test(parts.slice(0, at + 1).join()),
  );
  if (!says || (/[延展]期|宽限/.test(signs) && !defer && !deferral)) return false;
  if (/减免/.test(signs) && !discount && waivers.length === 0) return false;
  return named.every(({ symbol, value }) => {
    const offered = inOffer[symbol];
    return offered ? offered.fact.value === value : symbol !== 'Ⓡ';
  });
}
