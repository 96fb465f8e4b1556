import type { Slug } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'
import { RegistryFile } from '../domain/registry-file.ts'
import { thingIn, thingPath } from '../domain/registry-thing.ts'
import { versionOfThing } from '../domain/registry-version.ts'
import { entryFor, type Wish } from '../domain/registry-wish.ts'
import type { Actor } from '../domain/trail.ts'
import { planOn } from './apply-registry.ts'
import type { Deps } from './deps.ts'
import { writeSteps } from './write-registry.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'newCode' | 'settings'>

export type RegistryChange = {
  readonly agency: Slug
  readonly wish: Wish
  /** The version that whoever asks has seen; `new` for a thing that is not to be there yet. */
  readonly seen: number | 'new'
}

/**
 * Changes one thing of a registry, or adds one, by the rules of the registry file. The same again changes nothing and is no conflict.
 * Returns whether anything changed. Throws `registry-invalid`, whose fields name the kinds of problems; `registry-changed` where somebody
 * has changed the thing since it was seen; `answers-invalid` on `id` for a new one that is there; `agency-unknown`, `unit-unknown`,
 * `page-unknown` for a service, and `counter-unknown`.
 */
export async function changeRegistry(
  deps: Needs,
  { agency, wish, seen }: RegistryChange,
  actor: Actor,
): Promise<boolean> {
  const registry = await deps.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Refusal('agency-unknown', { agency })
  const known = thingIn(registry, wish)
  if (known && seen === 'new') throw new Refusal('answers-invalid', {}, [{ field: 'id', problem: 'invalid' }])
  if (!known && (seen !== 'new' || wish.kind === 'agency')) throw unknown(agency, wish)
  if (wish.kind !== 'agency' && wish.kind !== 'unit' && !thingIn(registry, { kind: 'unit', unit: wish.unit })) {
    throw new Refusal('unit-unknown', { agency, unit: wish.unit })
  }

  const file = RegistryFile.safeParse({ agencies: [entryFor(registry, wish)] })
  if (!file.success) throw new Refusal('registry-invalid', { problems: '' }, [{ field: 'invalid', problem: 'invalid' }])
  const steps = await planOn(deps, file.data, new Map([[agency, registry]]))
  if (steps.every(({ change }) => change === 'same')) return false
  if (seen !== 'new' && seen !== versionOfThing(known?.value)) {
    throw new Refusal('registry-changed', { thing: [agency, thingPath(wish)].join('/') })
  }
  await writeSteps(deps, steps, actor)
  return true
}

function unknown(agency: Slug, wish: Wish): Refusal {
  switch (wish.kind) {
    case 'agency':
      return new Refusal('agency-unknown', { agency })
    case 'unit':
      return new Refusal('unit-unknown', { agency, unit: wish.unit })
    case 'service':
      return new Refusal('page-unknown')
    case 'counter':
      return new Refusal('counter-unknown', { counter: wish.id })
    default:
      throw wish satisfies never
  }
}
