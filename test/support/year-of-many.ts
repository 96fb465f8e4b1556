import type { Person } from '../../shared/domain/person.ts'
import { knownPeople } from '../../shared/usecases/known-people.ts'
import { countAgencyPerformance } from '../../shared/usecases/performance/count-agency.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import type { MemoryTable } from './memory-table.ts'
import { COMMAND } from './people.ts'
import { agreed, evaluated, reported, type Worker } from './performed.ts'
import { rememberingRegistry } from './remembering-registry.ts'
import { type TestWorld, worldOver } from './world.ts'

export const AGENCY = 'ramai'
/** The one at the top, and two units among the fifty. */
export const ROOT = 'pemda'
export const OFFICE = 'dinas-1'
export const DESK = 'loka-1'

const OFFICES = 25
/** From the first to the last of the days on which something is done; reports follow each quarter, the last in the year after. */
const PLANNED = '2026-01-15'
const REPORTED = { '2026-Q1': '2026-04-05', '2026-Q2': '2026-07-05', '2026-Q3': '2026-10-05', '2026-Q4': '2027-01-05' }
const COUNTED = '2027-01-25'

const at = (day: string) => Date.parse(`${day}T03:00:00Z`)

/**
 * An agency of fifty units with so many people, who have all had the same year: a plan agreed, four reports submitted and confirmed, and as
 * many evaluations and the year's, all of it through the use cases. The registry is remembered while it is made, for it does not change.
 */
export async function yearOfMany(table: MemoryTable, people: number): Promise<{ world: TestWorld; workers: Worker[] }> {
  const world = worldOver(table, { now: `${PLANNED}T03:00:00Z`, store: rememberingRegistry })
  await registerUnits(world)
  const workers = await registerWorkers(world, people)
  for (const worker of workers) await agreed(world, worker)
  for (const [period, day] of Object.entries(REPORTED)) {
    world.clock = at(day)
    for (const worker of workers) {
      await reported(world, worker, period)
      await evaluated(world, worker, period)
    }
  }
  for (const worker of workers) await evaluated(world, worker, '2026')
  world.clock = at(COUNTED)
  await countAgencyPerformance(world, AGENCY, { from: '2026-01-01', to: '2027-01-31' })
  return { world: worldOver(table, { now: `${COUNTED}T03:00:00Z` }), workers }
}

async function registerUnits({ store }: TestWorld): Promise<void> {
  const unit = { agency: AGENCY, shards: [] }
  await store.registry.putAgency({
    ...{ id: AGENCY, name: 'Pemerintah Ramai', timeZone: 'Asia/Jakarta', calendar: { holidays: [] }, demo: false },
    weighting: [
      { from: '2026', weights: { 'reports-in-time': 60, 'plan-realisation': 40 }, missing: 'renormalise', minimum: 10 },
    ],
  })
  await store.registry.putUnit({ ...unit, id: ROOT, name: 'Pemerintah daerah' })
  for (let index = 1; index <= OFFICES; index++) {
    await store.registry.putUnit({ ...unit, id: `dinas-${index}`, name: `Dinas ${index}`, parent: ROOT })
    await store.registry.putUnit({ ...unit, id: `loka-${index}`, name: `Loka ${index}`, parent: `dinas-${index}` })
  }
}

/** Everybody beside the one at the top: of each unit the first is the others' superior. */
async function registerWorkers(world: TestWorld, people: number): Promise<Worker[]> {
  const registry = await world.store.registry.load(AGENCY, { consistent: true })
  if (!registry) throw new Error('the agency was registered')
  const heads = knownPeople([])
  const around = { registry, today: PLANNED, ...heads.around }
  const register = (name: string, unit: string, superior?: Person) =>
    registerPerson(
      world,
      COMMAND,
      { agency: AGENCY, name, placement: { from: '2024-01-01', unit, position: 'Pegawai', superior: superior?.id } },
      around,
    )
  const top = await register('Kepala Daerah', ROOT)
  heads.put(top)
  const workers: Worker[] = []
  for (let index = 1; index <= OFFICES; index++) {
    let above = top
    for (const unit of [`dinas-${index}`, `loka-${index}`]) {
      const head = await register(`Kepala ${unit}`, unit, above)
      heads.put(head)
      workers.push({ person: head, superior: above, unit })
      for (let number = 1; number < people / (2 * OFFICES); number++) {
        workers.push({ person: await register(`Pegawai ${unit} ${number}`, unit, head), superior: head, unit })
      }
      above = head
    }
  }
  return workers
}
