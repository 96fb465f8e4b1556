import type { Agency } from './agency.ts'
import type { Counter } from './counter.ts'
import { instrumentOf } from './instruments/index.ts'
import type { Instrument } from './instruments/instrument.ts'

/** The full survey that the law asks for, then the quick rating. */
const USUAL = ['skm', 'quick'] as const

/** The instruments that a counter offers, in its order; the first is what a scan opens. Never empty. */
export function offeredAt(agency: Pick<Agency, 'offers'>, counter: Pick<Counter, 'offers'> | undefined): Instrument[] {
  const offered = (counter?.offers ?? agency.offers ?? USUAL).flatMap((family) => instrumentOf(family) ?? [])
  return offered.length > 0 ? offered : USUAL.flatMap((family) => instrumentOf(family) ?? [])
}
