import { Converter } from 'opencc-js';

const characters = Converter({ from: 'cn', to: 'tw' });
const phrases = Converter({ from: 'cn', to: 'twp' });

/** Where the dictionary's word is not the one meant here, after conversion. */
const REPAIRS: readonly (readonly [RegExp, string])[] = [
  [/賬/gu, '帳'],
  [/檢視/gu, '查看'],
  [/後臺/gu, '後台'],
  [/臺灣/gu, '台灣'],
  [/平臺/gu, '平台'],
  [/智慧客服/gu, '智能客服'],
  [/複述/gu, '覆述'],
  [/登出帳號/gu, '註銷帳號'],
  [/通過(?=\s*(?:App|支付寶|站內信|官方|哪個|什麼|12368|95188|110|“|「))/gu, '透過'],
  [/“/gu, '「'],
  [/”/gu, '」'],
  [/‘/gu, '『'],
  [/’/gu, '』'],
];

/** Names of instruments 《…》, page labels 「…」“…” and i18next placeholders keep their own words. */
const KEPT = /(《[^》]*》|「[^」]*」|“[^”]*”|\{\{[^}]*\}\}|<[^>]*>)/gu;

function convertPart(part: string): string {
  if (part.startsWith('{{') || part.startsWith('<')) return part;
  return /^[《「“]/u.test(part) ? characters(part) : phrases(part);
}

/** Simplified to traditional as used in Taiwan; official names are converted by character only. */
export function toTraditional(simplified: string): string {
  const converted = simplified.split(KEPT).map(convertPart).join('');
  return REPAIRS.reduce((text, [pattern, word]) => text.replace(pattern, word), converted);
}
