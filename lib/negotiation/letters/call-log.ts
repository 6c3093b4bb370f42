import { dateText } from '@/lib/negotiation/read-back/wording';
import { err, ok, type Result } from '@/lib/result';
import { blank } from './letter';
import { body, signature } from './letter-blocks';
import {
  EvidenceNumbers,
  type LetterDraft,
  type LetterFacts,
  type LetterRefusal,
  timeText,
} from './letter-facts';

/** One call or visit 来电、来访. Null: not known; shown as 未记. */
export interface CallRecord {
  /** When it happened, ISO time with offset. */
  readonly at: string;
  /** When it was written down; null: the same moment. */
  readonly notedAt: string | null;
  readonly number: string | null;
  readonly claimedToBe: string | null;
  /** Who was called: 本人, 家人 … */
  readonly whom: string | null;
  readonly what: string;
  readonly evidenceIds: readonly string[];
}

const HEAD = ['序号', '时间', '号码', '自称', '联系了谁', '内容', '证据'] as const;
/** A mobile number, a time and 联系了谁 fit on one line each. */
const WIDTHS = [7, 25, 16, 11, 12, 22, 7] as const;

/** When a call was, and when it was written down if that was later; the day is not said twice. */
function callTime({ at, notedAt }: CallRecord): string {
  if (notedAt === null || notedAt === at) return timeText(at);
  const day = timeText(at.slice(0, 10));
  const noted = timeText(notedAt);
  return `${timeText(at)}（${noted.startsWith(day) ? noted.slice(day.length) || noted : noted}补记）`;
}

/** 来电记录表: a table of calls in order of time; what was written down later says so. */
export function callLog(
  facts: LetterFacts,
  calls: readonly CallRecord[],
): Result<LetterDraft, LetterRefusal> {
  if (facts.origin === 'rehearsal') return err({ code: 'rehearsal' });
  const evidence = new EvidenceNumbers(facts.evidence);
  const sorted = [...calls].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const rows = sorted.map((call, index) => [
    String(index + 1),
    callTime(call),
    call.number?.trim() || '未记',
    call.claimedToBe?.trim() || '未说明',
    call.whom?.trim() || '未记',
    call.what.trim() || blank('通话内容'),
    evidence
      .refer(call.evidenceIds)
      .replace(/[（）]/g, '')
      .replaceAll('证据', '') || '无',
  ]);
  const letter = {
    kind: 'call-log' as const,
    title: '来电记录表',
    blocks: [
      body(
        `记录人：${facts.name?.trim() || blank('姓名')}。以下按时间先后记录，未记的项目如实标明。`,
      ),
      ...(rows.length === 0
        ? [body(blank('来电的时间和内容'))]
        : [{ type: 'table' as const, head: HEAD, rows, widths: WIDTHS }]),
      signature(dateText(facts.today)),
    ],
    evidence: evidence.list(),
  };
  return ok({ letter, notes: calls.length === 0 ? ['no-calls'] : [] });
}
