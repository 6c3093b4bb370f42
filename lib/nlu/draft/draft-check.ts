import { mentionsSelfHarm } from '@/lib/nlu/self-harm';
import { findSensitive, type SensitiveHit } from '@/lib/nlu/sensitive/sensitive';
import { type NormalText, normalise, originalSpan } from '@/lib/nlu/tokens/normalise';
import { calmerWording } from './calmer';
import { hasClearAsk } from './clear-ask';
import { monthlyPromiseBeyond } from './promise-beyond-income';
import { likeliestTone, type ToneClass } from './tone-model';
import { TONE_PATTERNS } from './tone-patterns';

/** What to warn about in the user's draft 草稿提示 (taxonomy §5, corpus §3). */
export type DraftFlagKind =
  | 'insult'
  | 'threat'
  | 'shouting'
  | 'sarcasm'
  | 'self_harm_risk'
  | 'overpromise'
  | 'admits_unneeded'
  | 'sensitive_data'
  | 'too_long'
  | 'unclear_ask'
  | 'legal_bluff'
  | 'accepts_unclear'
  | 'third_party_data';

/** `reasonKey` is a key of the locale namespace `reading`; `text` is a substring of the draft from `start`. */
export interface DraftFlag {
  readonly kind: DraftFlagKind;
  readonly reasonKey: string;
  readonly start: number;
  readonly text: string;
}

export interface DraftOptions {
  /** Read-back or proposal that we composed: exempt from the length warning. */
  readonly composedByUs?: boolean;
  /** From the case; sums beyond it are over-promises. */
  readonly monthlyIncomeFen?: number | null;
  /** Names the user listed (family, contacts). */
  readonly names?: readonly string[];
  /** Evaluation only: go on with the analysis after a self-harm sign. */
  readonly analyseAll?: boolean;
  /** Whether required terms of the current offer are still open. */
  readonly offerHasOpenTerms?: boolean;
}

export interface DraftCheck {
  readonly flags: readonly DraftFlag[];
  readonly sensitive: readonly SensitiveHit[];
  /** A calmer wording that keeps the facts, or null when there is nothing to change. */
  readonly calmer: string | null;
}

/** Length in UTF-16 units above which a draft is called long (corpus §3). */
export const LONG_DRAFT = 200;

const SHOUTED =
  /[!！?？]{3,}|([\u4e00-\u9fa5A-Za-z0-9]{1,6}?)(?:[！!，, ]{0,3}\1){2,}[^。，]{0,4}[！!]/;
const THIRD_PARTY =
  /(?:爸|妈|父亲|母亲|老公|老婆|爱人|丈夫|妻子|哥|姐|弟|妹|儿子|女儿|家人|家里人|朋友|同事|同学|亲戚|担保人|联系人)[^，。]{0,10}(?:电话|手机|号码|微信|身份证)?[^，。0-9]{0,4}1[3-9][0-9]{9}/;
const ACCEPTS =
  /^(?:好的?|可以|行|同意|接受|没问题|就这样|我同意|我接受|我确认|确认)(?:[，。！]|$|我?(?:同意|接受|办理|就按|按))/;

const make = (kind: DraftFlagKind, start: number, text: string): DraftFlag => ({
  kind,
  reasonKey: `flag.${kind}`,
  start,
  text,
});

/** Self-harm comes first and alone: then nothing else is analysed. */
export function checkDraft(text: string, options: DraftOptions = {}): DraftCheck {
  const normal = normalise(text);
  const rules = wordingFlags(normal);
  const lead = leadingTone(normal.text);
  const selfHarm =
    mentionsSelfHarm(text) ||
    mentionsSelfHarm(normal.text) ||
    (lead?.kind === 'self_harm_risk' && (rules.length === 0 || lead.share > SURE));
  const first = selfHarm ? [make('self_harm_risk', 0, text)] : [];
  if (selfHarm && !options.analyseAll) return { flags: first, sensitive: [], calmer: null };
  const sensitive = findSensitive(text, options.names ? { names: options.names } : {});
  const shape = shapeFlags(text, options);
  const data = dataFlags(text, normal, sensitive);
  const told = selfHarm || [...rules, ...shape, ...data].some((f) => f.kind !== 'too_long');
  const leading = lead ? [make(lead.kind, 0, text)] : [];
  const worded = told ? [...rules, ...besides(text, rules)] : leading;
  const flags = [...first, ...worded, ...shape, ...data];
  const beyond = worded.some((f) => f.kind === 'overpromise' || f.kind === 'sarcasm')
    ? null
    : monthlyPromiseBeyond(text, options.monthlyIncomeFen ?? null);
  if (beyond) flags.push(make('overpromise', beyond.start, beyond.text));
  if (options.offerHasOpenTerms && ACCEPTS.test(normal.text))
    flags.push(make('accepts_unclear', 0, text));
  return { flags, sensitive, calmer: selfHarm ? null : calmerWording(text, flags, sensitive) };
}

/** At most one flag of each kind, with the words that raised it. */
function wordingFlags(normal: NormalText): DraftFlag[] {
  const flags: DraftFlag[] = [];
  const has = (kind: DraftFlagKind) => flags.some((flag) => flag.kind === kind);
  for (const { kind, pattern, unless } of TONE_PATTERNS) {
    // Mock consent (你们说啥就是啥) is no promise.
    if (has(kind) || (kind === 'overpromise' && has('sarcasm'))) continue;
    const match = pattern.exec(normal.text);
    if (!match) continue;
    // 一分不还 as a lever is the threat, not a confession besides.
    if (kind === 'admits_unneeded' && has('threat') && match[0].includes('不还')) continue;
    const end = match.index + match[0].length;
    if (unless?.test(around(normal.text, match.index, end))) continue;
    const span = originalSpan(normal, match.index, end);
    flags.push(make(kind, span.start, span.text));
  }
  return flags;
}

