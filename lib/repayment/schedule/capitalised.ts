import { type Fen, fen } from '@/lib/money/fen';
import { maxFen, sumFen, ZERO_FEN } from '@/lib/money/sum';
import type { CompleteLayout } from './layout';

/** Interest of a pause that has become principal 并入本金的利息: what the rows repay beyond what the plan started from. */
export function capitalisedFen({ rows, baseFen, splitBy }: CompleteLayout): Fen {
  if (baseFen === null || splitBy === 'unknown') return ZERO_FEN;
  const repaid = sumFen(rows.map((row) => row.principalFen as Fen));
  return maxFen(fen(repaid - baseFen), ZERO_FEN);
}
