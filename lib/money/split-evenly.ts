import { type Fen, fen } from './fen';

/** Where the fen that do not divide evenly go: 尾差计入首期 / 末期. */
export type ResiduePlace = 'first' | 'last';

/**
 * Splits `total` into `count` equal whole-fen parts that sum to it exactly; the remainder (less than `count` fen)
 * goes to one named part. `total` ≥ 0, `count` ≥ 1, else `RangeError`.
 */
export function splitEvenly(total: Fen, count: number, residue: ResiduePlace): readonly Fen[] {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`splitEvenly: bad count ${count}`);
  if (total < 0) throw new RangeError(`splitEvenly: negative total ${total}`);
  const each = fen(Math.floor(total / count));
  const parts = Array.from({ length: count }, () => each);
  parts[residue === 'first' ? 0 : count - 1] = fen(total - each * (count - 1));
  return parts;
}
