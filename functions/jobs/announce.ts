import * as z from 'zod/mini'
import { Slug } from '../../shared/domain/ids.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import type { RunJob } from './job-handler.ts'

const Input = z.object({ agency: z.optional(Slug) })
const WIDTH = 8

/**
 * Says of everybody in the lists of units and of superiors that they are there. Whoever is changed is said so by itself: this is for records
 * that were stored before there were such lists. By hand only; again changes nothing.
 */
export const run: RunJob = async (world, input) => {
  const { agency: only } = Input.parse(input)
  const agencies = (await world.store.registry.agencies()).filter(({ id }) => only === undefined || id === only)
  for (const { id: agency } of agencies) {
    const people = await world.store.people.ofAgency(agency, { consistent: true })
    await concurrently(people, WIDTH, (person) => world.store.people.announce(person))
    world.log('info', 'announced', { agency, people: people.length })
  }
}
