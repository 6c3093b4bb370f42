import { type NormalText, normalise, originalSpan } from '@/lib/nlu/tokens/normalise';
import { isDisowned } from './scam-disowned';
import { SCAM_FRAMES } from './scam-frames';
import type { ScamKind } from './scam-kinds';
import { SCAM_LURES } from './scam-lures';
import { SCAM_FLAGS, scamShares, tellingClause } from './scam-model';
import { SCAM_PATTERNS } from './scam-patterns';
import { SCAM_REQUESTS } from './scam-requests';
import { SCAM_SIGNS, type ScamSign } from './scam-signs';
import { isWarned, isWarning } from './scam-warnings';

/** A red flag with its words: `text` is a substring of the message from `start` (UTF-16). */
export interface ScamFlag {
  readonly kind: ScamKind;
  readonly start: number;
  readonly text: string;
}

/** A customer's question (转账要手续费吗, 怎么转到我的卡) names fees and accounts without wanting anything. */
const ASKING =
  /[？?吗么]|退[款我]|客户|顾客|商家|被删|还有我|我下个月|怎么|为?什么|为?啥|多少|哪里|可不可以|能不能|如何|想|呢$|不$|我(?:[的要刚已昨今用买付充]|申请|朋友|自己)/;
/** A customer's remark on their own account: nobody is addressed. */
const OWN_BUSINESS =
  /^(?!.*(?:[您你]|[加找发给]我|我(?:这边|[们给帮替])(?!退)|无效退|户[主名]|(?:[转放存]|私信)我|登记|数据|合同|[转打汇存][到给入])).*(?:[花借]呗|账单|额度|退款|单车)|退款.*退回|[帮给]我(?:[删查改退]|取消|关闭|申请)/;
const ASKED_ABOUT: ReadonlySet<ScamKind> = new Set(['upfront_fee', 'private_account', 'too_good']);

const SIGNS = [...SCAM_SIGNS, ...SCAM_FRAMES, ...SCAM_REQUESTS, ...SCAM_LURES];

/** What the model must grant a flag that a pattern raises, and what raises one without a pattern: the best of the cross-validation. */
const WITH_PATTERN = { flag: 0.08, any: 0.1 };
/** Of a flag with a pattern, what is enough by itself. */
const PLAIN = 0.3;
const ALONE = [
  { flag: 0.4, any: 0.6 },
  { flag: 0.7, any: 0.35 },
];
/** What is no customer's own remark, however it is worded. */
const OUTSPOKEN = { flag: 0.4, any: 0.8 };
const KINDS = SCAM_FLAGS.filter((flag) => flag !== 'any');

/** Red flags of an agent-side message, at most one of each kind. Official warnings that quote the scam raise none. */
export function detectScams(text: string): ScamFlag[] {
  const read = normalise(text);
  const normal = { ...read, text: read.text.replace(/\n/g, '，') };
  if (isDisowned(normal.text)) return [];
  const shares = scamShares(normal.text);
  const matched = matchedScams(normal);
  const flags = matched
    .filter(({ kind, sure }) => sure || exceeds(shares, kind, WITH_PATTERN) || shares[kind] > PLAIN)
    .map(({ kind, start, text: words }) => ({ kind, start, text: words }));
  const heard = heardScams(normal.text, shares).filter(
    (kind) => !matched.some((flag) => flag.kind === kind),
  );
  return [...flags, ...heard.map((kind) => ({ kind, ...told(normal, kind) }))].filter(
    ({ kind }) => kind !== 'private_account' || !isOfficialPayee(normal.text),
  );
}

type Shares = ReturnType<typeof scamShares>;
const exceeds = (shares: Shares, kind: ScamKind, least: { flag: number; any: number }) =>
  shares[kind] > least.flag && shares.any > least.any;

/** What the model hears by itself. */
function heardScams(text: string, shares: Shares): ScamKind[] {
  if (isWarning(text) || OWN_BUSINESS.test(text)) return [];
  const ownWords = soundsLikeCustomer(text);
  return KINDS.filter(
    (kind) =>
      ALONE.some((least) => exceeds(shares, kind, least)) &&
      (!ownWords || exceeds(shares, kind, OUTSPOKEN)) &&
      (kind !== 'upfront_fee' || !isNoFee(text)),
  );
}

