/** Root of a continuous function on (−1, ∞) nearest to 0 that a widening search meets, by bisection to the last bit; null when none is met. */
export function findRoot(f: (rate: number) => number): number | null {
  const atZero = f(0);
  if (atZero === 0) return 0;
  for (let reach = 0.001; reach < 1e12; reach *= 2)
    for (const edge of [reach, -reach / (1 + reach)])
      if (f(edge) > 0 !== atZero > 0) return bisect(f, edge, atZero > 0);
  return null;
}

function bisect(f: (rate: number) => number, edge: number, positiveAtZero: boolean): number {
  let same = 0;
  let other = edge;
  for (;;) {
    const middle = (same + other) / 2;
    if (middle === same || middle === other) return middle;
    if (f(middle) > 0 === positiveAtZero) same = middle;
    else other = middle;
  }
}
