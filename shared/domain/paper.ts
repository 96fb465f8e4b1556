import type { Agency } from './agency.ts'
import type { Counter } from './counter.ts'
import type { Instrument } from './instruments/instrument.ts'
import { offeredAt } from './offers.ts'

/** How many days back a paper form may be dated: a year's forms are typed in well into the next. */
export const PAPER_DAYS = 400

/** How many days later a form that was typed in time may still arrive, from a device without network. */
export const SHEET_GRACE_DAYS = 8

/** The instruments whose forms a unit may type in: what its counters offer, the full survey first. Never empty. */
export function typedAt(agency: Agency, counters: readonly Counter[]): Instrument[] {
  const offered =
    counters.length === 0 ? offeredAt(agency, undefined) : counters.flatMap((counter) => offeredAt(agency, counter))
  return [...new Set(offered)].toSorted((a, b) => Number(b.family === 'skm') - Number(a.family === 'skm'))
}
