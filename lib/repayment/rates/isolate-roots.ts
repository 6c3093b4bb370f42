import { type BigFloat, between, bigFloat, compareBig, PRECISION, times } from './big-float';
import {
  type Evaluation,
  evaluate,
  type SparsePolynomial,
  signChanges,
  signOf,
  withOneSignChangeFewer,
} from './sparse-polynomial';

/** A positive root and how often it counts. */
export interface Root {
  readonly at: BigFloat;
  readonly multiplicity: number;
  /** Evaluations that closing in on it took: halving alone takes hundreds, Newton's method a few. */
  readonly steps: number;
}

type Sign = -1 | 0 | 1;

/** Doubles the distance (in powers of two) from `start` until the sign is the one that holds out to 0 or infinity. */
function reach(
  polynomial: SparsePolynomial,
  start: BigFloat,
  towards: -1 | 1,
  wanted: Sign,
): BigFloat {
  for (let leap = 1; ; leap *= 2) {
    const candidate = { mantissa: start.mantissa, exponent: start.exponent + towards * leap };
    if (evaluate(polynomial, candidate).sign === wanted) return candidate;
  }
}

/** Newton's step from `v`, exact once it is small; null when it leaves the bracket. */
function newton(v: BigFloat, step: Evaluation, low: BigFloat, high: BigFloat): BigFloat | null {
  if (!(Math.abs(step.relativeStep) < 0.5)) return null;
  const next = times(v, bigFloat((1n << BigInt(PRECISION)) - step.exactStep, -PRECISION));
  return compareBig(next, low) > 0 && compareBig(next, high) < 0 ? next : null;
}

const CONVERGED = 2 ** -200;

/** The one root between `low` and `high`, where the signs differ: Newton's method kept inside a shrinking bracket. */
function refine(
  polynomial: SparsePolynomial,
  from: BigFloat,
  to: BigFloat,
  lowSign: Sign,
): Pick<Root, 'at' | 'steps'> {
  let low = from;
  let high = to;
  let v = between(low, high);
  let lastStep = Number.POSITIVE_INFINITY;
  for (let steps = 1; ; steps++) {
    const here = evaluate(polynomial, v);
    // A value of zero has no step left to take.
    if (Math.abs(here.relativeStep) < CONVERGED) return { at: v, steps };
    if (here.sign === lowSign) low = v;
    else high = v;
    const size = Math.abs(here.relativeStep);
    const next = size < lastStep / 2 ? newton(v, here, low, high) : null;
    lastStep = next === null ? Number.POSITIVE_INFINITY : size;
    v = next ?? between(low, high);
  }
}

/** Roots of `polynomial` from those of its separating polynomial: one root at most between two neighbours. */
function rootsBetween(polynomial: SparsePolynomial, turning: readonly Root[]): readonly Root[] {
  const roots: Root[] = [];
  const first = signOf(polynomial.coefficients[0] as bigint);
  const last = signOf(polynomial.coefficients.at(-1) as bigint);
  let left: BigFloat | null = null;
  let leftSign: Sign = first;
  for (const { at, multiplicity } of turning) {
    const { sign } = evaluate(polynomial, at);
    if (leftSign * sign < 0)
      roots.push({ ...findOne(polynomial, left, at, leftSign), multiplicity: 1 });
    if (sign === 0) roots.push({ at, multiplicity: multiplicity + 1, steps: 0 });
    left = at;
    leftSign = sign;
  }
  if (leftSign === -last)
    roots.push({ ...findOne(polynomial, left, null, leftSign), multiplicity: 1 });
  return roots;
}

/** The root between two neighbours; null stands for 0 on the left and infinity on the right. */
function findOne(
  polynomial: SparsePolynomial,
  left: BigFloat | null,
  right: BigFloat | null,
  leftSign: Sign,
): Pick<Root, 'at' | 'steps'> {
  const rightSign: Sign = leftSign === 1 ? -1 : 1;
  const anchor = left ?? right ?? bigFloat(1n);
  const low = left ?? reach(polynomial, anchor, -1, leftSign);
  const high = right ?? reach(polynomial, left ?? anchor, 1, rightSign);
  return refine(polynomial, low, high, leftSign);
}

/**
 * All positive roots with multiplicity, lowest first: exact signs at 256 bits, each level of the recursion has one sign
 * change fewer (generalised Rolle), so nothing is missed and no starting guess matters.
 */
export function isolatePositiveRoots(polynomial: SparsePolynomial): readonly Root[] {
  if (signChanges(polynomial) === 0) return [];
  return rootsBetween(polynomial, isolatePositiveRoots(withOneSignChangeFewer(polynomial)));
}
