import { remembering } from './remember';

/** Civil date and time as far as a label gives them. Missing parts are null. */
export interface PrintedTime {
  readonly raw: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Days before the day of reading (昨天: 1). */
  readonly daysAgo: number | null;
  /** 0 Sunday .. 6 Saturday. */
  readonly weekday: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  /** 「3分钟前」, 「刚刚」: too coarse to be a time. */
  readonly relative: boolean;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DAYS = 'sun|mon|tue|wed|thu|fri|sat';
const TODAY = "今天|今日|today|heute|hoy|aujourd['’]hui|oggi|hoje|сегодня|오늘";
const IS_TODAY = new RegExp(TODAY);
const YESTERDAY = '昨天|昨日|yesterday|gestern|ayer|hier|ieri|ontem|вчера|어제';
const DATE = [
  '(?<y1>\\d{4})\\s*[-/.年년]\\s*(?<m1>\\d{1,2})\\s*[-/.月월]\\s*(?<d1>\\d{1,2})\\s*[日号일]?',
  '(?<one>\\d{1,2})[/.](?<two>\\d{1,2})[/.](?<y4>\\d{4})',
  '(?<m2>\\d{1,2})\\s*[月월]\\s*(?<d2>\\d{1,2})\\s*[日号일]?(?:[(（][日月火水木金土][)）]?)?',
  '(?<m3>\\d{1,2})[-/](?<d3>\\d{1,2})(?!\\d|[-/])',
  `(?<mn1>${MONTHS})[a-z]*\\.?\\s+(?<d4>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<y2>\\d{4}))?`,
  `(?<d5>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<mn2>${MONTHS})[a-z]*\\.?(?:,?\\s+(?<y3>\\d{4}))?`,
  `(?<ago>${TODAY}|${YESTERDAY}|大?前天)`,
].join('|');
const WEEK = `(?:(?:星期|周|礼拜|週)(?<w1>[一二三四五六日天])|(?<w2>${DAYS})[a-z]*\\.?)`;
const HALF =
  '(?<half>凌晨|清晨|早上|早晨|上午|午前|오전|中午|下午|午後|오후|傍晚|晚上|夜间|夜里|深夜|午夜|半夜)';
const CLOCK = `${HALF}?\\s*(?<h>[01]?\\d|2[0-4])\\s*(?:[:：]\\s*(?<mi>[0-5]\\d)(?:\\s*[:：]\\s*(?<s>[0-5]\\d)(?:\\.\\d+)?)?|[点时]\\s*(?:(?<mi2>[0-5]?\\d)(?![\\d/.年月-])\\s*分?)?)\\s*(?<ap>[ap]\\.?m\\.?)?(?: ?uhr)?(?:\\s*(?:z|[+-](?:0\\d|1[0-4]):?\\d{2}|\\(?(?:gmt|utc)[^)]{0,8}\\)?))?`;
const SEP = '[\\s\\u3000,，·|T]*';
const AT = '(?:at|um|à|alle|às|a las)';
const PREFIX =
  '(?:发送于|发送时间|时间|sent(?: at)?|于|at|(?:conversation|chat|session) (?:started|began)(?: (?:on|at))?)?\\s*[:：]?\\s*';
const EDGE = '[\\s—\\-–~·•|]*';

/** A part of a time, with what may stand between it and the part before. One pattern for all orders takes eight times as long to compile. */
const part = (before: string, source: string) =>
  new RegExp(`(?<before>${SEP}${before})(?:${source})`, 'iy');
const ON_DAY = part(`(?:on${SEP})?`, DATE);
const ON_WEEKDAY = part('', WEEK);
const OF_WEEKDAY = part('[(（]?', `${WEEK}[)）]?`);
const AT_CLOCK = part(`(?:${AT}${SEP})?`, CLOCK);
const BETWEEN = new RegExp(SEP, 'iy');

/** The orders in which the parts come, and how many of them have to be there. */
const ORDERS = [
  [2, ON_WEEKDAY, ON_DAY, AT_CLOCK],
  [1, ON_DAY, OF_WEEKDAY, AT_CLOCK],
  [1, ON_WEEKDAY, AT_CLOCK],
  [1, AT_CLOCK, ON_DAY],
] as const;

type Groups = Record<string, string | undefined>;

/** The ways to read a time that begins there, the fullest of each order first. */
function timesAt(text: string, at: number): { readonly end: number; readonly groups: Groups }[] {
  const found: { readonly end: number; readonly groups: Groups }[] = [];
  for (const [needed, ...parts] of ORDERS) {
    let groups: Groups = {};
    let end = at;
    const reads: typeof found = [];
    for (const [index, pattern] of parts.entries()) {
      pattern.lastIndex = end;
      const read = pattern.exec(text);
      const before = read?.groups?.before ?? '';
      const isFirst = index === 0 && (pattern === AT_CLOCK ? before.trim() : before) !== '';
      if (!read || isFirst) {
        if (index < needed) break;
        continue;
      }
      groups = { ...groups, ...read.groups };
      end += read[0].length;
      if (index + 1 < needed) continue;
      reads.unshift({ end: at + text.slice(at, end).trimEnd().length, groups });
      BETWEEN.lastIndex = end;
      const sep = pattern === AT_CLOCK ? 0 : (BETWEEN.exec(text)?.[0].length ?? 0);
      reads.unshift({ end: end + sep, groups });
    }
    found.push(...reads);
  }
  return found;
}

const LEAD = new RegExp(`${EDGE}${PREFIX}`, 'iy');
const IS_EDGE = new RegExp(`^${EDGE}$`);
const BEFORE = /[\s\u3000·•|,，:：()（[\]【】-]/;
const AFTER = /^$|^[\s\u3000·|,，)）[\]】【<-]/;

