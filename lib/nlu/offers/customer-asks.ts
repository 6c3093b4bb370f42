import type { MessageFacts } from './message-facts';
import type { Fact, FactName } from './offer-facts';

/** The customer asks for something else or for more. */
export const WISHES =
  /能不能|可不可以|能否|(?:可以|能)[^，]{0,8}[吗么不？]|再|太[高多贵]|少[点些]|[还拿]不|[ⓅⓂⓃⓇⓉ].*[吗么呢？]/;

/** What the customer asks about, as the label that a bare answer stands for. */
export function askedFor(signs: string): string {
  if (/(?:首[期次个]|ⓞ)[^，。]{0,6}(?:哪天|几号|什么时候|啥时候)/.test(signs)) return '首期日期';
  if (/(?:每[期月]|ⓟ|月供)[^，。]{0,4}(?:多少|几)/.test(signs)) return '每期';
  if (/首期[^，。]{0,2}呢/.test(signs)) return '首期日期';
  if (/首付[^，。]{0,4}(?:多少|几)/.test(signs)) return '首付';
  if (/(?:[总一]共|总)[^，。]{0,4}(?:多少|几)/.test(signs)) return '总金额';
  if (/(?:[减免抹]|(?<![最至多])少)[^，。]{0,4}多少/.test(signs)) return '减免';
  if (/ⓣ[^，。]{0,4}多少|多少[^，。]{0,2}(?:ⓟ|ⓣ)/.test(signs)) return '每期';
  if (ASKS_WHEN.test(signs)) return ASKS_BY.test(signs) ? '期限' : '日期';
  return '';
}

const ASKS_WHEN = /[哪几][天号日]|(?:什么|啥)时[候间]|多会儿|何时/;
const ASKS_BY = /期限|截止|[天号日候间儿时][^，。]{0,2}前/;

/** What a figure after these words is. */
export const LABELS: readonly (readonly [RegExp, FactName])[] = [
  [/每|月供/, 'perPeriod'],
  [/首(?:期款|[付期])|头[一ⓟ]期?/, 'first'],
  [/总/, 'total'],
  [/减免/, 'waivedFen'],
  [/一次性/, 'lumpAmount'],
];

/** 一个月多少？ 640: the one sum of a short answer is what was asked for. */
export function namedAsAsked(
  dangling: string,
  { facts, text }: MessageFacts,
  { name }: Fact,
): FactName | undefined {
  const sums = facts.filter((fact) => A_SUM.test(fact.name));
  return A_SUM.test(name) && sums.length === 1 && text.signs.length < 6
    ? LABELS.find(([words]) => words.test(dangling))?.[1]
    : undefined;
}
const A_SUM = /^(?:perPeriod|first|total|lumpAmount|minimumAmount|bareMoney)$/;
