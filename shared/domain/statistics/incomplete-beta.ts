import { logGamma } from './log-gamma.ts'

const PRECISION = 1e-15
// The continued fraction takes about √max(a, b) terms.
const MOST_TERMS = 10_000

/**
 * The regularised incomplete beta function I_x(a, b), 0 … 1, for 0 ≤ x ≤ 1 and a, b ≥ 0.5. Throws RangeError elsewhere.
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22 (continued fraction) and 8.17.4 (symmetry).
 *
 * @example I_0.5(2, 3) = 11/16 = 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x lies within 0 and 1, ${x} does not`)
  if (x === 0 || x === 1) return x
  // The fraction is quick on this side only; the other side follows by symmetry.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
  return Math.exp(logFront) / (a * fractionAt(x, a, b))
}

/** The continued fraction 1 + d₁/(1 + d₂/(1 + …)) by Lentz's method. */
function fractionAt(x: number, a: number, b: number): number {
  let numerator = 1
  let denominator = 0
  let value = 1
  for (let term = 1; term < MOST_TERMS; term++) {
    const d = coefficient(term, x, a, b)
    denominator = 1 / awayFromZero(1 + d * denominator)
    numerator = awayFromZero(1 + d / numerator)
    value *= numerator * denominator
    if (Math.abs(numerator * denominator - 1) < PRECISION) return value
  }
  throw new RangeError(`the continued fraction of I_${x}(${a}, ${b}) does not settle`)
}

function coefficient(term: number, x: number, a: number, b: number): number {
  const m = Math.floor(term / 2)
  return term % 2 === 0
    ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
}

const awayFromZero = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)
