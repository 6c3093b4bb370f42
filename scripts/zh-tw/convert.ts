import { Converter } from 'opencc-js';

const characters = Converter({ from: 'cn', to: 'tw' });
const phrases = Converter({ from: 'cn', to: 'twp' });

type Repair = readonly [RegExp, string];

/** Characters that the dictionary chooses otherwise than is usual, everywhere. */
const CHARACTERS: readonly Repair[] = [
  [/賬/gu, '帳'],
  [/籤/gu, '簽'],
  [/臺/gu, '台'],
  [/汙/gu, '污'],
  [/複述/gu, '覆述'],
  // The adverb 只; the counter is never needed here.
  [/隻/gu, '只'],
  [/“/gu, '「'],
  [/”/gu, '」'],
  [/‘/gu, '『'],
  [/’/gu, '』'],
];

/** Words whose meaning here is not the dictionary's, outside names and page labels. */
const WORDS: readonly Repair[] = [
  [/檢視/gu, '查看'],
  [/智慧客服/gu, '智能客服'],
  [/(蓋章|書面|官方|法律|證明|紙質|單獨的?)檔案/gu, '$1文件'],
  [/(法律|訴訟|仲裁|司法|真實的?)程式/gu, '$1程序'],
  [/信用程式碼/gu, '信用代碼'],
  [/壓縮包/gu, '壓縮檔'],
  [/聯網/gu, '連網'],
  [/合同/gu, '合約'],
  [/渠道/gu, '管道'],
  [/回復/gu, '回覆'],
  [/通過(?=\s*(?:App|支付寶|站內信|官方|哪|什麼|平台|電話|簡訊|客服|12368|95188|110|$))/gu, '透過'],
];

const repair = (text: string, repairs: readonly Repair[]): string =>
  repairs.reduce((result, [pattern, word]) => result.replace(pattern, word), text);

/** Names of instruments 《…》, page labels 「…」“…” and i18next placeholders keep their own words. */
const KEPT = /(《[^》]*》|「[^」]*」|“[^”]*”|\{\{[^}]*\}\}|<[^>]*>)/gu;

function convertPart(part: string, isNextNamed: boolean): string {
  if (part.startsWith('{{') || part.startsWith('<')) return part;
  if (/^[《「“]/u.test(part)) return characters(part);
  const converted = phrases(part);
  return repair(isNextNamed ? converted : converted.replace(/$/u, '\u0000'), WORDS).replace(
    '\u0000',
    '',
  );
}

/** Simplified to traditional as used in Taiwan; official names are converted by character only. */
export function toTraditional(simplified: string): string {
  const parts = simplified.split(KEPT);
  const converted = parts.map((part, index) =>
    convertPart(part, /^[「“]/u.test(parts[index + 1] ?? '')),
  );
  return repair(converted.join(''), CHARACTERS);
}
