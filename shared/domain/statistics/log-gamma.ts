const G = 7
const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/**
 * ln Γ(x) for x ≥ 0.5, to about 15 significant digits. Throws RangeError below 0.5: nothing here asks for it.
 * Source: C. Lanczos, SIAM J. Numer. Anal. B 1 (1964), with g = 7 and nine terms.
 *
 * @example ln Γ(5) = ln 24 = 3.178053830347946
 */
export function logGamma(x: number): number {
  if (!(x >= 0.5)) throw new RangeError(`ln Γ is given from 0.5 on, not at ${x}`)
  const series = COEFFICIENTS.reduce((sum, term, index) => sum + term / (x + index), 0.9999999999998099)
  const shifted = x + G - 0.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series)
}
