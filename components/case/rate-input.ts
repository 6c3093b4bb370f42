import { parseDecimal } from '@/lib/money/parse-decimal';
import { err, ok, type Result } from '@/lib/result';

export type RateInputError = 'not-a-rate' | 'negative' | 'rate-too-large';

/** Largest rate accepted from a person, as a fraction: 1,000 % is above any that is asked for. */
export const MAX_RATE = 10;

const DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
};

/** Places by which the decimal point moves left: 百分之 2, 千分之 3, 万分之 4. */
const PREFIXED: Readonly<Record<string, number>> = { 百分之: 2, 千分之: 3, 万分之: 4 };
const SUFFIXED: Readonly<Record<string, number>> = { '%': 2, '‰': 3, '‱': 4, '': 2 };

function normalise(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '');
}

/** "14.6", 2 → "0.146": exact, by moving the point. */
export function movePointLeft(number: string, places: number): string {
  const [whole = '', decimals = ''] = number.split('.');
  const digits = whole.padStart(places + 1, '0');
  const cut = digits.length - places;
  const rest = `${digits.slice(cut)}${decimals}`.replace(/0+$/, '');
  const head = digits.slice(0, cut).replace(/^0+(?=\d)/, '');
  return rest === '' ? head : `${head}.${rest}`;
}

/**
 * Reads a rate as a person writes it ("14.6", "14.6%", "0.5‰", "万分之五") into a decimal fraction of one
 * ("0.146"). A bare number is percent, as the field says. Nothing is rounded.
 */
export function parseRateInput(text: string): Result<string, RateInputError> {
  const input = normalise(text);
  const named = /^(百分之|千分之|万分之)(.+)$/.exec(input);
  const plain = /^(-?[\d.]+)([%‰‱]?)$/.exec(input);
  const number = named ? (DIGITS[named[2] ?? ''] ?? named[2]) : plain?.[1];
  const places = named ? PREFIXED[named[1] ?? ''] : SUFFIXED[plain?.[2] ?? ''];
  if (number === undefined || places === undefined) return err('not-a-rate');
  if (number.startsWith('-')) return err('negative');
  if (!/^\d+(\.\d+)?$/.test(number) || number.length > 20 || parseDecimal(number) === null)
    return err('not-a-rate');
  const value = movePointLeft(number, places);
  return Number(value) > MAX_RATE ? err('rate-too-large') : ok(value);
}
