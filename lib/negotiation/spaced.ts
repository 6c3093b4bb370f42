/** What others wrote, and places to fill, stay as they are. */
const AS_IT_IS = /「[^」]*」|“[^”]*”|『[^』]*』|《[^》]*》|【[^】]*】|〔[^〕]*〕/u;
/** Parts of a date and of an article's number stand together: 2026年11月23日, 第18条, 令2020年第3号. */
const BEFORE_LATIN = /(?<=\p{Script=Han})(?<!\d[年月])(?!\d+[条号款])(?!\d{4}年第)(?=[\dA-Za-z])/u;
const AFTER_LATIN =
  /(?<=[\dA-Za-z%])(?!年\d|年第|月|[条号款])(?<!\d月\d{1,2}(?=日))(?=\p{Script=Han})/u;
const ALL = new RegExp(`${AS_IT_IS.source}|${BEFORE_LATIN.source}|${AFTER_LATIN.source}`, 'gu');

/**
 * Our own text with room between Chinese and figures or Latin letters, as the locale files write it. Not for what is
 * sent in a chat: there people type without.
 */
export function spaced(text: string): string {
  return text.replace(ALL, (found) => found || ' ');
}
