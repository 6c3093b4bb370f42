import { type NormalText, normalise, originalSpan } from '@/lib/nlu/tokens/normalise';
import { isIdNumber, passesIdCheck, passesLuhn, passesUsccCheck } from './check-digits';
import { findSecrets } from './secrets';

/** Kinds of personal data 敏感信息 (taxonomy §6). */
export type SensitiveKind =
  | 'cn_id18'
  | 'cn_id15'
  | 'bank_card'
  | 'cn_mobile'
  | 'otp'
  | 'password'
  | 'cvv_expiry'
  | 'email'
  | 'wechat_qq'
  | 'address'
  | 'person_name'
  | 'contract_no'
  | 'ticket_no'
  | 'uscc';

/** A find: `text` is a substring of the original from `start` (UTF-16). `high`: check digit or context agrees. */
export interface SensitiveHit {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly text: string;
  readonly confidence: 'high' | 'medium';
  readonly onDraft: 'block' | 'warn' | 'ok';
}

const ON_DRAFT: Readonly<Record<SensitiveKind, SensitiveHit['onDraft']>> = {
  cn_id18: 'block',
  cn_id15: 'warn',
  bank_card: 'block',
  cn_mobile: 'warn',
  otp: 'block',
  password: 'block',
  cvv_expiry: 'block',
  email: 'warn',
  wechat_qq: 'warn',
  address: 'warn',
  person_name: 'warn',
  contract_no: 'ok',
  ticket_no: 'ok',
  uscc: 'ok',
};

const SECRET_KINDS = {
  'one-time-code': 'otp',
  password: 'password',
  'card-security-code': 'cvv_expiry',
} as const;

interface Range {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly end: number;
  readonly confidence: 'high' | 'medium';
}

const digits = (text: string) => text.replace(/[^0-9Xx]/g, '').toUpperCase();
const B = '(?<![0-9A-Za-z]|[0-9][ -])';
const A = '(?![0-9A-Za-z]|[ -][0-9])';
const SPACED = (n: string) => `[0-9](?:[ -]?[0-9])${n}`;
const ID18 = new RegExp(`${B}[1-9](?:[ -]?[0-9]){16}[ -]?[0-9Xx]${A}`, 'g');
const LONG = new RegExp(`${B}${SPACED('{11,18}')}${A}`, 'g');
const MOBILE = /(?<![0-9])(?:\+?86[- ]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])/g;
const USCC = /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])/g;
const CARD_WORDS = /卡号|银行卡|账户|账号|储蓄卡|[行]卡|卡里|户头|借记卡|信用卡|存折/;
const TICKET_WORDS =
  /(?:工单|编号|单号|受理|案号|订单|交易|流水号|凭证|回执|投诉)号?[是为:： ]{0,2}$/;
const EXPIRY = /(?:有效期|到期)[^0-9]{0,6}((?:0[1-9]|1[0-2])\/?(?:[0-9]{2}))(?![0-9年月])/g;
/** 收到了，789012 · 短信里写的 G-550812 · 六位码 9 0 2 1 7 5: digits handed over without being named a code. */
const HANDED =
  /(?:(?:收到|短信|信息|码)(?:来|有|收到)?了?[，,。:： ]{0,2}是?|[六四64]位(?:数字?|码|数)[是:： ]{0,2}|短信[^0-9，。]{0,5}(?=[A-Z]-))((?:[A-Z]-)?(?<![0-9.])(?:[0-9][ -]?){3,7}[0-9])(?![0-9.,，]?[0-9]|[元块万千期年月号天日位个次%折])/g;
const BACK_DIGITS = /背面[^0-9，。]{0,8}([0-9]{3})(?![0-9])/g;
const SPOKEN_PASSWORD = /密码[^，。0-9]{0,6}([六四64]个[0-9一二三四五六七八九])/g;
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g;
const MESSENGER =
  /(?:微信|QQ|qq|wx|WX|VX|vx|企鹅)(?:号|号码)?(?:是|为|[:：])? ?([A-Za-z][A-Za-z0-9_-]{5,19}|[1-9][0-9]{4,11})/g;
const ADDRESS =
  /(?:[\u4e00-\u9fa5]{2,7}(?:省|自治区))?(?:[\u4e00-\u9fa5]{2,7}市)?[\u4e00-\u9fa5]{1,7}(?:区|县|镇|乡|街道)?[\u4e00-\u9fa5]{1,10}(?:路|街|道|巷|村|弄|小区|花园|大厦)(?:[\u4e00-\u9fa5]{0,8})?[0-9]{1,5}(?:号|弄|栋|幢|座|单元)(?:[0-9一二三四五六七八九十]{0,4}(?:号楼|栋|幢|座|单元|层|楼))*(?:[0-9]{2,5}室?)?/g;
const CONTRACT = /(?:合同|账单|借据)(?:编号|号码|号)(?:是|为|[:：])? ?([A-Za-z0-9-]{6,40})/g;
const TICKET =
  /(?:工单|编号|单号|受理号|案号|订单号|回执)(?:编?号)?(?:是|为|[:：])? ?([A-Za-z0-9-]{4,40})/g;

