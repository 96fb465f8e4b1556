import type { Person } from '../../shared/domain/person.ts'
import type { World } from '../compose.ts'
import { firstDemo } from '../demo/demos.ts'
import type { Choice } from './pages.tsx'

/** Everybody with an address who works for an agency here: whom one may try to sign in as. First those of the page that `npm start` leads to. */
export async function demoChoices({ store }: Pick<World, 'store'>): Promise<Choice[]> {
  const listed = await store.registry.agencies()
  const agencies = listed.toSorted((a, b) => Number(b.id === firstDemo.agency) - Number(a.id === firstDemo.agency))
  const people = await Promise.all(agencies.map(({ id }) => store.people.ofAgency(id, { consistent: true })))
  return agencies.flatMap(({ name: agency }, index) =>
    (people[index] ?? [])
      .toSorted(byName)
      .flatMap(({ name, email, disabled }) =>
        email === undefined ? [] : [{ agency, name, email, isDisabled: disabled !== undefined }],
      ),
  )
}

const BY_NAME = new Intl.Collator('id')

function byName(a: Person, b: Person): number {
  return BY_NAME.compare(a.name, b.name)
}
