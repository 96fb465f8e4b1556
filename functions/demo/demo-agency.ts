import { createHash } from 'node:crypto'
import { type CounterCode, type Slug, spellCode } from '../../shared/domain/ids.ts'
import type { WrittenRegistry } from '../../shared/domain/registry-file.ts'
import type { Demo } from '../../shared/usecases/seed-demo.ts'
import { type Character, visitsOf } from './respondents.ts'
import { type Pace, timesOf } from './service-times.ts'

export type DemoAgency = WrittenRegistry['agencies'][number] & { readonly demo: true }

/** A demo agency from its registry, what its citizens think of the units that have ratings, and how long things take in some. */
export function demoOf(
  agency: DemoAgency,
  characters: Readonly<Record<Slug, Character>>,
  paces: Readonly<Record<Slug, Pace>> = {},
  names: Demo['names'] = {},
): Demo {
  const units = (agency.units ?? []).map((unit) => ({
    ...unit,
    counters: unit.counters?.map((counter) => ({ ...counter, code: demoCode(agency.id, unit.id, counter.id) })),
  }))
  const visits = units.flatMap((unit) => {
    const character = characters[unit.id]
    return character ? [[unit.id, visitsOf(agency.id, agency.timeZone, unit, character)] as const] : []
  })
  const times = units.flatMap((unit) => {
    const pace = paces[unit.id]
    return pace ? [[unit.id, timesOf(agency.id, agency.timeZone, unit, pace)] as const] : []
  })
  return { agency: { ...agency, units }, visits: Object.fromEntries(visits), times: Object.fromEntries(times), names }
}

/** A counter's code that anybody can work out: links to the demo stay the same everywhere, and guard nothing. */
export function demoCode(agency: Slug, unit: Slug, counter: Slug): CounterCode {
  return spellCode(createHash('sha256').update(`demo/${agency}/${unit}/${counter}`).digest().subarray(0, 10))
}

/** A numbered counter, `Loket 1`. */
export function loket<const Id extends Slug>(number: number, services: readonly Id[]) {
  return { id: `loket-${number}`, name: `Loket ${number}`, services: [...services] }
}
