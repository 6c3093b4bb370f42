import type { SlotValues } from '@/lib/negotiation/playbook/slots';

const PRODUCTS: Readonly<Record<string, string>> = {
  花呗: 'Huabei',
  借呗: 'Jiebei',
  信用购: 'Xinyonggou',
  信用贷: 'Xinyongdai',
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `21st`, `12th`. */
function ordinal(day: string): string {
  const isTeen = day.length === 2 && day.startsWith('1');
  const ending = isTeen ? undefined : ({ 1: 'st', 2: 'nd', 3: 'rd' } as const)[day.at(-1) ?? ''];
  return `${day}${ending ?? 'th'}`;
}

/** `20日` → `20th`, `12月10日` → `10 December`, 花呗 → Huabei; anything else stays as the user wrote it. */
function englishValue(value: string): string {
  const [, year, month, day] = /^(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日号]$/u.exec(value) ?? [];
  if (day === undefined) return PRODUCTS[value] ?? value;
  if (month === undefined) return ordinal(day);
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? value : [day, name, year].filter(Boolean).join(' ');
}

/** Values of a Chinese sentence for its English gloss, which is to be understood and never sent. */
export function englishValues(values: SlotValues): SlotValues {
  return Object.fromEntries(
    Object.entries(values).map(([slot, value]) => [slot, englishValue(value)]),
  );
}
