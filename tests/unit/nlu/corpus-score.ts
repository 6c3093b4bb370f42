import { readFileSync } from 'node:fs';
import { predictOffer } from '@/scripts/evaluate/offers';

/** Where the labelled sets stand. */
export const DATA = 'tests/data/corpus/';
export const read = <T>(name: string): T[] =>
  readFileSync(`${DATA}${name}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

export interface OfferItem {
  readonly id: string;
  readonly context: { readonly now: string };
  readonly messages: readonly { readonly role: 'agent' | 'customer'; readonly text: string }[];
  readonly expected: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

/** Fields that the corpus scores exactly. */
const FIELDS = [
  'kind',
  'periods',
  'perPeriodFen',
  'firstPaymentFen',
  'firstPaymentRatio',
  'downPaymentDue',
  'totalFen',
  'discountRatio',
  'discountBase',
  'waivedFen',
  'waivedKinds',
  'waivedRatio',
  'deferMonths',
  'deferDays',
  'firstDueDate',
  'dueDay',
  'deadline',
  'rate',
  'steps',
  'choices',
  'ranges',
];
export const comparable = (item: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    FIELDS.filter((f) => item[f] !== undefined).map((f) => [
      f,
      f === 'waivedKinds' ? [...(item[f] as string[])].sort() : item[f],
    ]),
  );

/** Fields right or missing, over the offers of a set. */
export function fieldF1(name: string, counts: (item: OfferItem) => boolean = () => true): number {
  let right = 0;
  let wrong = 0;
  for (const item of read<OfferItem>(name).filter(counts)) {
    const [want, got] = [comparable(item.expected), comparable(predictOffer(item))];
    for (const field of FIELDS.slice(1)) {
      if (want[field] === undefined && got[field] === undefined) continue;
      if (JSON.stringify(want[field]) === JSON.stringify(got[field])) right += 2;
      else wrong += Number(want[field] !== undefined) + Number(got[field] !== undefined);
    }
  }
  return right / (right + wrong);
}
