import type { Slug } from '../domain/ids.ts'
import { type Admitted, admitPerson } from './admit-person.ts'
import type { Deps } from './deps.ts'

/**
 * Registers the made-up people of demo agencies. Whoever is there already stays as they are: what was changed since, too. Throws where demo
 * agencies may not exist.
 */
export async function seedPeople(
  deps: Pick<Deps, 'store' | 'now' | 'newSecret' | 'settings'>,
  people: readonly Admitted[],
): Promise<void> {
  if (!deps.settings.demo) throw new Error('demo people must never reach this stage')
  const { store } = deps
  const demo = new Set<Slug>((await store.registry.agencies()).filter((agency) => agency.demo).map(({ id }) => id))
  for (const person of people.filter(({ agency }) => demo.has(agency))) {
    if (await store.people.named({ kind: 'email', email: person.email })) continue
    await admitPerson(deps, person, { via: 'command', name: 'npm start' })
  }
}
