import { dayInMonth, dayOf, daysInMonth, fieldsOf, nextOccurrence, weekdayOf } from './calendar';
import { CN_NUMERAL, parseNumber } from './numerals';
import type { Token, TokenRule, TokenSite } from './tokens';

type Built = Omit<Token, 'start' | 'end'>;
const CN = `[${CN_NUMERAL}]`;
const SMALL = `(?:[0-9]{1,2}|${CN}{1,3})`;
/** A clock time after a date: 下午5点半, 18:00, 24点, 中午12点; 11月17号，晚上八点. */
const CLOCK = `(?:(?:[的 ]|，(?=[凌早上中下傍晚黑]))?(?<part>凌晨|早上|早|上午|中午|下[午晌]|傍晚|黑里|晚上|晚间|晚|夜里)?(?<hour>${SMALL})(?:[点时](?!候|间|期)(?:(?<half>半)|(?<min>[0-5]?[0-9])分|整|钟)?|[:：](?<mm>[0-5][0-9])(?:[:：][0-5][0-9])?)|的?(?<noon>[中正]午))?`;

const rule = (
  source: string,
  build: (m: RegExpExecArray, site: TokenSite) => Built | null,
): TokenRule => ({
  pattern: new RegExp(source, 'y'),
  build,
});

function minutesOf(m: RegExpExecArray, evening = false): number | null {
  const g = m.groups ?? {};
  if (!g.hour) return g.noon ? 720 : null;
  let hour = parseNumber(g.hour);
  if (hour === null || hour > 24) return null;
  const late = evening || /下|傍晚|晚|夜|黑/.test(g.part ?? '');
  if (late && hour === 12 && (evening || /晚|夜/.test(g.part ?? ''))) hour = 24;
  else if (late && hour < 12) hour += 12;
  else if (g.part === '中午' && hour < 6) hour += 12;
  return hour * 60 + (g.half ? 30 : Number(g.min ?? g.mm ?? 0));
}

function dated(day: number | null, m: RegExpExecArray, evening = false): Built | null {
  return day === null ? null : { symbol: 'Ⓓ', value: 0, day, minutes: minutesOf(m, evening) };
}

function monthDay(m: RegExpExecArray, site: TokenSite): Built | null {
  const month = m[2] === '元' || m[2] === '正' ? 1 : parseNumber(m[2] ?? '');
  const date = parseNumber(m[3] ?? '');
  if (month === null || date === null || month > 12 || date < 1 || date > 31) return null;
  const { year } = fieldsOf(site.now.day);
  if (m[1] === '明年' || m[1] === '来年')
    return date <= daysInMonth(year + 1, month) ? dated(dayOf(year + 1, month, date), m) : null;
  return dated(nextOccurrence(site.now.day, month, date), m);
}

function monthOffset(word: string): number {
  if (word.startsWith('下下')) return 2;
  return word.startsWith('下') || word === '次月' ? 1 : 0;
}

function relativeMonthDay(m: RegExpExecArray, site: TokenSite): Built | null {
  const date = parseNumber(m[2] ?? '');
  if (date === null || date < 1 || date > 31) return null;
  return dated(dayInMonth(site.now.day, monthOffset(m[1] ?? ''), date), m);
}

function monthEnd(m: RegExpExecArray, site: TokenSite): Built | null {
  return dated(dayInMonth(site.now.day, monthOffset(m[1] ?? ''), 31), m);
}

const WEEK: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  末: 7,
};

function weekDay(m: RegExpExecArray, site: TokenSite): Built | null {
  if (/每$/.test(site.before)) return null;
  const weeks = m[1]?.startsWith('下下') ? 2 : m[1]?.startsWith('下') ? 1 : 0;
  const target = WEEK[m[2] ?? ''] ?? 7;
  // A bare weekday that is over means the next one.
  const over = m[1] === undefined && target < weekdayOf(site.now.day) ? 7 : 0;
  return dated(site.now.day - weekdayOf(site.now.day) + 7 * weeks + over + target, m);
}

const NEAR: Readonly<Record<string, number>> = { 今: 0, 当: 0, 即: 0, 同: 0, 明: 1, 后: 2, 大: 3 };

function nearDay(m: RegExpExecArray, site: TokenSite): Built | null {
  const word = m[1] ?? '';
  if (/[当同]/.test(word) && /(?:逾期|到期|签约|到账)$/.test(site.before)) return null;
  return dated(site.now.day + (NEAR[word.charAt(0)] ?? 0), m, word.endsWith('晚'));
}