/** A line that is a time. */
function wholeTime(line: string): Groups | undefined {
  LEAD.lastIndex = 0;
  const start = LEAD.exec(line)?.[0].length ?? 0;
  return timesAt(line, start).find(({ end }) => IS_EDGE.test(line.slice(end)))?.groups;
}

/** The time with which a line ends. */
function timeInTail(line: string): string | undefined {
  for (let at = 0; at < line.length; at++)
    if (at === 0 || BEFORE.test(line.charAt(at - 1)))
      if (timesAt(line, at).some(({ end }) => end === line.length)) return line.slice(at);
  return undefined;
}

/** The time with which a line begins. */
function timeInHead(line: string): string | undefined {
  const found = timesAt(line, 0).find(({ end }) => AFTER.test(line.charAt(end)));
  return found && line.slice(0, found.end);
}

const RELATIVE =
  /^(?:刚刚|刚才|刚剛|片刻前|(?:约|大约)?\s*\d+\s*(?:秒钟?|分钟?|小时|天|周|个?月|年)(?:以)?前|(?:几|数|半)\s*(?:秒|分钟|小时)前|just now|now|(?:about )?(?:a|an|\d+)\s*(?:s|sec|second|m|min|minute|h|hr|hour|d|day|week|month)s?\.? ago|\d+ ?(?:s|m|h|d|w|mo|mins?|hrs?|days?|weeks?))$/i;

/** Digits, or words for a day or a moment: most lines are sentences without any, and are not asked further. */
const MAY_TELL = new RegExp(
  `\\d|${TODAY}|${YESTERDAY}|[前刚剛周週]|星期|礼拜|now|ago|day|${DAYS}`,
  'i',
);

/** All that times are written with. Most lines hold other words, and the patterns above are dear. */
const SIGNS = `[\\0-\\x7f\\s（）【】${[...new Set(EDGE + PREFIX + SEP + DATE + WEEK + CLOCK + AT + RELATIVE.source)].filter((sign) => sign > '\x7f').join('')}]`;
const ZONE = '(?:gmt|utc)';
const IS_TIME = new RegExp(`^${SIGNS}*$|${ZONE}`, 'i');
const ENDS = new RegExp(`\\d.{0,24}(?:(?<=${SIGNS})|${ZONE}.{0,9})$`, 'is');
const BEGINS = new RegExp(`^(?=${SIGNS}).{0,24}\\d`, 'is');

const number = (text: string | undefined) => (text === undefined ? null : Number(text));

const pick = (groups: Groups, ...names: string[]): string | undefined =>
  names.map((name) => groups[name]).find((value) => value !== undefined);

function hourOf(groups: Groups): number | null {
  const printed = number(pick(groups, 'h'));
  if (printed === null) return null;
  const half = pick(groups, 'half');
  const ap = pick(groups, 'ap')?.toLowerCase();
  if (ap?.startsWith('p') && printed < 12) return printed + 12;
  if (ap?.startsWith('a') && printed === 12) return 0;
  if (half === undefined || printed > 12) return printed;
  if (/下午|午後|오후|傍晚|晚上|夜/.test(half))
    return printed < 12 && !(printed < 6 && /夜/.test(half))
      ? printed + 12
      : printed === 12 && /晚上|夜/.test(half)
        ? 0
        : printed;
  if (/中午/.test(half)) return printed < 4 ? printed + 12 : printed;
  return printed === 12 ? 0 : printed;
}

/** 11/18/2026, 18/11/2026 and 11.12.2026 are certain, 11/12/2026 is not. */
function dayAndMonth(raw: string, one: number | null, two: number | null) {
  if (one === null || two === null) return null;
  if (one > 12 || /\d\.\d+\.\d/.test(raw)) return { month: two, day: one };
  return two > 12 || one === two ? { month: one, day: two } : null;
}

/** 「今天 2026-11-29」, "Today 11/29/2026": the date says it all. */
const SAID_TWICE =
  /^(?:今天|今日|昨天|昨日|today|yesterday)[\s,，·|]+(?=\d{1,4}[-/.年]|[a-z]{3,9} \d)/i;

