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
  [/(?<!一)併(?=告知)/gu, '並'],
  // To set off a debt; the other word is to dash.
  [/衝(?=抵|本金|利息|罰息|逾期|當期|哪|到|費)/gu, '沖'],
  // The adverb 只; the counter is never needed here.
  [/隻/gu, '只'],
  // Words of which the dictionary takes only the latter half: 聊天|后, App 内|核验, 银发〔2003〕.
  [/聊天后/gu, '聊天後'],
  [/核心(?=[查驗])/gu, '內核'],
  [/銀髮(?=〔)/gu, '銀發'],
  [/采用/gu, '採用'],
  [/補釦/gu, '補扣'],
  [/公佈/gu, '公布'],
  [/身份/gu, '身分'],
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
  [/口令/gu, '密碼'],
  [/窗口/gu, '視窗'],
  [/純文本/gu, '純文字'],
  [/文本(?=檔案)/gu, '文字'],
  [/時間戳/gu, '時間戳記'],
  [/(?<=\p{Script=Han})回車/gu, ' Enter 鍵'],
  [/回車/gu, 'Enter 鍵'],
  [/訪問/gu, '存取'],
  [/網盤/gu, '雲端硬碟'],
  [/應用密碼/gu, '應用程式密碼'],
  [/應用內/gu, ' App 內'],
  [/節選/gu, '節錄'],
  [/生成/gu, '產生'],
  [/反饋(?=人)/gu, '回報的'],
  [/反饋/gu, '反映'],
  [/傳送(?=時間|和方式)/gu, '發送'],
  [/(?<=不會)發送/gu, '傳送'],
  [/項目(?=提供的 verify|取得)/gu, '專案'],
  [/儲存(?=記錄|好記錄|多久)/gu, '保存'],
  // Words of Chinese law, and of warnings that quote them.
  [/電子資料/gu, '電子數據'],
  [/資料電文/gu, '數據電文'],
  [/債務最佳化/gu, '債務優化'],
  [/登出(?=校園貸)/gu, '註銷'],
  [/稽核/gu, '審核'],
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

function convertPart(part: string, isNextNamed: boolean, ownLabels: ReadonlySet<string>): string {
  if (part.startsWith('{{') || part.startsWith('<')) return part;
  if (/^[《「“]/u.test(part)) {
    const inner = part.slice(1, -1);
    return ownLabels.has(inner)
      ? `${part[0]}${toTraditional(inner)}${part.at(-1)}`
      : characters(part);
  }
  const converted = phrases(part);
  return repair(isNextNamed ? converted : converted.replace(/$/u, '\u0000'), WORDS).replace(
    '\u0000',
    '',
  );
}

/**
 * Simplified to traditional as used in Taiwan; official names and labels of other people's pages are converted by
 * character only, `ownLabels` in quotes as anything else of ours.
 */
export function toTraditional(
  simplified: string,
  ownLabels: ReadonlySet<string> = new Set(),
): string {
  const parts = simplified.split(KEPT);
  const converted = parts.map((part, index) =>
    convertPart(part, /^[「“]/u.test(parts[index + 1] ?? ''), ownLabels),
  );
  return repair(converted.join(''), CHARACTERS);
}
