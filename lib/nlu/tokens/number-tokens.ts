import { dayInMonth, fieldsOf } from './calendar';
import { afterDays, days, halfMonths, months } from './durations';
import { CN_NUMERAL, parseChinese, parseChineseRange, parseNumber, round } from './numerals';
import { CHOOSE, monthsList, periodsList } from './period-lists';
import { decimalOf, discount, fractionOf, percentOf, share } from './shares';
import type { RatioStyle, Token, TokenRule, TokenSite } from './tokens';

const CN = `[${CN_NUMERAL}]`;
const ARABIC = '[0-9][0-9,]*(?:\\.[0-9]+)?';
/** A number in either script, with 万/千 and a spoken tail (2千1). */
export const NUM = `(?:${ARABIC}(?:[万千百wWkK](?:零[0-9]{1,2}|[0-9一二三四五六七八九](?![0-9次共起把笔定律般])[百千]?)?)?|${CN}+)`;
const SMALL = `(?:[0-9]{1,3}|${CN}{1,4})`;

type Built = Omit<Token, 'start' | 'end'>;
const rule = (
  source: string,
  build: (m: RegExpExecArray, site: TokenSite) => Built | null,
): TokenRule => ({
  pattern: new RegExp(source, 'y'),
  build,
});

const noise = (): Built => ({ symbol: 'Ⓧ', value: 0 });
const money = (yuan: number | null): Built | null =>
  yuan === null || !(yuan > 0) || yuan > 1e9
    ? null
    : { symbol: 'Ⓜ', value: Math.round(yuan * 100) };
const ratio = (value: number | null, style: RatioStyle): Built | null =>
  value === null || value < 0 || value > 1.5 ? null : { symbol: 'Ⓡ', value: round(value), style };

function periods(text: string | undefined): Built | null {
  const n = text === undefined ? null : parseNumber(text);
  if (n === null || !Number.isInteger(n) || n < 1 || n > 360) return null;
  return { symbol: n === 1 ? 'ⓟ' : 'Ⓟ', value: n };
}

function span(low: number | null, high: number | null, symbol: 'Ⓖ' | 'Ⓠ'): Built | null {
  if (low === null || high === null || !(low < high)) return null;
  const scale = symbol === 'Ⓠ' ? 100 : 1;
  return { symbol, value: Math.round(low * scale), high: Math.round(high * scale) };
}

/** In 700到800元 and 1到2万 the scale of the second belongs to both; in 1200-1300 each stands alone. */
function moneyRange(m: RegExpExecArray): Built | null {
  const [low, high] = [m[1] ?? '', m[2] ?? ''];
  const scale = /[万千百]$/.exec(high)?.[0] ?? '';
  return span(parseNumber(/[万千百]$/.test(low) ? low : low + scale), parseNumber(high), 'Ⓠ');
}

/** 200到300 without a unit; telephone numbers and hours are none. */
function looseRange(m: RegExpExecArray, site: TokenSite): Built | null {
  return LABELLED.test(site.before)
    ? null
    : span(parseNumber(m[1] ?? ''), parseNumber(m[2] ?? ''), 'Ⓠ');
}

function yuan(m: RegExpExecArray): Built | null {
  const base = parseNumber(m[1] ?? '');
  if (base === null) return null;
  const tail = m[2] ? (parseNumber(m[2]) ?? 0) / 10 : 0;
  const cents = m[3] ? (parseNumber(m[3]) ?? 0) / 100 : 0;
  return money(round(base + tail + cents));
}

function spokenAmount(m: RegExpExecArray, site: TokenSite): Built | null {
  const range = parseChineseRange(m[0]);
  if (range) return span(range[0], range[1], 'Ⓠ');
  if (!/^[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]/.test(m[0])) return null;
  const value = parseChinese(m[0]);
  const paid = /[还交付存打进来]$/.test(site.before) && !/[零〇]/.test(m[0]);
  return value !== null && value >= (paid ? 20 : 100) ? money(value) : null;
}

