import type { Fen } from '@/lib/money/fen';
import { formatYuan } from '@/lib/money/format-yuan';
import { maxFen, ZERO_FEN } from '@/lib/money/sum';
import type { Affordability } from '../affordability';
import { type Figure, type LaidOut, sum, type Working } from './line';
import { termYuan } from './text';

/** What the household has to spend: the user's own, so it is left out of what is handed over. */
export const MEANS_FIGURES: readonly Figure[] = [
  'capacity',
  'shortestTerm',
  'lowerPayment',
  'raiseCapacity',
];

function fitLines({ toFit, capacityFen, months }: Affordability): readonly Working[] {
  if (toFit === null) return [];
  const highest = formatYuan(months.reduce((most, { dueFen }) => maxFen(most, dueFen), ZERO_FEN));
  const { lowerPaymentByFen, raiseCapacityByFen } = toFit;
  const usable = formatYuan(maxFen(capacityFen, ZERO_FEN));
  return [
    sum('lowerPayment', `${highest} − ${usable}`, formatYuan(lowerPaymentByFen)),
    sum('raiseCapacity', `${highest} − ${termYuan(capacityFen)}`, formatYuan(raiseCapacityByFen)),
  ];
}

function termLines(affordability: Affordability, totalPaidFen: Fen): readonly Working[] {
  const { capacityFen, shortestTermMonths } = affordability;
  if (shortestTermMonths === null) return [];
  const quotient = (totalPaidFen / capacityFen).toFixed(2);
  const formula = `${formatYuan(totalPaidFen)} ÷ ${formatYuan(capacityFen)} = ${quotient}`;
  return [sum('shortestTerm', formula, String(shortestTermMonths), ['rounded-up'])];
}

/** What is left to pay with each month, how long that takes, and what would have to change. */
export function meansLines({
  affordability,
  situation,
  totalPaidFen,
}: LaidOut): readonly Working[] {
  if (affordability === null) return [];
  const { incomeFen, necessaryExpensesFen, otherDebtPaymentsFen } = situation;
  const formula = [incomeFen, necessaryExpensesFen, otherDebtPaymentsFen]
    .map((part) => formatYuan(part as Fen))
    .join(' − ');
  return [
    sum('capacity', formula, formatYuan(affordability.capacityFen)),
    ...termLines(affordability, totalPaidFen),
    ...fitLines(affordability),
  ];
}
