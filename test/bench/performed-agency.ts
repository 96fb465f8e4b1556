import type { Person } from '../../shared/domain/person.ts'
import type { Table } from '../../shared/storage/client.ts'
import { knownPeople } from '../../shared/usecases/known-people.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import type { TestTable } from '../support/dynalite.ts'
import { memoryTable } from '../support/memory-table.ts'
import { COMMAND } from '../support/people.ts'
import { agreed, reported, type Worker } from '../support/performed.ts'
import { rememberingRegistry } from '../support/remembering-registry.ts'
import { type TestWorld, worldOver } from '../support/world.ts'
import { startLaidTable } from './laid-table.ts'

export const AGENCY = 'ramai'
/** The last period that is over: its reports were due on 10 October, and their reviews ten days later. */
export const PERIOD = '2026-Q3'
export const RUNNING = '2026-Q4'
/** Late enough for what was missed to be told of. */
export const TODAY = '2026-10-29'

export const at = (day: string): number => Date.parse(`${day}T03:00:00Z`)
const REGISTERED = '2026-01-15'
/** In the period, so that no earlier one is asked for. */
const AGREED = '2026-07-10'
const REPORTED = '2026-10-05'

/** A unit with so many people, its head among them. `reported`: everybody's report of the period is submitted and confirmed. */
export type PerformedUnit = { readonly id: string; readonly people: number; readonly reported: boolean }

/** Who works in a unit: the head, whose superior is the one at the top, and the others, whose superior is the head. */
export type Staff = { readonly head: Worker; readonly others: readonly Worker[] }
export type Performed = {
  readonly top: Person
  readonly staff: ReadonlyMap<string, Staff>
  /** Registers one more. */
  readonly register: (name: string, unit: string, superior: Pick<Person, 'id'>) => Promise<Person>
}

/**
 * An embedded store with what use cases leave in it: made in a table in memory, which reads thousands of people in seconds, and laid into the
 * store's files as it is stored.
 */
export async function startPerformed<Made>(
  make: (world: TestWorld) => Promise<Made>,
): Promise<{ readonly table: TestTable; readonly made: Made }> {
  const made: Made[] = []
  const table = await startLaidTable(async (laid) => {
    const memory = memoryTable()
    const both: Table = {
      ...memory,
      put: async (item, condition) => (await memory.put(item, condition)) && laid.put(item),
    }
    made.push(await make(worldOver(both, { now: `${REGISTERED}T03:00:00Z`, store: rememberingRegistry })))
  })
  const [only] = made
  if (only === undefined) throw new Error('nothing was made')
  return { table, made: only }
}

/** An agency of units below one: everybody has an agreed plan, and where it is wished a confirmed report. */
export async function layPerformed(world: TestWorld, units: readonly PerformedUnit[]): Promise<Performed> {
  const { registry } = world.store
  world.clock = at(REGISTERED)
  await registry.putAgency({
    ...{ id: AGENCY, name: 'Pemerintah Ramai', timeZone: 'Asia/Jakarta', calendar: { holidays: [] }, demo: false },
  })
  await registry.putUnit({ agency: AGENCY, id: 'pemda', name: 'Pemerintah daerah', shards: [] })
  for (const { id } of units) {
    await registry.putUnit({ agency: AGENCY, id, name: `Unit ${id}`, parent: 'pemda', shards: [] })
  }
  const known = await registry.load(AGENCY, { consistent: true })
  if (!known) throw new Error('the agency was registered')
  const people = knownPeople([])
  const around = { registry: known, today: REGISTERED, ...people.around }
  const register = async (name: string, unit: string, superior?: Pick<Person, 'id'>) => {
    const placement = { from: '2024-01-01', unit, position: 'Pegawai', superior: superior?.id }
    const person = await registerPerson(world, COMMAND, { agency: AGENCY, name, placement }, around)
    people.put(person)
    return person
  }
  const top = await register('Kepala Daerah', 'pemda')
  const staff = new Map<string, Staff>()
  for (const { id, people: many } of units) {
    const head = { person: await register(`Kepala ${id}`, id, top), superior: top, unit: id }
    const others: Worker[] = []
    for (let number = 1; number < many; number++) {
      const person = await register(`Pegawai ${id} ${number}`, id, head.person)
      others.push({ person, superior: head.person, unit: id })
    }
    staff.set(id, { head, others })
  }
  world.clock = at(AGREED)
  for (const worker of everybody(staff, units)) await agreed(world, worker)
  world.clock = at(REPORTED)
  const whose = units.filter((unit) => unit.reported)
  for (const worker of everybody(staff, whose)) await reported(world, worker, PERIOD)
  return { top, staff, register }
}

/** The people of a unit, its head first. Throws for one that is not there. */
export function staffOf({ staff }: Pick<Performed, 'staff'>, unit: string): Staff {
  const found = staff.get(unit)
  if (!found) throw new Error(`nobody works in ${unit}`)
  return found
}

function everybody(staff: Performed['staff'], units: readonly PerformedUnit[]): Worker[] {
  return units.flatMap(({ id }) => {
    const { head, others } = staffOf({ staff }, id)
    return [head, ...others]
  })
}
