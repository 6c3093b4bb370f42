/**
 * A figure and the Chinese unit after it, on one line: 「1,200 元」 torn in two is read as two things. So is 「每月 15 日」.
 * Only for the screen: nothing that is inserted, copied or exported goes through i18next.
 */
export function keepTogether(text: string): string {
  return text
    .replace(/每月 (?=\d+ [日號号])/g, '每\u2060月\u00a0')
    .replace(/(\d%?) (?=[元期天日笔筆条條分年月项項次个個处處小段句页頁])/g, '$1\u00a0');
}
