import { type PrintedTime, parseTimeLabel, splitTime } from './page-time';
import { isNameLike } from './peel';
import type { Segment } from './segment';
import { isSystemName, speakerOfName } from './words';

/** Who and when, printed before the words in the same block: 「小安 10:32:05⏎您好」, 「[10:32] 小安：您好」. */
export interface HeadLine {
  readonly name: string;
  readonly time: PrintedTime | null;
  /** What was said. */
  readonly rest: string;
  /** Says itself that it is one; others have to come again and again. */
  readonly isSure: boolean;
}

const LONGEST = 60;
const NAMED =
  /^(?:[[(（【<]([^\])）】>]{4,30})[\])）】>]\s*)?((?:[^:：\n(（]|[(（][^)）\n]{0,16}[)）]){1,20}?)\s*[:：]\s*(?=\S)/;
/** 「小李(18:03:00)：」, 「小李 2026-11-28 18:03：」 */
const TIMED =
  /^([^:：\n(（[【]{1,20}?)\s*[(（[【\s]\s*(\d[^)）\]】\n]{3,28}?)[)）\]】]?\s*[:：]\s*(?=[^\s\d])/;

export const mayHaveHead = (text: string): boolean => /[:：]/.test(text.slice(0, LONGEST + 1));

export function headLineOf({ kind, text, inText, runs, el }: Segment): HeadLine | null {
  if (kind !== 'text' || inText || !mayHaveHead(text)) return null;
  const end = text.indexOf('\n');
  if (end > 0 && end <= LONGEST) {
    const split = splitTime(text.slice(0, end).replace(/[)）\]】:：\s]+$/, ''));
    const name = split?.rest.replace(/\s*(?:说|says?)$/, '') ?? '';
    if (split && split.time.hour !== null && isPerson(name))
      return {
        name,
        time: split.time,
        rest: text.slice(end + 1).trim(),
        isSure: isKnown(name) || (runs[0] !== undefined && runs[0].el !== el),
      };
  }
  const timed = TIMED.exec(text);
  const at = timed?.[2] ? parseTimeLabel(timed[2]) : null;
  if (timed?.[1] && at && at.hour !== null && isPerson(timed[1]))
    return {
      name: timed[1],
      time: at,
      rest: text.slice(timed[0].length),
      isSure: isKnown(timed[1]),
    };
  const found = NAMED.exec(text);
  const name = found?.[2] ?? '';
  const rest = text.slice(found?.[0].length ?? 0);
  // The colon of a clock.
  const isClock = /\d$/.test(name) && /^\d/.test(rest);
  if (!found || isClock || !isPerson(name)) return null;
  const time = found[1] ? parseTimeLabel(found[1]) : null;
  if (found[1] && time === null) return null;
  return { name, time, rest, isSure: time !== null && isKnown(name) };
}

/** What sentences begin with that are said again and again: 「温馨提示：」, 「更正：」, 「已为您备注：」. */
const LABEL =
  /提示|备注|更正|补充|通知|公告|提醒|注意|说明|如下|编号|[单工号]号$|金额|合计|应还|本金|利息|费用?$|期数|每期|方案|日期|时间|地址|链接|原因|结果|为您|请|\d/;

export const isPerson = (name: string): boolean =>
  isNameLike(name) && /\p{L}/u.test(name) && (isKnown(name) || !LABEL.test(name));
export const isKnown = (name: string): boolean =>
  speakerOfName(name) !== null || (isSystemName(name) && !LABEL.test(name));
