import { parseChinese, parseNumber } from './numerals';

/** Value of a number in either script, or null. */
export function share(text: string | undefined): number | null {
  return text === undefined ? null : parseNumber(text);
}

/** 八五折 and 85折 are 0.85; 8.5折 and 八折 are tenths. */
export function discount(text: string): number | null {
  const spoken = /^([一二三四五六七八九])点?([一二三四五六七八九])$/.exec(text);
  const value = spoken ? parseChinese(`${spoken[1]}${spoken[2]}`) : parseNumber(text);
  if (value === null || value <= 0) return null;
  return value >= 10 ? value / 100 : value / 10;
}

export function decimalOf(text: string | undefined): number | null {
  const spoken = /^(.+)点(.+)$/.exec(text ?? '');
  if (!spoken) return share(text);
  const whole = parseNumber(spoken[1] ?? '');
  const rest = parseChinese(spoken[2] ?? '');
  return whole === null || rest === null
    ? null
    : Number(`${whole}.${String(rest).padStart((spoken[2] ?? '').length, '0')}`);
}

export function percentOf(text: string | undefined): number {
  return (decimalOf(text) ?? -100) / 100;
}

/** 三分之一, 1/3 to four digits; null where it is no part of a whole. */
export function fractionOf(part: string | undefined, whole: string | undefined): number | null {
  const [a, b] = [share(part), share(whole)];
  return a === null || b === null || b <= a || b > 100 ? null : Math.round((a / b) * 1e4) / 1e4;
}
