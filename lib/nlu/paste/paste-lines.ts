import { isLikelyName, roleOf } from './paste-names';
import {
  NAME_TEXT,
  NAME_TIME,
  NAME_TIME_TEXT,
  NO_NAME,
  NOTICE,
  STATUS,
  TABBED,
  TABBED_NAME_FIRST,
  TABBED_TIME_LAST,
  TIME_ALONE,
  TIME_NAME,
  TIME_NAME_TEXT,
  TIME_TEXT,
} from './paste-patterns';

/** What a pasted line is. `rest` is the text on the same line, possibly empty; `unsure`: it may be text after all. */
export type PastedLine =
  | {
      readonly kind: 'head';
      readonly name: string | null;
      readonly time: string | null;
      readonly rest: string;
      readonly colon: boolean;
      readonly unsure: boolean;
    }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'notice'; readonly text: string }
  /** `unsure`: it might be a head of somebody named here only. */
  | { readonly kind: 'text'; readonly text: string; readonly unsure: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'status' };

/** What is known of the whole text when one of its lines is read. */
export interface PasteContext {
  readonly isName: (name: string) => boolean;
  /** Name, time and text stand on one line, in line after line. */
  readonly oneLineHeads: boolean;
  /** Somebody is named behind a time, with the text on the next line. */
  readonly timeHeads: boolean;
}

export function readLine(text: string, context: PasteContext): PastedLine {
  if (text === '') return { kind: 'blank' };
  if (STATUS.test(text)) return { kind: 'status' };
  if (NOTICE.test(text)) return { kind: 'notice', text };
  const alone = TIME_ALONE.exec(text);
  if (alone?.[1]) return { kind: 'time', time: alone[1].trim() };
  return headOf(text, context) ?? textOf(text, context);
}

/** Somebody named only once is heard as a person, and what might be a label is at least not passed over in silence. */
function textOf(text: string, { isName }: PasteContext): PastedLine {
  const named = NAME_TEXT.exec(text);
  const name = named?.[1]?.trim() ?? '';
  if (!named || NO_NAME.test(name) || isName(name) || /^https?$/i.test(name))
    return { kind: 'text', text, unsure: false };
  if (isLikelyName(name)) return head({ name, rest: named[2], colon: true, unsure: true });
  return { kind: 'text', text, unsure: name.length <= 6 };
}

interface HeadParts {
  readonly name?: string | undefined;
  readonly time?: string | undefined;
  readonly rest?: string | undefined;
  readonly colon?: boolean;
  readonly unsure?: boolean;
}

function head({ name, time, rest, colon = false, unsure = false }: HeadParts): PastedLine {
  return {
    kind: 'head',
    name: name?.trim() ?? null,
    time: time?.trim() ?? null,
    rest: (rest ?? '').trim(),
    colon,
    unsure,
  };
}

function headOf(text: string, context: PasteContext): PastedLine | null {
  const { isName } = context;
  const tabbed = tabbedHead(text);
  if (tabbed) return tabbed;
  const full = TIME_NAME_TEXT.exec(text);
  if (full && !NO_NAME.test(full[2] ?? ''))
    return head({ name: full[2], time: full[1], rest: full[3], colon: true });
  const timeName = TIME_NAME.exec(text);
  if (timeName && (roleOf(timeName[2] ?? '') !== 'unknown' || isName(timeName[2] ?? '')))
    return head({ name: timeName[2], time: timeName[1] });
  if (timeName && context.timeHeads && isLikelyName(timeName[2] ?? ''))
    return head({ name: timeName[2], time: timeName[1], unsure: true });
  const nameTime = nameAndTime(text, context);
  if (nameTime) return nameTime;
  const named = NAME_TEXT.exec(text);
  if (named && isName(named[1]?.trim() ?? ''))
    return head({ name: named[1], rest: named[2], colon: true });
  const timed = TIME_TEXT.exec(text);
  if (timed) return head({ time: timed[1], rest: timed[2] });
  return isName(text) ? head({ name: text, unsure: ASKED_FOR.test(text) }) : null;
}

/** A name of the staff, or what a customer types to get one. */
const ASKED_FOR = /^人工(?:客服|服务)?$/;

function tabbedHead(text: string): PastedLine | null {
  const first = TABBED.exec(text);
  if (first) return head({ name: first[2], time: first[1], rest: first[3], colon: true });
  const second = TABBED_NAME_FIRST.exec(text);
  if (second) return head({ name: second[1], time: second[2], rest: second[3], colon: true });
  const last = TABBED_TIME_LAST.exec(text);
  return last ? head({ name: last[1], time: last[3], rest: last[2], colon: true }) : null;
}

function nameAndTime(text: string, { isName, oneLineHeads }: PasteContext): PastedLine | null {
  const match = NAME_TIME.exec(text);
  const name = match?.[1]?.trim() ?? '';
  if (match && endsAsHead(text, match) && isName(name))
    return head({ name, time: match[2], rest: match[3], colon: match[3] !== '' });
  const open = oneLineHeads ? NAME_TIME_TEXT.exec(text) : null;
  if (!open || !isName(open[1]?.trim() ?? '')) return null;
  return head({ name: open[1], time: open[2], rest: open[3], unsure: true });
}

/** After the time the line ends, or a colon stands before the text. */
export function endsAsHead(text: string, match: RegExpExecArray): boolean {
  if (match[3] === '') return true;
  const between = text.slice(0, text.length - (match[3]?.length ?? 0)).replace(match[2] ?? '', '');
  return /[:：]/.test(between.slice((match[1] ?? '').length));
}