/** 12/5, 11.28, 12-15: a date only where the words around say so. */
function shortDate(m: RegExpExecArray, site: TokenSite): Built | null {
  const after = site.text.slice(site.start + m[0].length, site.start + m[0].length + 4);
  const told =
    /(?:[首头]期|[首头]一?[次笔]|还款|扣款|到|至|于|在|日期|[下这本]期是?|[款缴扣还]日|截止|截至|到期|[0-9]\/[0-9]{1,2}[、，和])[是为：:]?$/.test(
      site.before,
    );
  if (/^[元块万%％折倍期]/.test(after) || /¥$/.test(site.before)) return null;
  // 12/8: the whole message, in answer to a question; 1/3 may be a third.
  const isShare = Number(m[1]) < Number(m[2]) && Number(m[2]) <= 10;
  const alone = !isShare && m[0].includes('/') && /^[吧。]?$/.test(site.before + after);
  if (
    !told &&
    !alone &&
    !/^(?:[、，和][0-9]{1,2}\/[0-9]|日|号|之?前|以前|起|截止|开始|到账|[到过]期|作废|扣|首[期扣次笔]|第一[期笔])/.test(
      after,
    )
  )
    return null;
  return dated(nextOccurrence(site.now.day, Number(m[1]), Number(m[2])), m);
}

function within(m: RegExpExecArray, site: TokenSite): Built | null {
  const n = m[1] === '半' ? 0.5 : parseNumber(m[1] ?? '');
  if (n === null) return null;
  if (m[2] === '小时') {
    const total = site.now.minutes + Math.round(n * 60);
    return {
      symbol: 'Ⓦ',
      value: n,
      day: site.now.day + Math.floor(total / 1440),
      minutes: total % 1440,
    };
  }
  const factor = /周|星期|礼拜/.test(m[2] ?? '') ? 7 : 1;
  const day =
    m[2] === '月'
      ? dayInMonth(site.now.day, n, fieldsOf(site.now.day).date)
      : site.now.day + n * factor;
  return { symbol: 'Ⓦ', value: n, day, minutes: null };
}

function monthOnly(m: RegExpExecArray, site: TokenSite): Built | null {
  const month = m[2] === '元' ? 1 : parseNumber(m[2] ?? '');
  if (month === null || month < 1 || month > 12) return null;
  const { year, month: current } = fieldsOf(site.now.day);
  const y = /明年|来年/.test(m[1] ?? '') || month < current ? year + 1 : year;
  return { symbol: 'Ⓗ', value: month, day: dayOf(y, month, 1) };
}

function clockOnly(m: RegExpExecArray, site: TokenSite): Built | null {
  const after = site.text.slice(site.start + m[0].length, site.start + m[0].length + 2);
  if (!m.groups?.hour || !/^(?:之?前|以前|关(?![于注系])|截|止|失效|过期|作废)/.test(after))
    return { symbol: 'Ⓧ', value: 0 };
  // 零点前: the end of this day.
  return dated(site.now.day + Number(minutesOf(m) === 0), m);
}

