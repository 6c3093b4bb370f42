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
  return '';
}
