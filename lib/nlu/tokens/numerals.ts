const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  幺: 1,
  二: 2,
  两: 2,
  俩: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 10000,
  亿: 1e8,
};

/** Characters a Chinese numeral is written with 中文数字, for use in a character class. */
export const CN_NUMERAL = '零〇一二两俩三四五六七八九十廿卅百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';

/**
 * Value of a Chinese numeral: 一千零五十 → 1050, 八百五 → 850 (short for 五十), 一万一千五 → 11500,
 * 二四 → 24 (read out). Null when it is not one.
 */
export function parseChinese(said: string): number | null {
  if (said === '') return null;
  const text = said.replace('廿', '二十').replace('卅', '三十');
  if (![...text].some((c) => c in UNITS)) return readOut(text);
  const sum = { yi: 0, wan: 0, section: 0 };
  let digit: number | null = null;
  let lastUnit = 0;
  let zero = false;
  for (const c of text) {
    const d = DIGITS[c];
    if (d !== undefined) {
      if (d === 0) zero = true;
      else if (digit !== null) return null;
      else digit = d;
      continue;
    }
    const unit = UNITS[c];
    if (unit === undefined) return null;
    if (unit >= 10000) closeSection(sum, digit ?? 0, unit);
    else sum.section += (digit ?? 1) * unit;
    digit = null;
    zero = false;
    lastUnit = unit;
  }
  const tail = digit === null ? 0 : !zero && lastUnit >= 100 ? digit * (lastUnit / 10) : digit;
  return sum.yi + sum.wan + sum.section + tail;
}

/** 万 counts what stands since the last 万 or 亿; 亿 counts everything before it. */
function closeSection(
  sum: { yi: number; wan: number; section: number },
  digit: number,
  unit: number,
): void {
  const open = sum.section + digit;
  if (unit === 10000) sum.wan = open === 0 ? sum.wan * unit : sum.wan + open * unit;
  else {
    sum.yi = (sum.yi + sum.wan + open) * unit;
    sum.wan = 0;
  }
  sum.section = 0;
}

function readOut(text: string): number | null {
  let value = 0;
  for (const c of text) {
    const d = DIGITS[c];
    if (d === undefined) return null;
    value = value * 10 + d;
  }
  return text.length <= 9 ? value : null;
}

/**
 * A spoken range of neighbouring digits: 三五百 → [300, 500], 一千二三 → [1200, 1300],
 * 八九百 → [800, 900], 两三千 → [2000, 3000]. Null when the text is not one.
 */
export function parseChineseRange(text: string): readonly [number, number] | null {
  const lead = /^([一二两三四五六七八九])([二两三四五六七八九])([十百千万])$/.exec(text);
  if (lead) return ordered(`${lead[1]}${lead[3]}`, `${lead[2]}${lead[3]}`);
  const tail = /^(.*[百千万])([一二两三四五六七八九])([二两三四五六七八九])(百|十)?$/.exec(text);
  if (!tail) return null;
  return ordered(`${tail[1]}${tail[2]}${tail[4] ?? ''}`, `${tail[1]}${tail[3]}${tail[4] ?? ''}`);
}

function ordered(low: string, high: string): readonly [number, number] | null {
  const a = parseChinese(low);
  const b = parseChinese(high);
  return a !== null && b !== null && a < b ? [a, b] : null;
}

const ARABIC =
  /^([0-9][0-9,]*(?:\.[0-9]+)?)([万千百wWkK]?)(?:零([0-9]{1,2})|([0-9一二三四五六七八九]?)([百千]?))$/;
const SCALE: Readonly<Record<string, number>> = {
  万: 10000,
  w: 10000,
  W: 10000,
  千: 1000,
  k: 1000,
  K: 1000,
  百: 100,
};

/** Value of a number in either script with its scale: 1,050.5, 0.85万 → 8500, 2千1 → 2100, 1万2 → 12000. Null when it is none. */
export function parseNumber(text: string): number | null {
  const match = ARABIC.exec(text);
  if (!match) return /[负点]/.test(text) ? parseSignedOrPointed(text) : parseChinese(text);
  const base = Number((match[1] ?? '').replaceAll(',', ''));
  const scale = SCALE[match[2] ?? ''] ?? 1;
  if (match[3]) return scale === 1 ? null : round(base * scale + Number(match[3]));
  const tail = match[4] ? (parseChinese(match[4]) ?? Number(match[4])) : 0;
  if (tail && scale === 1) return null;
  const tailScale = match[5] ? (SCALE[match[5]] ?? 1) : scale / 10;
  return round(base * scale + tail * tailScale);
}

/** 负一, 一十点零一. */
function parseSignedOrPointed(text: string): number | null {
  const [, minus, whole = '', rest] = /^(负)?([^点]+)(?:点(.+))?$/.exec(text) ?? [];
  const value = parseChinese(whole);
  const digits = [...(rest ?? '')].map((c) => DIGITS[c]);
  if (value === null || digits.includes(undefined)) return null;
  return Number(`${minus ? '-' : ''}${value}.${digits.join('') || '0'}`);
}

/** Takes the dust off a product of decimals: eight decimals are more than any notation here has. */
export function round(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}
