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
  [/標簽/gu, '標籤'],
  [/複述/gu, '覆述'],
  [/併合並/gu, '並合併'],
  [/併(?=告知)/gu, '並'],
  // To set off a debt; the other word is to dash.
  [/衝(?=抵|本金|利息|逾期|當期|哪|到|費)/gu, '沖'],
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
  [/專案/gu, '項目'],
  [/物件/gu, '對象'],
  [/型別/gu, '類型'],
  [/許可權/gu, '權限'],
  [/迴圈/gu, '循環'],
  [/手機號(?!碼)/gu, '手機號碼'],
  [/郵箱/gu, '信箱'],
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
