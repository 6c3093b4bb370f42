import { type Fen, fen } from '@/lib/money/fen';
import { maxFen, sumFen, ZERO_FEN } from '@/lib/money/sum';
import type { CompleteLayout } from './layout';

/** Interest of a pause that has become principal 并入本金的利息: what the rows repay beyond what the plan started from. */
export function capitalisedFen({ rows, baseFen }: CompleteLayout): Fen {
  const repaid = sumFen(rows.map((row) => row.principalFen ?? ZERO_FEN));
  return maxFen(fen(repaid - (baseFen ?? repaid)), ZERO_FEN);
}
