import { type Day, dayOf } from '../domain/calendar.ts'
import { type PersonId, Slug } from '../domain/ids.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Registry } from '../domain/registry.ts'
import type { Deps } from './deps.ts'

/** What a person's record must fit to: the agency they work for, and everybody else there. */
export type Around = {
  readonly registry: Registry
  readonly today: Day
  readonly personOf: (id: PersonId) => Promise<Person | undefined>
  readonly everybody: () => Promise<readonly Person[]>
}

/** The same as it is stored at this moment. Throws `agency-unknown`. */
export async function aroundIn({ store, now }: Pick<Deps, 'store' | 'now'>, agency: Slug): Promise<Around> {
  const registry = await agencyOf(store, agency)
  return {
    registry,
    today: dayOf(now(), registry.agency.timeZone),
    personOf: (person) => store.people.get({ agency, person }, { consistent: true }),
    everybody: () => store.people.ofAgency(agency, { consistent: true }),
  }
}

async function agencyOf(store: Deps['store'], agency: Slug): Promise<Registry> {
  const isName = Slug.safeParse(agency).success
  const registry = isName ? await store.registry.load(agency, { consistent: true }) : undefined
  if (!registry) throw new Refusal('agency-unknown', { agency })
  return registry
}
