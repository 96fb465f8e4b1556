import { logGamma } from './log-gamma.ts'

/**
 * The chance, 0 … 1, of `count` or more events where `expected` are usual: how odd a burst of answers is for that unit, hour and weekday.
 * Throws RangeError unless `count` is a whole number from 0 on and `expected` a number from 0 on.
 * Source: S. D. Poisson (1837); the tail is summed from its own end, so that tiny chances keep their digits.
 *
 * @example 15 or more where 4 are usual: 1.993e-5
 */
export function poissonTail(count: number, expected: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a number of events`)
  if (!(expected >= 0 && expected < Infinity)) throw new RangeError(`${expected} is not an expected number of events`)
  if (count === 0) return 1
  if (expected === 0) return 0
  // Away from the middle terms only shrink.
  return count > expected ? upwards(count, expected) : 1 - downwards(count - 1, expected)
}

function termAt(count: number, expected: number): number {
  return Math.exp(count * Math.log(expected) - expected - logGamma(count + 1))
}

function upwards(from: number, expected: number): number {
  let term = termAt(from, expected)
  let sum = 0
  for (let count = from; term > sum * 1e-17; count++) {
    sum += term
    term *= expected / (count + 1)
  }
  return Math.min(1, sum)
}

function downwards(from: number, expected: number): number {
  let term = termAt(from, expected)
  let sum = 0
  for (let count = from; count >= 0 && term > sum * 1e-17; count--) {
    sum += term
    term *= count / expected
  }
  return Math.min(1, sum)
}
