import { DeviceId } from '../domain/device.ts'
import { PersonId } from '../domain/ids.ts'
import type { TrailEntry } from '../domain/trail.ts'
import type { Deps } from './deps.ts'

/** What a thing is now: its version, and the line that it was made with. */
type Standing = { readonly version: number; readonly trail?: number | undefined }

type Find = (deps: Pick<Deps, 'store'>, entry: TrailEntry, id: string) => Promise<Standing | undefined>

/** How things of a kind are found that name the line of their version. A kind that is not here tells nothing. */
const FINDERS: Readonly<Record<string, Find>> = {
  person: async ({ store }, { agency }, id) =>
    PersonId.safeParse(id).success ? store.people.get({ agency, person: id }, { consistent: true }) : undefined,
  device: async ({ store }, _entry, id) =>
    DeviceId.safeParse(id).success ? store.devices.find(id, { consistent: true }) : undefined,
}

/** A thing of the trail as it stands; undefined where there is none, `untold` where it does not name its lines. */
export async function standingOf(
  deps: Pick<Deps, 'store'>,
  entry: TrailEntry,
): Promise<Standing | undefined | 'untold'> {
  const [kind = '', id = ''] = entry.thing.split('/').slice(-2)
  const find = Object.hasOwn(FINDERS, kind) ? FINDERS[kind] : undefined
  if (!find) return 'untold'
  const standing = await find(deps, entry, id)
  return standing && standing.trail === undefined ? 'untold' : standing
}