function fromGroups(raw: string, groups: Groups): PrintedTime | null {
  const monthName =
    pick(groups, 'mn')?.slice(0, 3).toLowerCase() ??
    pick(groups, 'mn1', 'mn2')?.slice(0, 3).toLowerCase();
  const turned = dayAndMonth(raw, number(pick(groups, 'one')), number(pick(groups, 'two')));
  const month = monthName
    ? MONTHS.split('|').indexOf(monthName) + 1
    : (turned?.month ?? number(pick(groups, 'm1', 'm2', 'm3')));
  const day = turned?.day ?? number(pick(groups, 'd1', 'd2', 'd3', 'd4', 'd5'));
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  const ago = pick(groups, 'ago')?.toLowerCase();
  const week = pick(groups, 'w1') ?? pick(groups, 'w2')?.slice(0, 3).toLowerCase();
  const hour = hourOf(groups);
  return {
    raw,
    year: number(pick(groups, 'y1', 'y2', 'y3', 'y4')),
    month,
    day,
    daysAgo:
      ago === undefined ? null : ago.endsWith('前天') ? ago.length : Number(!IS_TODAY.test(ago)),
    weekday:
      week === undefined
        ? null
        : /[a-z]/.test(week)
          ? DAYS.split('|').indexOf(week)
          : '日一二三四五六天'.indexOf(week) % 7,
    hour,
    minute: hour === null ? null : (number(pick(groups, 'mi', 'mi2')) ?? 0),
    second: number(pick(groups, 's')),
    relative: false,
  };
}

const BLANK = {
  year: null,
  month: null,
  day: null,
  daysAgo: null,
  weekday: null,
  hour: null,
  minute: null,
  second: null,
};

const timeLabel = remembering(readTimeLabel);

/** A text that is a time label and nothing else; null otherwise. */
export const parseTimeLabel = (text: string): PrintedTime | null =>
  text.length > 80 ? null : timeLabel(text);

function readTimeLabel(text: string): PrintedTime | null {
  if (!MAY_TELL.test(text) || !IS_TIME.test(text)) return null;
  const raw = text.trim().replace(/^[[(（【]\s*|\s*[\])）】]$/g, '');
  if (raw.length === 0 || raw.length > 60) return null;
  if (RELATIVE.test(raw)) return { raw, ...BLANK, relative: true };
  // A bare weekday, or digits that could be an amount or a count, are not enough.
  if (!/[:：点时年月日号\-/天今昨期拜]|\p{L}{3}|\d\./u.test(raw)) return null;
  const found = wholeTime(raw.replace(SAID_TWICE, ''));
  return found ? fromGroups(raw, found) : null;
}

interface Split {
  readonly rest: string;
  readonly time: PrintedTime;
}

const split = remembering(readSplit);

/** A time at the end (or start) of a label line such as 「客服小美 10:32:05」. */
export const splitTime = (text: string): Split | null => (text.length > 120 ? null : split(text));

function readSplit(line: string): Split | null {
  if (!MAY_TELL.test(line)) return null;
  // 「客服代表[1038] (2026-11-28 18:03:00)」
  const text = line.replace(/([(（[【][^()（）[\]【】]*)[)）\]】]$/, '$1');
  for (const [may, find, atEnd] of [
    [ENDS, timeInTail, true],
    [BEGINS, timeInHead, false],
  ] as const) {
    const raw = may.test(text) ? find(text) : undefined;
    if (!raw) continue;
    const time = parseTimeLabel(raw);
    if (!time || (time.hour === null && time.year === null)) continue;
    const rest = atEnd ? text.slice(0, text.length - raw.length) : text.slice(raw.length);
    return {
      rest: rest.replace(/^[\s\u3000·•|,，:：)）\]】-]+|[\s\u3000·•|,，:：(（[【-]+$/g, ''),
      time,
    };
  }
  const relative =
    /^(.*?)[\s·|,，]+((?:刚刚|\d+\s*(?:秒|分钟|小时|天)前|just now|\d+ (?:minute|hour|day)s? ago))$/i.exec(
      text,
    );
  const time = relative?.[2] ? parseTimeLabel(relative[2]) : null;
  return relative && time ? { rest: relative[1] ?? '', time } : null;
}

/** The clock at the start of a line, in brackets or not, and what follows it. */
export function timeAtStart(text: string): Split | null {
  const open = /^\s*([[(（【]?)\s*/.exec(text)?.[0] ?? '';
  const found = timeInHead(text.slice(open.length, open.length + 60));
  const time = found ? parseTimeLabel(found) : null;
  if (!found || !time || time.hour === null) return null;
  const rest = text.slice(open.length + found.length);
  return { rest: rest.replace(/^[\s\])）】,，·|-]+/, ''), time };
}
