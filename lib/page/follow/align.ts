/** Aligns what the page shows now with what is known, keeping the order of both. Pure. */
export interface AlignCosts<K, I> {
  /** Points for taking `known` and `item` for the same message; 0 or less: they are not. */
  readonly score: (known: K, item: I) => number;
  /** Points lost for a known message that is passed over between two pairs (or next to an anchored end). */
  readonly skip: (known: K) => number;
  /** The first (last) item stands right below (above) a message that is known for certain. */
  readonly anchoredStart: boolean;
  readonly anchoredEnd: boolean;
  /** Only a part of the conversation is drawn, so equal ends prove nothing unless they are anchored. */
  readonly partial: boolean;
}

export interface Pair {
  readonly known: number;
  readonly item: number;
}

/** Above this many cells a full table is too slow for a page's idle time. */
const MOST_CELLS = 1_500_000;

/**
 * Order-keeping pairing with the highest total score (Needleman–Wunsch). Equal ends are taken off
 * first, so an unchanged list costs one pass. Too large a middle is paired greedily forward.
 */
export function align<K, I>(
  known: readonly K[],
  items: readonly I[],
  costs: AlignCosts<K, I>,
  sure: number,
): Pair[] {
  const pairs: Pair[] = [];
  let start = 0;
  let endK = known.length;
  let endI = items.length;
  const at = (k: number, i: number) => costs.score(known[k] as K, items[i] as I);
  const trimStart = costs.anchoredStart || !costs.partial;
  const trimEnd = costs.anchoredEnd || !costs.partial;
  while (trimStart && start < endK && start < endI && at(start, start) >= sure) {
    pairs.push({ known: start, item: start });
    start += 1;
  }
  const tail: Pair[] = [];
  while (trimEnd && endK > start && endI > start && at(endK - 1, endI - 1) >= sure) {
    endK -= 1;
    endI -= 1;
    tail.push({ known: endK, item: endI });
  }
  const rows = endK - start;
  const columns = endI - start;
  if (rows > 0 && columns > 0)
    pairs.push(
      ...(rows * columns <= MOST_CELLS
        ? table({
            start,
            rows,
            columns,
            at,
            skip: (k) => costs.skip(known[k] as K),
            freeStart: start === 0 && !costs.anchoredStart,
            freeEnd: tail.length === 0 && !costs.anchoredEnd,
          })
        : greedy(start, endK, endI, at)),
    );
  return pairs.concat(tail.reverse());
}

interface Table {
  readonly start: number;
  readonly rows: number;
  readonly columns: number;
  readonly at: (k: number, i: number) => number;
  readonly skip: (k: number) => number;
  readonly freeStart: boolean;
  readonly freeEnd: boolean;
}

function table({ start, rows, columns, at, skip, freeStart, freeEnd }: Table): Pair[] {
  const wide = columns + 1;
  const best = new Float64Array((rows + 1) * wide);
  const scores = new Float32Array(rows * columns);
  const loss = Float32Array.from({ length: rows }, (_none, k) => skip(start + k));
  if (!freeEnd)
    for (let k = rows - 1; k >= 0; k--)
      best.fill(
        (best[(k + 1) * wide] as number) - (loss[k] as number),
        k * wide + columns,
        k * wide + wide,
      );
  for (let k = rows - 1; k >= 0; k--) {
    for (let i = columns - 1; i >= 0; i--) {
      const score = at(start + k, start + i);
      scores[k * columns + i] = score;
      const lost = freeStart && i === 0 ? 0 : (loss[k] as number);
      const over = Math.max(
        (best[(k + 1) * wide + i] as number) - lost,
        best[k * wide + i + 1] as number,
      );
      const take =
        score > 0 ? (best[(k + 1) * wide + i + 1] as number) + score : Number.NEGATIVE_INFINITY;
      best[k * wide + i] = Math.max(over, take);
    }
  }
  const pairs: Pair[] = [];
  for (let k = 0, i = 0; k < rows && i < columns; ) {
    const score = scores[k * columns + i] as number;
    const here = best[k * wide + i] as number;
    if (score > 0 && here <= (best[(k + 1) * wide + i + 1] as number) + score + 1e-6) {
      pairs.push({ known: start + k, item: start + i });
      k += 1;
      i += 1;
    } else if (here <= (best[k * wide + i + 1] as number) + 1e-6) i += 1;
    else k += 1;
  }
  return pairs;
}

function greedy(
  start: number,
  endK: number,
  endI: number,
  at: (k: number, i: number) => number,
): Pair[] {
  const pairs: Pair[] = [];
  let k = start;
  const REACH = 2000;
  for (let i = start; i < endI && k < endK; i++) {
    for (let look = k; look < Math.min(endK, k + REACH); look++) {
      if (at(look, i) > 1) {
        pairs.push({ known: look, item: i });
        k = look + 1;
        break;
      }
    }
  }
  return pairs;
}