/** The clauses that the words at `[start, end)` stand in. */
function around(text: string, start: number, end: number): string {
  const from =
    Math.max(...['，', '。', '！', '；', '\n'].map((mark) => text.lastIndexOf(mark, start - 1))) +
    1;
  const stop = text.slice(end).search(/[，。！；\n]/);
  return text.slice(from, stop < 0 ? text.length : end + stop);
}

/** Above this probability that nothing is wrong no warning is shown: a false alarm costs trust. */
const CLEAN = 0.3;

/**
 * The help card on the model's word alone, without any sign in the wording: once too often harms less than not at all.
 * Who asks for something, or says what he can pay, has to sound surer.
 */
const HEARD = 0.4;
const HEARD_IN_AN_ASK = 0.5;
/** 冻死了, 想早点结束分期: hyperbole and the end of the debt, on which the model's word alone is no sign. */
const IDIOM =
  /[累忙急气冻热饿困笑吓穷渴疼烦吵恨爱]死|(?<!不)给[我们个条]*活路|(?:账|分期|还款|贷)[^。]{0,8}结束|结束[^，。]{0,3}(?:账|分期|还款|贷)/;
/** 你好, 你们是哪家公司: to the model a 你 and few words sound rude; of abuse in as few it is surer. */
const FEW = 8;
const RUDE = 0.75;
/** The law quoted in a request claims nothing that is not in it. */
const ASKS_POLITELY = /(?<!申)请|希望|能否|可否|是否|恳请|想(?:问|申请|了解)/;
const SPEAKS_OF_LAW =
  /法|规|第[^，]{1,5}条|监管|央行|国家|国务院|政策|权|违|罪|时效|银监|总局|文件|无效|作废|合同|年|[%％]|征信|消[灭除失]|不用还/;
const CLAIMS =
  /必须|不用还|不还|违[法规]|犯法|犯罪|无效|作废|不得|不能|不准|有权|无权|强制|抓|罚款|退[还给我]/;

interface Heard {
  readonly kind: Exclude<ToneClass, 'clean'>;
  /** How probable it is, 0–1. */
  readonly share: number;
}

/** What the model hears, to be said where no rule fired; null when that is nothing. */
function leadingTone(plain: string): Heard | null {
  if (plain.trim() === '') return null;
  const clear = hasClearAsk(plain);
  const lead = likeliestTone(plain, clear ? [] : ['unclear_ask']);
  const isHeard = lead.clean <= CLEAN && !isNothing(lead, plain, clear);
  if (isHeard && lead.kind === 'self_harm_risk') return lead;
  // A long story without any request.
  if (!clear && plain.length > LONG_DRAFT) return { kind: 'unclear_ask', share: 1 };
  return isHeard ? lead : null;
}

/** What the model alone is no sign of. */
function isNothing({ kind, share }: Heard, plain: string, clear: boolean): boolean {
  switch (kind) {
    case 'self_harm_risk':
      return share < (clear ? HEARD_IN_AN_ASK : HEARD) || IDIOM.test(plain);
    case 'insult':
      return share < RUDE && plain.length <= FEW;
    case 'legal_bluff':
      return !SPEAKS_OF_LAW.test(plain) || (ASKS_POLITELY.test(plain) && !CLAIMS.test(plain));
    default:
      return false;
  }
}

/** What the model hears counts beside what rules found, when it is this sure: wanting to die, else in a clause of its own. */
const SURE = 0.8;
const BESIDES: ReadonlySet<string> = new Set(['insult', 'threat', 'sarcasm', 'legal_bluff']);

function besides(text: string, rules: readonly DraftFlag[]): DraftFlag[] {
  const out: DraftFlag[] = [];
  for (const { 0: piece, index } of text.matchAll(/[^，,。！!？?；;\n]{4,}/g)) {
    const end = index + piece.length;
    if (rules.some((f) => f.start < end && index < f.start + f.text.length)) continue;
    const { kind, share } = likeliestTone(normalise(piece).text, []);
    const known = [...rules, ...out].some((f) => f.kind === kind);
    if (BESIDES.has(kind) && share > SURE && !known) out.push(make(kind, index, piece));
  }
  return out;
}

/** Kinds that wording rules alone find; the tone model is trained on top of them. */
export function ruleFlags(text: string): DraftFlagKind[] {
  const normal = normalise(text);
  const kinds = wordingFlags(normal).map((flag) => flag.kind);
  return hasClearAsk(normal.text) ? kinds : [...kinds, 'unclear_ask'];
}

function shapeFlags(text: string, options: DraftOptions): DraftFlag[] {
  const flags: DraftFlag[] = [];
  const shouted = SHOUTED.exec(text);
  if (shouted) flags.push(make('shouting', shouted.index, shouted[0]));
  if (text.length > LONG_DRAFT && !options.composedByUs) flags.push(make('too_long', 0, text));
  return flags;
}

function dataFlags(
  text: string,
  normal: NormalText,
  sensitive: readonly SensitiveHit[],
): DraftFlag[] {
  const flags: DraftFlag[] = [];
  const secret = sensitive.find((hit) => hit.onDraft === 'block' || hit.kind === 'cn_id15');
  if (secret) flags.push(make('sensitive_data', secret.start, secret.text));
  const other = THIRD_PARTY.exec(normal.text);
  if (other) {
    const span = originalSpan(normal, other.index, other.index + other[0].length);
    flags.push(
      make('third_party_data', span.start, text.slice(span.start, span.start + span.text.length)),
    );
  }
  return flags;
}
