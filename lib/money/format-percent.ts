/** "13.58%": a fraction (0.1358) in percent, `decimals` places, half away from zero; never "-0.00%". */
export function formatPercent(value: number, decimals = 2): string {
  const scaled = Number(`${Math.abs(value)}e${decimals + 2}`);
  const percent = Number.isNaN(scaled)
    ? Math.abs(value) * 100
    : Math.round(scaled) / 10 ** decimals;
  const text = percent.toFixed(decimals);
  return `${value < 0 && Number(text) !== 0 ? '-' : ''}${text}%`;
}