function told(normal: NormalText, kind: ScamKind) {
  const { start, end } = tellingClause(normal.text, kind);
  return originalSpan(normal, start, end);
}

const soundsLikeCustomer = (text: string) =>
  asks(text) || !saysEnough(text) || (/[花借]呗/.test(text) && !TO_CUSTOMER.test(text));

/** 合同里写的对公账户，户名是某某有限公司: the lender's own. */
const isOfficialPayee = (text: string) =>
  /对公账户|有限公司/.test(text) && !/[个私]人|专员|出纳|安全账户|监管|我(?!们?[司行])/.test(text);

/** Labels and foreign words look like anything to a model of Chinese sentences. */
function saysEnough(text: string): boolean {
  const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return han >= FEWEST_HAN && (text.match(/[A-Za-z]/g)?.length ?? 0) <= han;
}
const FEWEST_HAN = 10;

/** 先冲逾期费，再冲利息: what a payment is set off against, not a fee asked for. */
const SET_OFF = /[先再][冲抵]|冲抵|抵扣/;
/** The figures of a plan, such as 12期总共还10,200元, without a word for a charge or for paying ahead. */
const PLAN_FIGURES = /\d\s*期|每期|每个?月/;
const FEE_OR_AHEAD = /费|[押定订佣本证]金|提成|个点|先|预|打款|[转交付缴收垫]/;
const isNoFee = (text: string): boolean =>
  SET_OFF.test(text) || (PLAN_FIGURES.test(text) && !FEE_OR_AHEAD.test(text));
const TO_CUSTOMER =
  /[您你]|加[我个]|成功率|跟着我|秒批|黑户|[为交]了|保证|百分|无效退|不成功|户[主名]|欠多少|过来|快发|(?<!怎么)才能|[转发打汇交截念报读拍]给我|请(?!问|帮|教)|告诉我(?!怎|为|原因)|给我[听看]|得先|码多少，|先[交付打转]/;
const asks = (text: string) => ASKING.test(text) && !TO_CUSTOMER.test(text);

/** A flag that the patterns raise; of a `sure` one the model is not asked. */
type MatchedScam = ScamFlag & { readonly sure: boolean };

/** What the patterns say by themselves. */
function matchedScams(normal: NormalText): MatchedScam[] {
  const asking = asks(normal.text);
  if (asking && /怎么(?:办|回事)|为什么|为啥/.test(normal.text)) return [];
  const flags: MatchedScam[] = [];
  for (const { kind, pattern, unless, sure = false } of SCAM_PATTERNS) {
    if (flags.some((flag) => flag.kind === kind) || unless?.test(normal.text)) continue;
    if (asking && ASKED_ABOUT.has(kind)) continue;
    const found = firstUnwarned(normal, pattern);
    if (found) flags.push({ kind, sure, ...found });
  }
  if (asking || OWN_BUSINESS.test(normal.text)) return flags;
  for (const sign of SIGNS) {
    if (flags.some((flag) => flag.kind === sign.kind)) continue;
    const found = unwarnedSign(normal, sign);
    if (found) flags.push({ kind: sign.kind, sure: false, ...found });
  }
  return flags;
}

/** The object of a sign whose sentence also holds what is done with it. */
function unwarnedSign(normal: NormalText, sign: ScamSign): { start: number; text: string } | null {
  for (const match of normal.text.matchAll(sign.object)) {
    const sentence = sentenceAround(normal.text, match.index);
    if (sign.with && !sign.with.test(sentence)) continue;
    if (sign.unless?.test(sentence)) continue;
    const end = match.index + match[0].length;
    if (!isWarned(normal.text, match.index, end, sign.bold))
      return originalSpan(normal, match.index, end);
  }
  return null;
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(...['。', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const stop = text.slice(at).search(/[。！？\n]/);
  return text.slice(from, stop < 0 ? text.length : at + stop);
}

function firstUnwarned(
  normal: NormalText,
  pattern: RegExp,
): { start: number; text: string } | null {
  for (const match of normal.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (!isWarned(normal.text, match.index, end)) return originalSpan(normal, match.index, end);
  }
  return null;
}
