/** An exact fraction. Scores stay fractions until the one step that rounds or prints them. */
export type Fraction = { readonly over: bigint; readonly under: bigint }

/** `over / under` in lowest terms. Throws RangeError where `under` is not positive. */
export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const top = BigInt(over)
  const bottom = BigInt(under)
  if (bottom <= 0n) throw new RangeError(`a fraction needs a positive denominator, not ${bottom}`)
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom)
  return { over: top / divisor, under: bottom / divisor }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : greatestCommonDivisor(b, a % b)
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under)
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under)
}

/** Rounded half up (towards +∞ at a tie) to whole hundredths: 88.305 → 8831, 88.304 → 8830. */
export function toHundredths(value: Fraction): number {
  const doubled = value.over * 200n + value.under
  const divisor = value.under * 2n
  const quotient = doubled / divisor
  return Number(doubled % divisor < 0n ? quotient - 1n : quotient)
}

/** The nearest double: at least 15 significant digits. */
export function toNumber(value: Fraction): number {
  const scale = 10n ** 18n
  const whole = value.over / value.under
  return Number(whole) + Number(((value.over - whole * value.under) * scale) / value.under) / 1e18
}

/** Hundredths as text with two decimals and a point: 8831 → `88.31`. */
export function hundredthsText(hundredths: number): string {
  return (hundredths / 100).toFixed(2)
}
