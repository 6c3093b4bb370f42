declare const fenBrand: unique symbol;

/** An amount of money in fen 分 (1/100 yuan): a safe integer, possibly negative. */
export type Fen = number & { readonly [fenBrand]: true };

/** A sum beyond safe integers: what absurd rates over absurd times come to. */
export class TooLargeFen extends RangeError {}

/**
 * Brands a safe integer as fen. Throws `TooLargeFen` beyond them, which those who let interest run catch, and `RangeError`
 * for anything else: a programming error, not bad input.
 */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) {
    const Reason = Math.abs(value) > Number.MAX_SAFE_INTEGER ? TooLargeFen : RangeError;
    throw new Reason(`fen: expected a safe integer, got ${value}`);
  }
  return (value === 0 ? 0 : value) as Fen;
}
