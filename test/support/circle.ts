import type { Person } from '../../shared/domain/person.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import { COMMAND } from './people.ts'
import type { TestWorld } from './world.ts'

/** Somebody as they act on pages. */
export function web({ id, name }: Pick<Person, 'id' | 'name'>): Actor & { readonly person: string } {
  return { via: 'web', person: id, name }
}

/**
 * A head in `dinas`; under them the heads of `loka-a` and `loka-b`; under each of those so many people of their own unit.
 */
export async function registerCircle(world: TestWorld, agency: string, inA = 4, inB = 1) {
  const person = (name: string, unit: string, superior?: string) =>
    registerPerson(world, COMMAND, {
      ...{ agency, name, email: `${name.toLowerCase().replaceAll(' ', '.')}@${agency}.go.id` },
      placement: { from: '2022-01-01', unit, position: 'Petugas', ...(superior !== undefined && { superior }) },
    })
  const head = await person('Kepala Dinas', 'dinas')
  const headA = await person('Kepala A', 'loka-a', head.id)
  const headB = await person('Kepala B', 'loka-b', head.id)
  const staffA: Person[] = []
  const staffB: Person[] = []
  for (let index = 1; index <= inA; index++) staffA.push(await person(`Staf A${index}`, 'loka-a', headA.id))
  for (let index = 1; index <= inB; index++) staffB.push(await person(`Staf B${index}`, 'loka-b', headB.id))
  return { head, headA, headB, staffA, staffB }
}
export type Circle = Awaited<ReturnType<typeof registerCircle>>

/** One of a list that is there. */
export function at<Each>(list: readonly Each[], index: number): Each {
  const found = list[index]
  if (found === undefined) throw new Error(`there is no number ${index}`)
  return found
}
