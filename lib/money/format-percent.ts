/** "13.58%": a fraction (0.1358) in percent, `decimals` places, half away from zero; never "-0.00%". */
export function formatPercent(value: number, decimals = 2): string {
  const scaled = Number(`${Math.abs(value)}e${decimals + 2}`);
  const percent = Number.isNaN(scaled)
    ? Math.abs(value) * 100
    : Math.round(scaled) / 10 ** decimals;
  const text = percent.toFixed(decimals);
  return `${value < 0 && Number(text) !== 0 ? '-' : ''}${text}%`;
}

/** "0.035%", "7.2%", "100%": a fraction that somebody stated, in percent as it was stated: not rounded, no zeros added. */
export const formatStatedPercent = (value: number): string =>
  // Twelve digits are more than anyone states and fewer than binary fractions show as noise.
  `${Number((value * 100).toPrecision(12))}%`;
