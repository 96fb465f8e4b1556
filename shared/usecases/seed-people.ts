import type { Slug } from '../domain/ids.ts'
import { type Admitted, admitPerson } from './admit-person.ts'
import type { Deps } from './deps.ts'

/** Somebody made up, and by what address their superior is known, who stands before them. */
export type DemoPerson = Admitted & { readonly superior?: string | undefined }

/**
 * Registers the made-up people of demo agencies. Whoever is there already stays as they are: what was changed since, too. Throws where demo
 * agencies may not exist.
 */
export async function seedPeople(
  deps: Pick<Deps, 'store' | 'now' | 'newSecret' | 'settings'>,
  people: readonly DemoPerson[],
): Promise<void> {
  if (!deps.settings.demo) throw new Error('demo people must never reach this stage')
  const { store } = deps
  const idOf = async (email: string) => (await store.people.named({ kind: 'email', email }))?.person
  const demo = new Set<Slug>((await store.registry.agencies()).filter((agency) => agency.demo).map(({ id }) => id))
  for (const { superior: email, placement, ...person } of people.filter(({ agency }) => demo.has(agency))) {
    if (await idOf(person.email)) continue
    const superior = email === undefined ? undefined : await idOf(email)
    const placed = placement && { ...placement, ...(superior === undefined ? {} : { superior }) }
    await admitPerson(
      deps,
      { ...person, ...(placed ? { placement: placed } : {}) },
      { via: 'command', name: 'npm start' },
    )
  }
}