/** 一千到一千二: both in words. */
function spokenRange(m: RegExpExecArray): Built | null {
  const [low, high] = [parseChinese(m[1] ?? ''), parseChinese(m[2] ?? '')];
  return low !== null && high !== null && low >= 100 ? span(low, high, 'Ⓠ') : null;
}

const LABELLED =
  /(?:尾号|工号|编号|单号|案号|号码|热线|电话|拨打|致电|回复|短信|微信|QQ|[0-9]转|拨|第|尾数|版本|[A-Za-z@_./])[是为：: #]?$/;

function bare(m: RegExpExecArray, site: TokenSite): Built | null {
  const text = m[0];
  if (
    LABELLED.test(site.before) ||
    (/^(?:95[0-9]{3}|12[0-9]{3}|96110|400)$/.test(text) && !/[还期付交存月]$/.test(site.before))
  )
    return noise();
  if (/^[0-9]{8,}$/.test(text)) return noise();
  const value = parseNumber(text);
  if (value === null) return noise();
  return /[万千百wWkK]/.test(text) ? money(value) : { symbol: 'Ⓝ', value };
}

/** 一百两百, 三千四千块: from the one to the other. */
function eachNamed(m: RegExpExecArray): Built | null {
  return span(parseNumber(`${m[1]}${m[2]}`), parseNumber(`${m[3]}${m[2]}`), 'Ⓠ');
}

const YUAN = '(?:元钱?|块钱?|圆)';

/** Numbers that are no dates, most specific first. */
export const NUMBER_RULES: readonly TokenRule[] = [
  rule(`第(${SMALL})(?:期|个月)?(?:到|至|-|~|—)第?(${SMALL})(?:期|个月)`, stretch),
  rule(`第${SMALL}(?:期|个月|次|笔|年)`, ordinal),
  rule(`第(${NUM})(?![0-9]|种|个方案|个选)[条款步位项套类]?`, (m) => ({
    symbol: 'Ⓧ',
    value: share(m[1]) ?? 0,
  })),
  // 6期，12期还是24期？都能办 · 12个月、24个月还是36个月您挑
  rule(
    `${SMALL}(?:期|个月)?(?:[、，]${SMALL}(?:期|个月)?)*[，、]?还是${SMALL}(?:期|个月)`,
    (m, s) => (CHOOSE.test(s.text) ? periodsList(m[0]) : null),
  ),
  // 3、6、12期 · 3期、6期或者12期 · 3/6/12期 · 3期9期或者24期
  rule(
    `${SMALL}(?:期|个月)?(?:(?:[、/]|(?<=期|月)[，或]?)${SMALL}(?:期|个月)?)*(?:[、/]|[，、]?(?:或者?是?|和|跟))${SMALL}(?:期|个月)(?!间)`,
    (m) => periodsList(m[0]),
  ),
  // 6 9 12随你挑 · 3/6/9/12自己选
  rule(`${SMALL}(?:[ /]${SMALL}){2,}(?=[^0-9]{0,4}[选挑定都])`, (m) =>
    periodsList(m[0].replace(/[ /]/g, '、')),
  ),
  // 3、6、9、12四档 · 期数有3、6、9
  rule(
    `${SMALL}(?:期|个月)?(?:[、/]${SMALL}(?:期|个月)?)+(?:这?[一二两三四五六]?(?:档|种|个选项))?`,
    (m, site) =>
      /[档种项]$/.test(m[0]) || /期数[^，。]{0,5}$/.test(site.before)
        ? periodsList(m[0].replace(/(?:这?[一二两三四五六]?)?(?:档|种|个选项)$/, ''))
        : null,
  ),
  rule(
    `${SMALL}期(?:(?:也行|都行|的)?，?${SMALL}期){2,}|${SMALL}期[也都]行，?${SMALL}期(?=[也都]行)`,
    (m, s) => (/[，行]/.test(m[0]) || CHOOSE.test(s.text) ? periodsList(m[0]) : null),
  ),
  // 6 9 12期，三个你自己挑
  rule(`${SMALL}(?: ${SMALL})+期`, (m, s) =>
    CHOOSE.test(s.text) ? periodsList(m[0].replaceAll(' ', '、')) : null,
  ),
  // 五个月的，或者八个月的，再或者一年的: any of them
  rule(`${SMALL}(?:个月|年)的?(?:[，；、]?(?:再|或者?|还是)*${SMALL}(?:个月|年)的?)+`, monthsList),
  // 期数可在12至30之间
  rule(`(${SMALL})[到至](${SMALL})(?=之间)`, (m, s) =>
    /期数[^，]{0,3}$/.test(s.before) ? span(share(m[1]), share(m[2]), 'Ⓖ') : null,
  ),
  // 12起步，36封顶
  rule(`(${SMALL})期?起步[，、]?(${SMALL})期?封顶`, (m) => span(share(m[1]), share(m[2]), 'Ⓖ')),
  // 1到6期每期260，7到24期每期710
  rule(`(${SMALL})期?[到至~-](${SMALL})(?:期|个月)(?=每)`, (m, s) =>
    /(?<![0-9])1期?[到至~-]/.test(s.text) ? stretch(m) : null,
  ),
  rule(`(${SMALL})(?:期|个月)?(?:到|至|-|~|—|–)(${SMALL})(?:期(?!间)|个月)`, (m) =>
    span(share(m[1]), share(m[2]), 'Ⓖ'),
  ),
  rule('一?([百千万])把来?[块元]', (m) => money(parseChinese(`一${m[1]}`))),
  rule(
    '([一二两三四五六七八])([百千万])(?:、|或者?|到)?([二两三四五六七八九])\\2[元块]?',
    eachNamed,
  ),
  rule(`([1-9][0-9]?|${CN}{1,2})年期`, (m) => periods(String(12 * (share(m[1]) ?? 0)))),
  // 三百一期, 一千二百一个月, 一万三千五一口价: the one is that of the next word.
  rule(`${CN}+?(?=一(?:(?:个月|期|份|笔|回)(?!间)|口价|次|把[清付结还]|起|共|趟|律))`, (m, s) =>
    /[百千万]/.test(m[0]) ? spokenAmount(m, s) : null,
  ),
  rule('([俩仨])月', (m) => months(m[1] === '俩' ? 2 : 3)),
  rule(`(${SMALL})个?期(?!间|待|望|货|末|初|中|满)`, (m) => periods(m[1])),
  rule(`百分之百|百分百|100%`, () => ({ symbol: 'Ⓡ', value: 1, style: 'percent' })),
  rule(`百分之(${NUM}(?:点${CN}+)?)`, (m) => ratio(percentOf(m[1]), 'percent')),
  rule(`千分之(${NUM}(?:点${CN}+)?)`, (m) => ratio((decimalOf(m[1]) ?? -1000) / 1000, 'permille')),
  rule(`(${NUM})个(?:百分)?点(?![钟前后])`, (m) => ratio((share(m[1]) ?? -100) / 100, 'percent')),
  rule('0\\.[1-9][0-9]?(?![0-9%元])', (m, s) =>
    /(?:本金|欠款|总额|按)的?$/.test(s.before) ? ratio(Number(m[0]), 'tenths') : null,
  ),
  rule(`万分之(${NUM}(?:点${CN}+)?)`, (m) =>
    ratio((decimalOf(m[1]) ?? -10000) / 10000, 'permyriad'),
  ),
  rule(`万([一二三四五六七八九0-9](?:点${CN}|\\.[0-9]+)?)(?![0-9元块百千])`, (m, s) =>
    /(?:日|息|率|按|天|每日|为|是)$/.test(s.before)
      ? ratio((decimalOf(m[1]) ?? -10000) / 10000, 'permyriad')
      : null,
  ),
  rule(`(${ARABIC})(?:%|％)`, (m) => ratio((share(m[1]) ?? -100) / 100, 'percent')),
  rule(`(${ARABIC})‰`, (m) => ratio((share(m[1]) ?? -1000) / 1000, 'permille')),
  rule(`(${ARABIC}|${CN}{1,2}(?:点${CN})?)折(?!算(?![下完后])|合|旧|叠|腾)`, (m) =>
    ratio(discount(m[1] ?? ''), 'discount'),
  ),
  // 一成半, 两成五
  rule(`([1-9]|[一二两三四五六七八九])成([半1-9一二三四五六七八九])(?![0-9十百千万])`, (m) =>
    ratio((share(m[1]) ?? -10) / 10 + (m[2] === '半' ? 5 : (share(m[2]) ?? 0)) / 100, 'tenths'),
  ),
  rule(
    `([1-9]|[一二两三四五六七八九])成(?!功|立|本|为|交|绩|员|了|年|天|都|就(?![完行可算能结了给不]))`,
    (m) => ratio((share(m[1]) ?? -10) / 10, 'tenths'),
  ),
  rule(`(${CN}{1,3})分之(${CN}{1,3})`, (m) => ratio(fractionOf(m[2], m[1]), 'fraction')),
  rule(`([1-9])/([1-9][0-9]?)(?![0-9/])`, (m) => ratio(fractionOf(m[1], m[2]), 'fraction')),
  // 本金打九五
  rule(`(?<=打)([5-9五六七八九][1-9一二三四五六七八九]?)(?=[，。给算]|$)`, (m) =>
    ratio(discount(m[1] ?? ''), 'discount'),
  ),
  rule(`对折`, () => ({ symbol: 'Ⓡ', value: 0.5, style: 'discount' })),
  rule(`(${NUM})([厘分])(?![米之期钱])`, smallRate),
  rule(`对半|一半|半数|(?<=减|减掉|减了)半(?!年|个|月|天)`, () => ({
    symbol: 'Ⓡ',
    value: 0.5,
    style: 'half',
  })),
  rule(`(?:¥|人民币|RMB)*(${NUM})${YUAN}?(?:到|至|-|~|—)¥?(${NUM})${YUAN}`, moneyRange),
  rule(
    `(?:¥|人民币|RMB)*(${NUM})${YUAN}(?:零?([0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])(?:[毛角](?:([0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])(?:分|(?![0-9百千万期个天])))?|(?!${CN}|[0-9.,、)）:：期个月号天日年次笔成折并起共])))?整?`,
    yuan,
  ),
  rule(`(?:¥|人民币|RMB)+(${NUM})`, (m) => money(share(m[1]))),
  // 580x24, 24x580
  rule(`[1-9][0-9]?(?=[xX×*][1-9][0-9]{2,3}(?![0-9]))`, (m) => periods(m[0])),
  rule(`(?<=[0-9][xX×*])[1-9][0-9]?(?![0-9])期?`, (m) => periods(m[0].replace('期', ''))),
  rule(`([0-9一二两三四五六七八九])[毛角]钱?(?:([0-9一二三四五六七八九])分)?`, (m) =>
    money(round((share(m[1]) ?? 0) / 10 + (m[2] ? (share(m[2]) ?? 0) / 100 : 0))),
  ),
  rule(
    `([1-9][0-9]{2,5})(?:到|至|-|~|—)([1-9][0-9]{2,5})(?![0-9期个月天日号年%.:：分点])`,
    looseRange,
  ),
  rule(`${NUM}个?半月`, (m) => halfMonths(m[0])),
  rule(`(${CN}{2,})[到至](${CN}{2,})(?!${CN}|[期个月天])`, spokenRange),
  rule(`半个月`, () => ({ symbol: 'Ⓣ', value: 15, style: 'days' })),
  rule(`(${SMALL})个月`, (m) => months(share(m[1]))),
  rule(`半年`, () => ({ symbol: 'Ⓣ', value: 6, style: 'years' })),
  rule(`(${SMALL})个?季度?(?![节末初报])`, (m) => months(3 * (share(m[1]) ?? 0))),
  rule(`(${SMALL})年半`, (m) => ({
    symbol: 'Ⓣ',
    value: 12 * (share(m[1]) ?? 0) + 6,
    style: 'years',
  })),
  rule(`([1-9][0-9]?|${CN}{1,2})年(?!化|利|息|费|龄|级|纪|限|度|底|末)`, (m, s) => {
    const months = 12 * (share(m[1]) ?? 0);
    const within = /^[之以]?内/.test(s.text.slice(s.start + m[0].length));
    const day = dayInMonth(s.now.day, months, fieldsOf(s.now.day).date);
    return { symbol: 'Ⓣ', value: months, style: 'years', ...(within ? { day } : {}) };
  }),
  rule(`(${SMALL})个?(?:星期|礼拜|周)`, (m, s) => afterDays(days((share(m[1]) ?? 0) * 7), m, s)),
  rule(`(${SMALL})(?:个?工作日|个?小时|分钟|秒)`, noise),
  rule(`(${SMALL})天`, (m, s) => afterDays(days(share(m[1])), m, s)),
  rule(`(${SMALL})日`, (m) => ((share(m[1]) ?? 0) > 31 ? days(share(m[1])) : null)),
  rule(`(${SMALL})日`, (m, s) =>
    /(?:延期|宽限|展期|延后|推迟|缓|多[给您你]*)了?$/.test(s.before) ? days(share(m[1])) : null,
  ),
  rule(`(${SMALL})[次笔份回趟](?!性)`, timesOf),
  rule(`${CN}{1,3}`, (m, s) =>
    /期数[是为:：]*$/.test(s.before) ? { symbol: 'Ⓝ', value: parseChinese(m[0]) ?? 0 } : null,
  ),
  rule('[千百][一二三四五六七八九](?=[，。元块得不每就可行吧]|$)', (m, s) =>
    s.before === '' || /[，。按就给俾还付交]$/.test(s.before) ? money(parseChinese(m[0])) : null,
  ),
  rule(`${CN}{2,}(?![个次人名位份种天年月期号折成])`, spokenAmount),
  rule(
    `${ARABIC}(?:[万千百](?:[0-9一二三四五六七八九](?![0-9次共起把笔定律般])[百千]?)?|[wWkK](?![A-Za-z]))?(?:位|人|名|个|种|家|倍|岁|点|楼|条|级|版|张|遍|样|项|:[0-9]{2})`,
    noise,
  ),
  rule(
    `${ARABIC}(?:[万千百](?:[0-9一二三四五六七八九](?![0-9次共起把笔定律般])[百千]?)?|[wWkK](?![A-Za-z])[1-9]?(?![0-9]))?`,
    bare,
  ),
];

/** 第4到12期: a stretch of nine instalments. */
function stretch(m: RegExpExecArray): Built | null {
  const [from, to] = [share(m[1]), share(m[2])];
  return from === null || to === null || to < from
    ? null
    : { symbol: 'Ⓚ', value: to - from + 1, high: from };
}

/** 月息八厘 is 0.8 % a month, 月息一分 1 %; of a year 厘 is a hundredth, 分 a tenth. */
function smallRate(m: RegExpExecArray, site: TokenSite): Built | null {
  const n = share(m[1]);
  const of = /(月|年)[^，]{0,6}$/.exec(site.before)?.[1];
  if (n === null || n > 100 || !of || !/息|利/.test(site.before)) return null;
  const unit = (of === '月' ? 0.001 : 0.01) * (m[2] === '分' ? 10 : 1);
  return ratio(n * unit, 'permille');
}

function ordinal(m: RegExpExecArray): Built {
  const n = parseNumber(m[0].replace(/[^0-9零一二两三四五六七八九十]/g, '')) ?? 0;
  return { symbol: n === 1 ? 'ⓞ' : 'Ⓞ', value: n };
}

/** 分两次 splits a sum; 一次 and 一笔 stay words; any other count is no figure of an offer. */
function timesOf(m: RegExpExecArray, site: TokenSite): Built | null {
  const n = share(m[1]);
  if (n === 1) return null;
  const after = site.text.slice(site.start + m[0].length, site.start + m[0].length + 3);
  return /(?:分|拆|切|掰|匀|摊|劈|做成|[交还扣]满)[成为作分开到]*$/.test(site.before) ||
    /^，?(?:每月)?一[笔份回]/.test(after)
    ? { symbol: 'Ⓒ', value: n ?? 0 }
    : noise();
}
