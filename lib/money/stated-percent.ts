/** "0.146" → "14.6": a decimal fraction in percent, exact, for it only moves the point; zeros behind it are left out. */
export function percentDigits(fraction: string): string {
  const [whole = '0', decimals = ''] = fraction.split('.');
  const padded = decimals.padEnd(2, '0');
  const head = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const tail = padded.slice(2).replace(/0+$/, '');
  return tail === '' ? head : `${head}.${tail}`;
}

/** "0.00035" → "0.035%": a fraction that somebody stated, in percent as it was stated, not rounded. */
export const statedPercent = (fraction: string): string => `${percentDigits(fraction)}%`;
