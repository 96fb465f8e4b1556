import { addDays, dayOf } from '../../shared/domain/calendar.ts'
import type { Slug } from '../../shared/domain/ids.ts'
import type { Person } from '../../shared/domain/person.ts'
import { placementOn } from '../../shared/domain/person.ts'
import { seedDuty } from '../../shared/usecases/performance/seed-duty.ts'
import { seedEvaluations } from '../../shared/usecases/performance/seed-evaluations.ts'
import { seedFeedback } from '../../shared/usecases/performance/seed-feedback.ts'
import { seedReports } from '../../shared/usecases/performance/seed-reports.ts'
import { seedTraining } from '../../shared/usecases/performance/seed-training.ts'
import type { Demo } from '../../shared/usecases/seed-demo.ts'
import type { World } from '../compose.ts'
import { addressOf, counterUnitOf } from './people.ts'
import { REPORT_WORDS } from './report-words.ts'

/** So many days back the demo's officer served at the first counters of the unit. */
const DUTY_DAYS = 90
const DUTY_COUNTERS = 2

/** A year of the made-up people of each demo agency’s office with counters: what comes after their plans, in the order of the year. */
export async function seedYear(world: World, demos: readonly Demo[]): Promise<void> {
  for (const {
    agency: { id },
  } of demos) {
    const registry = await world.store.registry.load(id)
    const unit = counterUnitOf(id)
    const rater = await personOf(world, id, 'pengelola')
    const officer = await personOf(world, id, 'petugas')
    if (!registry || unit === undefined || !rater || !officer) continue
    const today = dayOf(world.now(), registry.agency.timeZone)
    const placed = await world.store.people.ofAgency(id, { consistent: true })
    const people = placed
      .filter((person) => placementOn(person, today)?.unit === unit)
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    await seedReports(world, id, people, REPORT_WORDS)
    await seedEvaluations(world, { agency: id, year: today.slice(0, 4), people, rater })
    await seedFeedback(world, id, people)
    await seedTraining(world, id, people)
    const served = registry.counters.filter((counter) => counter.unit === unit).slice(0, DUTY_COUNTERS)
    const actor = { via: 'command', name: 'npm start' } as const
    const duty = { agency: id, unit, counters: served.map(({ id }) => id), person: officer.id }
    await seedDuty(world, actor, duty, { last: addDays(today, -1), days: DUTY_DAYS })
  }
}

async function personOf({ store }: World, agency: Slug, key: string): Promise<Person | undefined> {
  const ref = await store.people.named({ kind: 'email', email: addressOf(agency, key) })
  return ref && store.people.get(ref, { consistent: true })
}
