import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fen, fen } from '@/lib/money/fen';
import { formatPercent } from '@/lib/money/format-percent';
import { formatYuan, formatYuanInText } from '@/lib/money/format-yuan';
import { statedPercent } from '@/lib/money/stated-percent';

function absFen(amount: Fen): Fen {
  return fen(Math.abs(amount));
}

const MINUTE_MS = 60_000;

/** How figures and times are printed, in the language of the page. */
export interface Format {
  /** `1,086.50`, without sign or unit. */
  readonly yuan: (amount: Fen) => string;
  /** `1,086.50` but `850`: within a sentence, where nothing stands beneath to line up with. */
  readonly yuanInText: (amount: Fen) => string;
  /** The first without its sign, for words that carry the direction. */
  readonly magnitude: (amount: Fen) => string;
  readonly magnitudeInText: (amount: Fen) => string;
  /** `14.20%` from 0.142. */
  readonly percent: (fraction: number) => string;
  /** As it was stated, not rounded: 0.035%. */
  readonly statedPercent: (fraction: number) => string;
  /** A yearly rate; below zero only that it is so, for its size means nothing to anyone. */
  readonly rate: (fraction: number) => string;
  /** `22:14:05` on the clock of the place where it was observed. */
  readonly clock: (atMs: number, utcOffsetMinutes: number) => string;
  /** `2026-11-23 22:14:05 (+08:00)`. */
  readonly moment: (atMs: number, utcOffsetMinutes: number) => string;
  /** `11月23日 22:14` on this machine's clock. */
  readonly short: (atMs: number) => string;
  /** `2026年11月23日 22:14` on this machine's clock. */
  readonly full: (atMs: number) => string;
  /** `11月23日 22:06:30 – 22:06:58` on this machine's clock. */
  readonly span: (fromMs: number, toMs: number) => string;
  /** The same to the minute. */
  readonly stretch: (fromMs: number, toMs: number) => string;
  /** `2026年11月23日` from an ISO date. */
  readonly date: (iso: string) => string;
  /** `2026年12月` from `2026-12`; what is no month stays as it is. */
  readonly month: (iso: string) => string;
  /** The same as `date`, and `18:00` where a time of day is given. */
  readonly dateAndTime: (iso: string) => string;
  readonly count: (value: number) => string;
  /** `12 MB`, in steps of a thousand. */
  readonly bytes: (bytes: number) => string;
}

function shifted(atMs: number, utcOffsetMinutes: number): string {
  return new Date(atMs + utcOffsetMinutes * MINUTE_MS).toISOString();
}

function offsetText(utcOffsetMinutes: number): string {
  const size = Math.abs(utcOffsetMinutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${utcOffsetMinutes < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function formatBytes(bytes: number, language: string): string {
  const step = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: BYTE_UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(bytes / 1000 ** step);
}

/** English dates with the day first: 11/12 would be read both ways. */
function dateLanguageOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Formatters are costly to make: every row of a list asks for them, so there is one set a language. */
const formattersByLanguage = new Map<string, ReturnType<typeof makeFormatters>>();

function formattersOf(language: string): ReturnType<typeof makeFormatters> {
  const known = formattersByLanguage.get(language);
  if (known) return known;
  const made = makeFormatters(language);
  formattersByLanguage.set(language, made);
  return made;
}

function makeFormatters(language: string) {
  const dateTime = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, options);
  const minutes = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return {
    short: dateTime({ month: 'short', day: 'numeric', ...minutes }),
    full: dateTime({ dateStyle: 'medium', timeStyle: 'short', hour12: false }),
    day: dateTime({ month: 'short', day: 'numeric' }),
    toMinute: dateTime(minutes),
    toSecond: dateTime({ ...minutes, second: '2-digit' }),
    date: dateTime({ dateStyle: 'medium', timeZone: 'UTC' }),
    month: dateTime({ year: 'numeric', month: 'short', timeZone: 'UTC' }),
    count: new Intl.NumberFormat(language),
  };
}

export function useFormat(): Format {
  const { t, i18n } = useTranslation('common');
  const language = dateLanguageOf(i18n.language);
  return useMemo(() => {
    const { short, full, day, toMinute, toSecond, date, month, count } = formattersOf(language);
    // Not `formatRange`: in Chinese it prints 11/23 where everything else says 11月23日.
    const between = (clock: Intl.DateTimeFormat) => (oneMs: number, otherMs: number) => {
      const [from, to] = [Math.min(oneMs, otherMs), Math.max(oneMs, otherMs)];
      const end = clock.format(to);
      const isSameDay = day.format(from) === day.format(to);
      return `${day.format(from)} ${clock.format(from)} – ${isSameDay ? end : `${day.format(to)} ${end}`}`;
    };
    const dateOf = (iso: string): string => {
      const at = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
      return Number.isNaN(at) ? iso : date.format(at);
    };
    return {
      yuan: formatYuan,
      yuanInText: formatYuanInText,
      magnitude: (amount) => formatYuan(absFen(amount)),
      magnitudeInText: (amount) => formatYuanInText(absFen(amount)),
      percent: (fraction) => formatPercent(fraction),
      // More places than anyone states, fewer than show what binary fractions lack.
      statedPercent: (fraction) => statedPercent(fraction.toFixed(10)),
      rate: (fraction) => (fraction < 0 ? t('belowZero') : formatPercent(fraction)),
      clock: (atMs, offset) => shifted(atMs, offset).slice(11, 19),
      moment: (atMs, offset) => {
        const text = shifted(atMs, offset);
        return `${text.slice(0, 10)} ${text.slice(11, 19)} (${offsetText(offset)})`;
      },
      short: (atMs) => short.format(atMs),
      full: (atMs) => full.format(atMs),
      span: between(toSecond),
      stretch: between(toMinute),
      date: dateOf,
      month: (iso) =>
        /^\d{4}-\d{2}$/.test(iso) ? month.format(Date.parse(`${iso}-01T00:00:00Z`)) : iso,
      dateAndTime: (iso) =>
        iso.includes('T') ? `${dateOf(iso)} ${iso.slice(11, 16)}` : dateOf(iso),
      count: (value) => count.format(value),
      bytes: (bytes) => formatBytes(bytes, language),
    };
  }, [language, t]);
}