/** Dates 日期, most specific first. A date without a year is its next occurrence. */
export const DATE_RULES: readonly TokenRule[] = [
  // 20270108, but not 工单号 20261123-118
  rule(`(?<!号[码:： ]?|[A-Za-z])(20[0-9]{2})([01][0-9])([0-3][0-9])(?!-?[0-9])`, (m) => {
    const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])];
    return mo >= 1 && mo <= 12 && d >= 1 && d <= daysInMonth(y, mo)
      ? { symbol: 'Ⓓ', value: 0, day: dayOf(y, mo, d), minutes: null }
      : null;
  }),
  rule(`(20[0-9]{2})(?:年[，,]?|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})[日号]?${CLOCK}`, (m) => {
    const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])];
    return mo >= 1 && mo <= 12 && d >= 1 && d <= daysInMonth(y, mo)
      ? dated(dayOf(y, mo, d), m)
      : null;
  }),
  rule(`([二两][零〇一二三四五六七八九]{3})年，?(${SMALL})月(${SMALL})[日号]${CLOCK}`, (m) => {
    const [y, mo, d] = [parseNumber(m[1] ?? ''), parseNumber(m[2] ?? ''), parseNumber(m[3] ?? '')];
    return y && mo && d && mo <= 12 && d <= daysInMonth(y, mo) ? dated(dayOf(y, mo, d), m) : null;
  }),
  rule(
    `(明年|来年|今年)?(元|正|${SMALL})月份?的?(${SMALL})(?:[日号]|(?![0-9期元块个%％折天笔,、.-]|[日号]))${CLOCK}`,
    monthDay,
  ),
  rule(`(今年|明年|来年)?(${SMALL})月[底末尾]${CLOCK}`, (m, s) => {
    const first = monthOnly(m, s);
    return first?.day === undefined ? null : dated(dayInMonth(first.day, 0, 31), m);
  }),
  rule(
    `(下下个?月|下个?月|次月|本月|这个?月|当月)的?(?!一[起并次共])(${SMALL})(?:[日号]|(?![0-9期元块个%％折天月年千百万日号,]))${CLOCK}`,
    relativeMonthDay,
  ),
  rule(`(下下个?月|下个?月|次月|本月|这个?月|当月)(?:月?[底末尾]|的?最后一天)${CLOCK}`, monthEnd),
  rule(`月[底末尾]`, (_, s) => (/每个?月?$/.test(s.before) ? { symbol: 'Ⓧ', value: 0 } : null)),
  rule(`()月[底末尾]${CLOCK}`, monthEnd),
  rule('元旦(?:这?天|当天)?', (_, s) => {
    const { year } = fieldsOf(s.now.day);
    return { symbol: 'Ⓓ', value: 0, day: dayOf(year + 1, 1, 1), minutes: null };
  }),
  rule(`(?:今年)?年[底末](?!前?奖)`, (m, s) => dated(dayOf(fieldsOf(s.now.day).year, 12, 31), m)),
  rule(
    `(下下个?|下个?|本|这个?)?(?:周|星期|礼拜)([一二三四五六日天末])(?![个年月])${CLOCK}`,
    weekDay,
  ),
  rule(`(?:本|这个?)周(?=之?内)|(?<=限[于在]?)(?:本|这个?)周(?![一二三四五六日天末])`, (m, s) =>
    dated(s.now.day - weekdayOf(s.now.day) + 7, m),
  ),
  rule(`本月(?=之?内)`, monthEndOf),
  rule(
    `(大后天|后天|明天|明日|明早|明晚|今天|今日|今晚|今早|当天|当日|同日|即日)(?!起)${CLOCK}`,
    nearDay,
  ),
  rule(`([0-9]{1,2})[/.-]([0-9]{1,2})[日号]?(?![0-9/.-])${CLOCK}`, shortDate),
  rule(`(半|${SMALL})个?(小时|天|日|周|星期|礼拜|月)[之以]?内`, within),
  rule(`(${SMALL})个?(小时)(?=有效|后失效)`, within),
  rule(`(${SMALL})个?(小时)`, (m, s) =>
    /(?:有效期?限?|保留)[为是:：]?$/.test(s.before) ? within(m, s) : null,
  ),
  rule(`(明年|来年|今年)?(元|${SMALL})月份?(?=起|开始|，?每月)`, monthOnly),
  rule(`(下下个?月|下个?月|次月|本月|这个?月)(?=起|开始|，?每月)`, (m, s) => ({
    symbol: 'Ⓗ',
    value: 0,
    day: dayInMonth(s.now.day, monthOffset(m[1] ?? ''), 1),
  })),
  rule(
    `(?:明年|来年|今年)?(?:[0-9]{1,2}|(?![俩两])${CN}{1,2})月份?(?![0-9供付还缴均息利交])`,
    () => ({
      symbol: 'Ⓧ',
      value: 0,
    }),
  ),
  rule(`(${SMALL})[日号](?!线|楼|方案|客服|店|内|之内|起?的?息)${CLOCK}`, (m, s) => {
    const n = parseNumber(m[1] ?? '');
    if (/(?:延期|宽限|展期|延后|推迟|缓|多[给您你]*)了?$/.test(s.before)) return null;
    return n === null || n < 1 || n > 31 ? null : { symbol: 'Ⓨ', value: n, minutes: minutesOf(m) };
  }),
  rule(
    `(?=[0-9${CN_NUMERAL}上下中晚凌早])(?<part>凌晨|早上|上午|中午|下午|晚上|晚)?(?<hour>[0-9]{1,2}|${CN}{1,2})(?:[点时](?!候|间|期|${CN}折)(?:(?<half>半)|(?<min>[0-5]?[0-9])分|整|钟)?|:(?<mm>[0-5][0-9])(?::[0-5][0-9])?)`,
    clockOnly,
  ),
];

function monthEndOf(m: RegExpExecArray, site: TokenSite): Built | null {
  return dated(dayInMonth(site.now.day, 0, 31), m);
}