/** `names`: the user's own list (self, family). Finds do not overlap; in order of appearance. */
export function findSensitive(
  text: string,
  options: { readonly names?: readonly string[] } = {},
): SensitiveHit[] {
  const normal = normalise(text);
  const view = digitView(normal.text);
  const ranges: Range[] = [];
  const add = (range: Range) => {
    if (!ranges.some((r) => range.start < r.end && r.start < range.end)) ranges.push(range);
  };
  for (const s of findSecrets(view))
    add({ kind: SECRET_KINDS[s.kind], start: s.start, end: s.end, confidence: 'high' });
  addNumbers(view, add);
  addGroup(view, EXPIRY, 'cvv_expiry', add);
  addGroup(view, HANDED, 'otp', add);
  addGroup(view, BACK_DIGITS, 'cvv_expiry', add);
  addGroup(view, SPOKEN_PASSWORD, 'password', add);
  addAll(view, EMAIL, 'email', add);
  addGroup(view, MESSENGER, 'wechat_qq', add);
  addAll(view, ADDRESS, 'address', add);
  addGroup(view, CONTRACT, 'contract_no', add);
  addGroup(view, TICKET, 'ticket_no', add);
  for (const name of options.names ?? []) addName(normal.text, normalise(name).text, add);
  return ranges.sort((a, b) => a.start - b.start).map((range) => toHit(normal, range));
}

/** Digits written in Chinese within long runs, and O for 0 among digits; length is kept. */
function digitView(text: string): string {
  const cn = text.replace(/[零〇一二三四五六七八九幺]{6,}/g, (run) =>
    [...run]
      .map((c) => String(c === '〇' ? 0 : c === '幺' ? 1 : '零一二三四五六七八九'.indexOf(c)))
      .join(''),
  );
  return cn.replace(/(?<=[0-9])[Oo](?=[0-9])/g, '0');
}

type Add = (range: Range) => void;

function addNumbers(view: string, add: Add): void {
  for (const m of view.matchAll(ID18)) {
    const id = digits(m[0]);
    const [start, end] = [m.index, m.index + m[0].length];
    const named = /身份证|证件/.test(view.slice(Math.max(0, start - 10), start));
    if (isIdNumber(id) || (named && /^[0-9]{17}[0-9X]$/.test(id)))
      add({
        kind: 'cn_id18',
        start,
        end,
        confidence: passesIdCheck(id) || named ? 'high' : 'medium',
      });
  }
  for (const m of view.matchAll(USCC))
    if (/[A-Z]/.test(m[0].slice(0, 17)) && passesUsccCheck(m[0]))
      add({ kind: 'uscc', start: m.index, end: m.index + 18, confidence: 'high' });
  for (const m of view.matchAll(LONG)) addLong(view, m, add);
  for (const m of view.matchAll(MOBILE)) {
    const end = m.index + m[0].length;
    if (!TICKET_WORDS.test(view.slice(0, m.index)))
      add({ kind: 'cn_mobile', start: m.index, end, confidence: 'high' });
  }
}

function addLong(view: string, m: RegExpMatchArray, add: Add): void {
  const start = m.index ?? 0;
  const range = { start, end: start + m[0].length };
  const number = digits(m[0]);
  const before = view.slice(Math.max(0, start - 12), start);
  if (TICKET_WORDS.test(before)) return;
  const context = CARD_WORDS.test(before);
  if (number.length === 15 && /身份证|证件/.test(before))
    add({ ...range, kind: 'cn_id15', confidence: 'medium' });
  const likely = /^(?:62|4|5|3[4-7]|6[0-9]|9)/.test(number) && number.length >= 15;
  if (/^20[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])/.test(number) && !context) return;
  if (context || likely)
    add({
      ...range,
      kind: 'bank_card',
      confidence: context || passesLuhn(number) ? 'high' : 'medium',
    });
}

function addAll(view: string, pattern: RegExp, kind: SensitiveKind, add: Add): void {
  for (const m of view.matchAll(pattern))
    add({ kind, start: m.index, end: m.index + m[0].length, confidence: 'medium' });
}

function addGroup(view: string, pattern: RegExp, kind: SensitiveKind, add: Add): void {
  for (const m of view.matchAll(pattern)) {
    const start = m.index + m[0].lastIndexOf(m[1] ?? '');
    add({ kind, start, end: start + (m[1] ?? '').length, confidence: 'high' });
  }
}

function addName(text: string, name: string, add: Add): void {
  if (name.length < 2) return;
  const honorific = `${name.charAt(0)}(?:先生|女士)`;
  for (const m of text.matchAll(
    new RegExp(`${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}|${honorific}`, 'g'),
  ))
    add({ kind: 'person_name', start: m.index, end: m.index + m[0].length, confidence: 'high' });
}

function toHit(normal: NormalText, range: Range): SensitiveHit {
  return {
    kind: range.kind,
    ...originalSpan(normal, range.start, range.end),
    confidence: range.confidence,
    onDraft: ON_DRAFT[range.kind],
  };
}
