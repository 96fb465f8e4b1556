import type { Instrument } from './instrument.ts'
import { quick1 } from './quick-1.ts'
import { skm2017 } from './skm-2017.ts'
import { spak2021 } from './spak-2021.ts'
import { spkp2021 } from './spkp-2021.ts'

/** Every instrument that a rating may pin. */
export const instruments: readonly Instrument[] = [skm2017, quick1, spkp2021, spak2021]

/** The instrument a rating pinned. Throws where there is none: a stored rating names only what once was listed. */
export function instrumentById(id: string): Instrument {
  const found = instruments.find((instrument) => instrument.id === id)
  if (!found) throw new Error(`no instrument has the id ${id}`)
  return found
}

/** The newest edition of a family (`skm`), or undefined. */
export function instrumentOf(family: string): Instrument | undefined {
  return instruments.filter((instrument) => instrument.family === family).toSorted((a, b) => b.edition - a.edition)[0]
}
