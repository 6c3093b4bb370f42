import { joinRuns } from '@/lib/page/see/run-text';
import { type PrintedTime, parseTimeLabel, splitTime } from './page-time';
import type { Run, Segment } from './segment';
import { dropStatus, isRecallNotice, isStatusText, offersRedo, unfolds } from './words';

const NAME_LENGTH = 24;

/** Short, without the marks of a sentence, no tool to rate an answer, and not what pages say of a message that was taken back. */
export const isNameLike = (text: string): boolean =>
  text.length <= NAME_LENGTH &&
  !isRecallNotice(text) &&
  !/[，。！？!?；;\n￥¥]|[:：]./.test(text.replace(NUMBERED, '')) &&
  !/👍|👎/u.test(text) &&
  /[\p{L}\p{N}]/u.test(text);

/** 「（工号：10386）」, 「工号:10386」: a colon that belongs to a name. */
const NUMBERED =
  /[(（[【][^()（）[\]【】\n]{0,16}[)）\]】]|(?:工号|编号|坐席号?)\s*[:：]\s*(?=\w)/g;

/** 「小李(18:03:00)：」 */
function nameAndTime(head: string): { readonly name: string; readonly time: PrintedTime | null } {
  const name = head.trim().replace(/[:：]$/, '');
  const split = splitTime(name);
  return split && split.time.hour !== null && isNameLike(split.rest)
    ? { name: split.rest, time: split.time }
    : { name, time: null };
}

/** Takes labels off the ends of a line where they stand in elements of their own. */
export function peel(segment: Segment): {
  runs: readonly Run[];
  time: PrintedTime | null;
  status: string | null;
  name: string | null;
} {
  let runs: readonly Run[] = segment.runs.filter((run) => run.text.trim() !== '');
  let time: PrintedTime | null = null;
  let status: string | null = null;
  let name: string | null = null;
  const own = (run: Run) => run.el !== segment.el;
  for (let guard = 0; guard < 6 && runs.length > 1; guard++) {
    const last = runs[runs.length - 1] as Run;
    const first = runs[0] as Run;
    const lastTime = own(last)
      ? (parseTimeLabel(last.text) ?? parseTimeLabel(dropStatus(last.text)))
      : null;
    if (lastTime) {
      time = time ?? lastTime;
      if (last.text.trim() !== lastTime.raw) status = last.text;
      runs = runs.slice(0, -1);
    } else if (own(last) && isStatusText(last.text.trim())) {
      status = last.text;
      runs = runs.slice(0, -1);
    } else if (own(first) && isStatusText(first.text.trim())) {
      status = first.text;
      runs = runs.slice(1);
    } else if (own(last) && unfolds(last.text)) {
      runs = runs.slice(0, -1);
    } else if (own(last) && offersRedo(last.text) && isRecallNotice(segment.text.trim())) {
      runs = runs.slice(0, -1);
    } else if (own(first) && parseTimeLabel(first.text)) {
      time = parseTimeLabel(first.text);
      runs = runs.slice(1);
    } else if (
      own(first) &&
      name === null &&
      /^.{1,40}[:：]\s*$/.test(first.text.trim()) &&
      isNameLike(nameAndTime(first.text).name)
    ) {
      const head = nameAndTime(first.text);
      name = head.name;
      time = time ?? head.time;
      runs = runs.slice(1);
    } else break;
  }
  return { runs: stretch(segment.runs, runs), time, status, name };
}

/** All runs from the first to the last of some, with the line breaks between them. */
const stretch = (all: readonly Run[], some: readonly Run[]): readonly Run[] =>
  all.slice(all.indexOf(some[0] as Run), all.indexOf(some.at(-1) as Run) + 1);

/** A line without the time and state that stand on it: what a place of names repeats. */
export function labelOf(segment: Segment): string {
  const { runs } = peel(segment);
  const text = runs.length === segment.runs.length ? segment.text : joinRuns(runs);
  return splitTime(text)?.rest ?? text;
}
