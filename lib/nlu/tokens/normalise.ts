import { standardWording } from './regional';
import { SIMPLIFIED } from './script-table';

/** A text made uniform for reading. `at[i]` is the UTF-16 index in `original` of `text[i]`; `at[text.length]` is its end. */
export interface NormalText {
  readonly original: string;
  readonly text: string;
  readonly at: readonly number[];
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]|\ufe0f|\u20e3/;
const BLANK = /[ \t\u00a0\u3000\u2002-\u200a]/;
const DIGIT = /[0-9]/;

/** Misspellings seen in chats, each of equal length so that positions stay true. */
const MISSPELT: readonly (readonly [RegExp, string])[] = [
  [/佰/g, '百'],
  [/(?<=[0-9])[Oo](?=[0-9期元])/g, '0'],
  [/仟/g, '千'],
  [/减[兔勉]/g, '减免'],
  [/([罚利])[西习吸]/g, '$1息'],
  [/一次姓/g, '一次性'],
  [/其它/g, '其他'],
  [/([每分首本当下一二三四五六七八九十0-9])其(?![他它实余中间])/g, '$1期'],
  [/首[负附]/g, '首付'],
  [/结[请青情](?!况|您)/g, '结清'],
  [/手[序须]费|手续废/g, '手续费'],
  [/还[欸歀]/g, '还款'],
  [/逾[其欺]/g, '逾期'],
  [/延[其欺]/g, '延期'],
  [/违[约月]金/g, '违约金'],
  [/(?<=[分共][0-9一二三四五六七八九十]{1,3})起/g, '期'],
  [/一起(?=[一二三四五六七八九][百千]|[0-9]{3})/g, '一期'],
];

function uniform(char: string): string {
  const code = char.charCodeAt(0);
  if (char === '，' || char === '：' || char === '；' || char === '！' || char === '？')
    return char;
  if (char === '￥' || char === '$' || char === '＄') return '¥';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (char === '\r') return '\n';
  return SIMPLIFIED.get(char) ?? char;
}

/** Full-width → half-width (，：；！？ stay), traditional → simplified, zero-width and idle blanks gone, common misspellings mended. */
export function normalise(original: string): NormalText {
  const chars: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const raw = original.charAt(i);
    if (isIdeograph(raw)) {
      chars.push(SIMPLIFIED.get(raw) ?? raw);
      at.push(i);
      continue;
    }
    if (INVISIBLE.test(raw)) continue;
    if (BLANK.test(raw)) {
      const next = nextVisible(original, i);
      const between = DIGIT.test(chars.at(-1) ?? '') && DIGIT.test(uniform(next));
      const latin = /[A-Za-z]/.test(chars.at(-1) ?? '') && /[A-Za-z]/.test(next);
      if (!between && !latin) {
        if (!parts(original, i, chars)) continue;
        chars.push(/[吗么呢]/.test(chars.at(-1) ?? '') ? '？' : '，');
        at.push(i);
        continue;
      }
      if (chars.at(-1) === ' ') continue;
      chars.push(' ');
    } else chars.push(separator(original, i, chars) ?? uniform(raw));
    at.push(i);
  }
  at.push(original.length);
  return { original, text: mend(standardWording(chars.join(''))), at };
}

/** What begins a clause, whatever stands before it. */
const OPENS =
  /^(?:但|不过|而且|前提|只[要有]|如|要是|需|须|[得您你我]|[签请麻]|中间|期间|自动|[罚利]息|违约|手续|首[期付]|其[他余]|[剩余]|后[面续]|之后|[今明]天|今晚|每|不|(?![元块塊万萬千百期个個月天号號日年小周折左右上下整起的以之即可就也都一分结到前后内还付清多出减免])[\u4e00-\u9fff]{4})/;

/** A blank between two stretches of Chinese stands for a mark (speech written down), one between single characters for nothing. */
function parts(text: string, i: number, before: readonly string[]): boolean {
  const rest = text.slice(i).trimStart();
  const last = before.at(-1) ?? '';
  return (
    /[\u4e00-\u9fff0-9.,]{2}[\u4e00-\u9fff0-9]$/.test(before.slice(-3).join('')) &&
    (/[\u4e00-\u9fff](?<![息金费])/.test(last) ? /^[\u4e00-\u9fff]{2}/ : OPENS).test(rest)
  );
}

/** The bulk of any chat: neither blank nor mark, and of one width. */
function isIdeograph(char: string): boolean {
  const code = char.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}

function nextVisible(text: string, from: number): string {
  let i = from + 1;
  while (i < text.length && (BLANK.test(text.charAt(i)) || INVISIBLE.test(text.charAt(i)))) i++;
  return text.charAt(i);
}

/** A full-width comma is a thousands mark only among full-width digits in groups of three; elsewhere it separates. */
function separator(text: string, i: number, before: readonly string[]): string | null {
  const char = text.charAt(i);
  if (char === '，') {
    if (/^，[0-9０-９]{3}[.．][0-9０-９]{2}(?![0-9０-９])/.test(text.slice(i, i + 9))) return ',';
    const groups = /^，[０-９]{3}(?![０-９])/.test(text.slice(i, i + 5));
    return groups && /[０-９]/.test(text.charAt(i - 1)) ? ',' : '，';
  }
  if (char === ',') {
    const rest = text.slice(i + 1, i + 12).replace(/[ \u3000]/g, '');
    return DIGIT.test(before.at(-1) ?? '') && /^[0-9０-９]{3}(?![0-9０-９])/.test(rest)
      ? ','
      : '，';
  }
  if (/[/／]/.test(char) && partsTerms(text.slice(0, i).trimEnd(), text.slice(i + 1).trimStart()))
    return '，';
  if (char === '?') return '？';
  if (char === '!') return '！';
  if (char === ';') return '；';
  return null;
}

/** 18期/每期499元/首期12月16日: a stroke between terms; 元/期 and 12/8 go together. */
const partsTerms = (before: string, after: string) =>
  /[0-9０-９期元块月日号折%息费]$/.test(before) && /^[每首头分共总剩余末尾起扣还]/.test(after);

function mend(text: string): string {
  let out = text;
  for (const [wrong, right] of MISSPELT) out = out.replace(wrong, right);
  return out.length === text.length ? out : text;
}

/** The stretch of the original that `[start, end)` of the normal text came from. */
export function originalSpan(
  normal: NormalText,
  start: number,
  end: number,
): { readonly start: number; readonly text: string } {
  const from = normal.at[start] ?? normal.original.length;
  const last = normal.at[end - 1];
  const to = last === undefined ? from : last + 1;
  return { start: from, text: normal.original.slice(from, to) };
}
