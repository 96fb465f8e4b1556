import type { Fraction } from '../exact.ts'
import type { Asked, Band, Graded } from '../instruments/instrument.ts'
import type { Tally } from '../tally.ts'
import { bandOf, IKM_METHOD, ikmOf } from './ikm.ts'

/** How an index is made of a tally and graded. */
export type Method = {
  readonly name: string
  readonly indexOf: (instrument: Asked, tally: Tally) => Fraction | undefined
  readonly bandOf: (instrument: Graded, index: Fraction) => Band | undefined
}

/**
 * Every method that a score was ever made with. A changed formula is another method under another name, put first; the old ones stay,
 * for closed periods are recomputed by the method that they name.
 */
export const methods: readonly [Method, ...Method[]] = [{ name: IKM_METHOD, indexOf: ikmOf, bandOf }]

/** What open periods are computed by. */
export const currentMethod: Method = methods[0]

/** A method by the name that a version gives. Throws where there is none: what was published names only what once was listed. */
export function methodNamed(name: string, among: readonly Method[] = methods): Method {
  const found = among.find((method) => method.name === name)
  if (!found) throw new Error(`no method has the name ${name}`)
  return found
}
