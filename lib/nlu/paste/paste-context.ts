import { endsAsHead, type PasteContext } from './paste-lines';
import { isRoleName } from './paste-names';
import {
  ALONE,
  BARE_NAME,
  DATE_ONLY,
  NAME_TEXT,
  NAME_TIME,
  NAME_TIME_TEXT,
  NO_NAME,
  TABBED,
  TABBED_TIME_LAST,
  TIME_ALONE,
  TIME_NAME,
  TIME_NAME_TEXT,
} from './paste-patterns';

const ONE_LINE_HEADS = 2;

/** What the whole of a pasted text says about its lines. */
export function contextOf(lines: readonly string[]): PasteContext & {
  readonly names: ReadonlySet<string>;
} {
  const oneLine = lines.filter((line) => NAME_TIME_TEXT.test(line) && !isOtherHead(line)).length;
  const others = lines.filter(isOtherHead).length;
  const oneLineHeads = oneLine >= ONE_LINE_HEADS && others === 0;
  const names = namesIn(lines, oneLineHeads);
  return {
    names,
    isName: (name) => names.has(name),
    oneLineHeads,
    timeHeads: lines.some((line) => isRoleName(TIME_NAME.exec(line)?.[2] ?? '')),
  };
}

function isOtherHead(line: string): boolean {
  return TIME_NAME_TEXT.test(line) || headName(line) !== undefined || NAME_TEXT.test(line);
}

/** Role words, and names that head two lines or more and are no labels of terms. */
function namesIn(lines: readonly string[], oneLineHeads: boolean): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const aboveTimes = lines.every(
    (line, index) => !isClock(line) || BARE_NAME.test(lines[index - 1] ?? ''),
  );
  for (const [index, text] of lines.entries()) {
    const withTime =
      TABBED.exec(text)?.[2] ??
      TABBED_TIME_LAST.exec(text)?.[1] ??
      TIME_NAME_TEXT.exec(text)?.[2] ??
      datedName(text) ??
      headName(text) ??
      (oneLineHeads ? NAME_TIME_TEXT.exec(text)?.[1] : undefined);
    const without =
      TIME_NAME.exec(text)?.[2] ??
      NAME_TEXT.exec(text)?.[1] ??
      (ALONE.test(text) || (aboveTimes && standsAboveTime(lines, index)) ? text : undefined);
    const name = (withTime ?? without)?.trim();
    if (!name || NO_NAME.test(name)) continue;
    counts.set(name, (counts.get(name) ?? 0) + (withTime || isRoleName(name) ? 2 : 1));
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([name]) => name));
}

/** Short, without punctuation, and a clock on the line below: 陈晨 / 14:30 / the message. Every clock has its name then. */
const standsAboveTime = (lines: readonly string[], index: number): boolean =>
  isClock(lines[index + 1] ?? '') && BARE_NAME.test(lines[index] ?? '');

function isClock(line: string): boolean {
  const time = TIME_ALONE.exec(line)?.[1]?.trim() ?? '';
  return time !== '' && !DATE_ONLY.test(time);
}

/** A name after a full time stamp; after a bare clock it may be a sentence that begins with a time. */
function datedName(text: string): string | undefined {
  const match = TIME_NAME.exec(text);
  return match && !/^\D{0,3}\d{1,2}[:：]\d{2}$/.test(match[1] ?? '') ? match[2] : undefined;
}

function headName(text: string): string | undefined {
  const match = NAME_TIME.exec(text);
  return match && endsAsHead(text, match) ? match[1] : undefined;
}
