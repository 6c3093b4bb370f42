import { isKnown, isPerson } from './head-line';
import { type PrintedTime, splitTime, timeAtStart } from './page-time';

/** Who and when at the start of a line of loose text. */
export interface LineHead {
  readonly name: string;
  readonly time: PrintedTime | null;
  /** What was said on the same line; empty where it stands on the next. */
  readonly rest: string;
  /** A time or a role says that it is one; a bare name has to come again. */
  readonly isSure: boolean;
}

const NAMED = /^\s*([^:：\n<>]{1,20}?)\s*(?:说|says?)?\s*[:：]\s*(?=\S)/;
/** 「<小林> 您好」 */
const BRACKETED = /^<\s*([^<>]{1,20}?)\s*>\s*(?=\S)/;
const LONGEST = 60;

/** 「[10:32] 小林：您好」, 「10:32 <小林> 您好」, 「小林：您好」, 「小林 10:32」; null for any other line. */
export function headOfLine(text: string): LineHead | null {
  const early = timeAtStart(text);
  const said = early ? early.rest : text;
  const found = BRACKETED.exec(said) ?? NAMED.exec(said);
  const name = found?.[1]?.trim() ?? '';
  const rest = said.slice(found?.[0].length ?? 0).trim();
  if (found && isPerson(name) && !isClock(name, rest))
    return { name, time: early?.time ?? null, rest, isSure: early !== null || isKnown(name) };
  const line = text.replace(/[)）\]】:：\s]+$/, '');
  if (line.length > LONGEST) return null;
  const split = splitTime(line);
  const who = split?.rest.replace(/\s*(?:说|says?)$/, '') ?? '';
  return split && split.time.hour !== null && isPerson(who)
    ? { name: who, time: split.time, rest: '', isSure: isKnown(who) }
    : null;
}

/** The colon of a clock. */
const isClock = (name: string, rest: string): boolean => /\d$/.test(name) && /^\d/.test(rest);
