import type { RecordValue } from '@/lib/records/neutral-record';
import { dateText, percentText, yuanText } from '@/lib/records/record-format';
import type { Words } from '@/lib/records/words';

/** For members in the order of their names. */
export function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** A term of an offer in words; one that is not known stands as it is. */
export function fieldName(field: string, words: Words): string {
  return words.has(`offerField.${field}`) ? words.say(`offerField.${field}`) : field;
}

/** Names of shares and rates, which are kept as decimals. */
const SHARE = /Ratio$|^value$/;

/** A value of a term as text: fen as yuan, shares in percent, codes in words, lists and records spelled out member by member. */
export function termText(name: string, value: RecordValue, words: Words): string {
  if (typeof value !== 'object' && SHARE.test(name)) return percentText(String(value));
  if (typeof value === 'number') return name.endsWith('Fen') ? yuanText(value) : String(value);
  if (typeof value === 'string') return codeText(name, value, words);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Array.isArray(value)) return value.map((item) => termText(name, item, words)).join('; ');
  return Object.entries(value as { readonly [key: string]: RecordValue })
    .sort(byName)
    .map(([key, member]) => {
      const text = termText(key, member, words);
      return `${fieldName(key, words)}${words.say('doc.colon')}${text}`;
    })
    .join(words.say('doc.comma'));
}

function codeText(name: string, value: string, words: Words): string {
  if (name === 'approx') return fieldName(value, words);
  const key = `offerValue.${name}.${value}`;
  return words.has(key) ? words.say(key) : dateText(value, words);
}
