/** Chinese numerals in a customer's line, for the rehearsal agent only: 八百五 → 850, 十二 → 12, 两万三 → 23000. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const RUN = '[零〇一二两三四五六七八九十百千万]+';
/** A numeral counts only where a figure is meant: before a unit, or after 每月/每期/还. */
const BEFORE_UNIT = new RegExp(`${RUN}(?=\\s*(?:期|个月|元|块|号|日|天|年|个星期|周))`, 'g');
const AFTER_CUE = new RegExp(
  `(?<=(?:每个?月|每期|月供|最多|还|只能还|可以还|付|先还)\\s*)${RUN}(?![期个次样起定部点些])`,
  'g',
);

/** One numeral as a number, or null when it is no number (万一, 一千零). */
export function parseChineseNumeral(run: string): number | null {
  const [high, low, extra] = run.split('万');
  if (extra !== undefined || high === undefined) return null;
  if (low === undefined) return parseBelowTenThousand(high);
  const upper = parseBelowTenThousand(high);
  if (upper === null) return null;
  if (low === '') return upper * 10_000;
  const digit = DIGITS[low];
  const lower = digit === undefined ? parseBelowTenThousand(low) : digit * 1000;
  return lower === null ? null : upper * 10_000 + lower;
}

function parseBelowTenThousand(run: string): number | null {
  if (run === '') return null;
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 1;
  for (const char of run) {
    const unit = UNITS[char];
    if (unit === undefined) {
      const value = DIGITS[char];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
      if (value === 0) lastUnit = 1;
      continue;
    }
    total += (digit ?? 1) * unit;
    digit = null;
    lastUnit = unit;
  }
  if (digit === null) return total;
  return total + (lastUnit >= 100 ? (digit * lastUnit) / 10 : digit);
}

function replaceRun(run: string): string {
  const value = parseChineseNumeral(run);
  return value === null ? run : String(value);
}

/** Half-width digits and punctuation, no thousands marks, Chinese numerals as digits where a figure is meant. */
export function normaliseLine(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/半年/g, '6个月')
    .replace(BEFORE_UNIT, replaceRun)
    .replace(AFTER_CUE, replaceRun);
}
