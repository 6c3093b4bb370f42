import type { SensitiveHit } from '@/lib/nlu/sensitive/sensitive';
import type { DraftFlag } from './draft-check';
import { TONE_PATTERNS } from './tone-patterns';

/** Wording for the user to send, hence Chinese in every interface language. */
const OPENING = '您好，';
const FALLBACK = '您好，我想协商这笔欠款的还款安排。请问目前可以申请哪些方案？谢谢。';
const HELP_ME = '您好，我目前还款有困难，但愿意继续还。请问有哪些方案可以申请？';
const COMPLAIN = '我对目前的处理有不同意见，想正式反馈，请告诉我登记的流程。';

/** Clauses that only carry what was flagged are left out; those with a request or a figure are kept. */
const CUT: ReadonlySet<DraftFlag['kind']> = new Set([
  'insult',
  'threat',
  'sarcasm',
  'legal_bluff',
  'admits_unneeded',
  'overpromise',
]);
const HARSH = /你们?(?=能|可以|给|帮|把|说|的)/g;

/**
 * A calmer wording that keeps the facts: flagged clauses are dropped, secrets taken out, exclamations
 * softened; what is left is opened politely. Null when nothing needs to change.
 */
export function calmerWording(
  text: string,
  flags: readonly DraftFlag[],
  sensitive: readonly SensitiveHit[],
): string | null {
  const kinds = new Set(flags.map((flag) => flag.kind));
  if (kinds.size === 0) return null;
  if (kinds.size === 1 && kinds.has('too_long')) return null;
  if (kinds.has('unclear_ask') && kinds.size === 1) return HELP_ME;
  const kept = clausesWithout(
    text,
    flags.filter((flag) => CUT.has(flag.kind)),
    sensitive,
  );
  let out = kept
    .join('')
    .replace(/[！!]+/g, '。')
    .replace(/[？?]{2,}/g, '？')
    .replace(/([^0-9０-９]{1,5}?)\1{2,}/g, '$1');
  out = out
    .replace(HARSH, '您')
    .replace(/^[，。、；\s]+|[，、；\s]+$/g, '')
    .replace(/。{2,}/g, '。')
    .replace(/，+(?=[。，])/g, '');
  if (out.length < 6 || !/[\u4e00-\u9fa5]{4,}/.test(out))
    return kinds.has('threat') ? `${OPENING}${COMPLAIN}` : FALLBACK;
  if (!/^(?:您好|你好)/.test(out)) out = OPENING + out;
  return /[。？]$/.test(out) ? out : `${out}。`;
}

/** One warning is shown of each kind; the other clauses of that kind go too, unless they state something. */
function stillHarsh(piece: string): boolean {
  if (STATES.test(piece)) return false;
  return TONE_PATTERNS.some(
    ({ kind, pattern, unless }) => CUT.has(kind) && pattern.test(piece) && !unless?.test(piece),
  );
}

/** A figure, a hardship or a request: what a draft that is wrong in tone as a whole may still say. */
const STATES =
  /[0-9０-９一二两三四五六七八九十百千万]+(?:元|块|期|号|日|天|个月|年|%|折|千|万)|每[月期].*[0-9]|[0-9]{3,}|请(?!不起|假)|申请|希望|能否|能不能|可否|可以吗|分期|延期|减免|收入|工资|失业|裁员|住院|生病|证明|协议|投诉/;

const coversAll = (flag: DraftFlag, text: string): boolean =>
  flag.start === 0 && flag.text.length >= text.length;

function clausesWithout(
  text: string,
  cut: readonly DraftFlag[],
  sensitive: readonly SensitiveHit[],
): string[] {
  const out: string[] = [];
  let at = 0;
  for (const piece of text.match(/[^，,。！!？?；;\n]+[，,。！!？?；;\n]*/g) ?? []) {
    const start = text.indexOf(piece, at);
    at = start + piece.length;
    if (cut.some((flag) => coversAll(flag, text)) && !STATES.test(piece)) continue;
    const touches = (hit: { start: number; text: string }) =>
      hit.start < at && start < hit.start + hit.text.length;
    if (
      cut.some((flag) => !coversAll(flag, text) && touches(flag)) ||
      sensitive.some((hit) => hit.onDraft === 'block' && touches(hit))
    )
      continue;
    if (stillHarsh(piece)) continue;
    out.push(piece);
  }
  return out;
}
