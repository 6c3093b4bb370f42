import { type Rational, rational } from './rational';

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;
const FRACTION = /^([+-]?\d+)\/(\d+)$/;

/** Longest text accepted: enough for any rate a person writes, and a bound on the work. */
const MAX_LENGTH = 80;

/**
 * Reads a decimal ("0.0005", "-12.5", "1e-8") or a fraction ("1/150") exactly. Null when it is neither.
 * Plain ASCII only: `parseYuan` is for what a person types as an amount.
 */
export function parseDecimal(text: string): Rational | null {
  if (text.length > MAX_LENGTH) return null;
  const fraction = FRACTION.exec(text);
  if (fraction?.[1] && fraction[2]) {
    const den = BigInt(fraction[2]);
    return den === 0n ? null : rational(BigInt(fraction[1]), den);
  }
  const match = DECIMAL.exec(text);
  if (!match?.[2]) return null;
  const digits = BigInt(match[2] + (match[3] ?? ''));
  const exponent = Number(match[4] ?? 0) - (match[3]?.length ?? 0);
  const signed = match[1] === '-' ? -digits : digits;
  return exponent >= 0
    ? rational(signed * 10n ** BigInt(exponent))
    : rational(signed, 10n ** BigInt(-exponent));
}

/** `parseDecimal` for constants in our own data. Throws `RangeError` when the text is not a number. */
export function decimal(text: string): Rational {
  const value = parseDecimal(text);
  if (value === null) throw new RangeError(`decimal: not a number: ${text}`);
  return value;
}
