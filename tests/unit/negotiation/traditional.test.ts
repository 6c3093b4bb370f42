import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localise, traditional } from '@/lib/negotiation/traditional';
import { contentTexts } from '@/scripts/zh-tw/content-texts';
import { toTraditional } from '@/scripts/zh-tw/convert';
import { localeToTraditional, textsIn } from '@/scripts/zh-tw/locale-texts';

const LOCALES = join(process.cwd(), 'lib/i18n/locales');
const namespaces = readdirSync(join(LOCALES, 'zh-CN')).filter((name) => name.endsWith('.json'));

type Json = { readonly [key: string]: Json | string };

function stringsOf(locale: string, file: string): ReadonlyMap<string, string> {
  const collect = (value: Json | string, path: string): [string, string][] =>
    typeof value === 'string'
      ? [[path, value]]
      : Object.entries(value).flatMap(([key, inner]) => collect(inner, `${path}.${key}`));
  return new Map(collect(JSON.parse(readFileSync(join(LOCALES, locale, file), 'utf8')), ''));
}

const labels = new Set(namespaces.flatMap((file) => [...stringsOf('zh-CN', file).values()]));

const marksIn = (text: string) => (text.match(/\{\{[^}]*\}\}|<[^>]*>/gu) ?? []).sort();

describe('traditional texts are in step', () => {
  it('with every reviewed text (else run npx tsx scripts/make-zh-tw.ts)', () => {
    const stale = contentTexts().filter((text) => traditional(text) !== toTraditional(text));
    expect(stale).toEqual([]);
  });

  it.each(namespaces)('with every text of %s', (file) => {
    const made = localeToTraditional(Object.fromEntries(stringsOf('zh-CN', file)), labels);
    expect([...stringsOf('zh-TW', file).values()]).toEqual(textsIn(made));
  });

  it.each(namespaces)('with the keys and placeholders of %s', (file) => {
    const [source, made] = [stringsOf('zh-CN', file), stringsOf('zh-TW', file)];
    expect([...made.keys()]).toEqual([...source.keys()]);
    for (const [key, text] of source) expect(marksIn(made.get(key) ?? '')).toEqual(marksIn(text));
  });
});

describe('toTraditional', () => {
  it.each([
    ['逾期账单的还款安排', '逾期帳單的還款安排'],
    ['《中华人民共和国个人信息保护法》', '《中華人民共和國個人信息保護法》'],
    ['个人信息', '個人資訊'],
    ['正在核对并合并', '正在核對並合併'],
    ['每期还款先冲哪一项', '每期還款先沖哪一項'],
    ['减免项目和放款方类型', '減免項目和放款方類型'],
    ['找不到对象，没有权限，循环利息', '找不到對象，沒有權限，循環利息'],
    ['批注和标签', '批註和標籤'],
    ['能否通过“我的合同”查看', '能否透過「我的合同」查看'],
    ['智能客服', '智能客服'],
    ['还有 {{count}} 处信息没填', '還有 {{count}} 處資訊沒填'],
    ['发薪日', '發薪日'],
    ['周转不开', '週轉不開'],
    ['2026年8月起签的合同', '2026年8月起簽的合約'],
    ['盖章文件是更好的证据', '蓋章文件是更好的證據'],
    ['核验没有通过', '核驗沒有通過'],
    ['官方渠道和导出的文件', '官方管道和匯出的檔案'],
    ['我先核对再回复', '我先核對再回覆'],
    ['走法律程序', '走法律程序'],
    ['校验程序', '校驗程式'],
    ['统一社会信用代码', '統一社會信用代碼'],
    ['平台和后台', '平台和後台'],
    ['打开客服聊天后，', '開啟客服聊天後，'],
    ['只在官方 App 内核验', '只在官方 App 內核驗'],
    ['收到后应在二十日内核查答复', '收到後應在二十日內核查答覆'],
    ['银发〔2003〕251号', '銀發〔2003〕251號'],
    ['请一并告知', '請一併告知'],
    ['口令丢了，谁也打不开', '密碼丟了，誰也打不開'],
    ['聊天窗口里的每一句话', '聊天視窗裡的每一句話'],
    ['身份核验', '身分核驗'],
    ['电子数据', '電子數據'],
    ['注销校园贷', '註銷校園貸'],
  ])('%s → %s', (simplified, expected) => {
    expect(toTraditional(simplified)).toBe(expected);
  });

  it('says a label of ours in quotes as the label itself does', () => {
    expect(toTraditional('请用“打开记录包核对”', new Set(['打开记录包核对']))).toBe(
      '請用「開啟記錄包核對」',
    );
    expect(toTraditional('请看“我的合同”', new Set(['打开记录包核对']))).toBe('請看「我的合同」');
  });

  it('leaves an unknown text as it is', () => {
    expect(traditional('没有收录的句子')).toBe('没有收录的句子');
    expect(traditional('constructor')).toBe('constructor');
    expect(localise('没有收录', 'x').en).toBe('x');
  });
});
