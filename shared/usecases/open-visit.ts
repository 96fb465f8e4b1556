import { hourOf } from '../domain/calendar.ts'
import { CounterCode, readCode } from '../domain/ids.ts'
import { instrumentOf } from '../domain/instruments/index.ts'
import type { Instrument } from '../domain/instruments/instrument.ts'
import { Refusal } from '../domain/refusals.ts'
import { type CounterPlace, zoneOf } from '../domain/registry.ts'
import { shardsOn } from '../domain/unit.ts'
import type { Deps } from './deps.ts'

export type OpenedVisit = { readonly token: string; readonly place: CounterPlace; readonly instrument: Instrument }

/** The counter that a code from a QR link leads to. Throws `code-unknown`. */
export async function findCounter(deps: Deps, typedCode: string): Promise<CounterPlace> {
  const code = CounterCode.safeParse(readCode(typedCode))
  const place = code.success ? await deps.store.registry.place(code.data) : undefined
  if (!place) throw new Refusal('code-unknown')
  return place
}

/** Begins a visit at the counter whose printed QR was scanned: a signed token that fixes the rating's id, place and period. */
export async function openVisit(deps: Deps, typedCode: string): Promise<OpenedVisit> {
  const place = await findCounter(deps, typedCode)
  const instrument = instrumentOf('skm')
  if (!instrument) throw new Error('the instrument skm is not registered')
  const { agency, unit, counter } = place
  const zone = zoneOf(agency, unit)
  const slot = hourOf(deps.now(), zone)
  const token = await deps.visits.sign({
    id: deps.newId(),
    agency: agency.id,
    unit: unit.id,
    counter: counter.id,
    services: counter.services,
    tier: 'T3',
    instrument: instrument.id,
    slot,
    zone,
    shards: shardsOn(unit, slot.slice(0, 10)),
  })
  return { token, place, instrument }
}
