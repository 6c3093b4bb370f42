declare const fenBrand: unique symbol;

/** An amount of money in fen 分 (1/100 yuan): a safe integer, possibly negative. */
export type Fen = number & { readonly [fenBrand]: true };

/** Brands a safe integer as fen. Throws `RangeError` otherwise: a programming error, not bad input. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`fen: expected a safe integer, got ${value}`);
  return (value === 0 ? 0 : value) as Fen;
}
