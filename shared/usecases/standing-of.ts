import { DeviceId } from '../domain/device.ts'
import { PersonId } from '../domain/ids.ts'
import { Owner, ofUnit } from '../domain/performance/dossier.ts'
import { Period } from '../domain/period.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Registry } from '../domain/registry.ts'
import type { TrailEntry } from '../domain/trail.ts'
import { findFinding } from './decide-finding.ts'
import type { Deps } from './deps.ts'

/** What a thing is now: its version, and the line that it was made with. */
type Standing = { readonly version?: number | undefined; readonly trail?: number | undefined }

const CONSISTENT = { consistent: true } as const

type Find = (deps: Pick<Deps, 'store'>, entry: TrailEntry, id: string) => Promise<Standing | undefined>

/** How things of a kind are found that name the line of their version. A kind that is not here tells nothing. */
const FINDERS: Readonly<Record<string, Find>> = {
  person: async ({ store }, { agency }, id) =>
    PersonId.safeParse(id).success ? store.people.get({ agency, person: id }, { consistent: true }) : undefined,
  device: async ({ store }, _entry, id) =>
    DeviceId.safeParse(id).success ? store.devices.find(id, { consistent: true }) : undefined,
  evaluation: async ({ store }, { agency, thing }, id) => {
    const owner = Owner.safeParse(thing.split('/').slice(0, 2).join('/'))
    return owner.success ? store.dossiers.get('evaluation', { agency, owner: owner.data, id }, CONSISTENT) : undefined
  },
  'unit-rating': async ({ store }, { agency, unit }, id) =>
    unit === undefined ? undefined : store.dossiers.get('unit-rating', { agency, owner: ofUnit(unit), id }, CONSISTENT),
  agency: async (deps, entry) => (await registryOf(deps, entry))?.agency,
  unit: async (deps, entry, id) => (await registryOf(deps, entry))?.units.find((unit) => unit.id === id),
  service: async (deps, entry, id) =>
    (await registryOf(deps, entry))?.services.find((service) => service.unit === entry.unit && service.id === id),
  counter: async (deps, entry, id) =>
    (await registryOf(deps, entry))?.counters.find((counter) => counter.unit === entry.unit && counter.id === id),
}

function registryOf({ store }: Pick<Deps, 'store'>, { agency }: TrailEntry): Promise<Registry | undefined> {
  return store.registry.load(agency, { consistent: true })
}

/** A thing of the trail as it stands; undefined where there is none, `untold` where it does not name its lines. */
export async function standingOf(
  deps: Pick<Deps, 'store'>,
  entry: TrailEntry,
): Promise<Standing | undefined | 'untold'> {
  const [kind = '', id = ''] = entry.thing === 'agency' ? [entry.thing] : entry.thing.split('/').slice(-2)
  const find = Object.hasOwn(FINDERS, kind) ? FINDERS[kind] : undefined
  if (!find) return 'untold'
  const standing = await find(deps, entry, id)
  return standing && standing.trail === undefined ? 'untold' : standing
}

type Shows = (deps: Pick<Deps, 'store'>, entry: TrailEntry, way: readonly string[]) => Promise<boolean | undefined>

/** How things show a deed that do not name its line: by what it was to leave in their own history. */
const SHOWN: Readonly<Record<string, Shows>> = {
  'score.correct': async ({ store }, { agency, unit, version, reason, actor }, [instrument = '', name]) => {
    const period = Period.safeParse(name)
    if (unit === undefined || !period.success) return undefined
    const key = { agency, unit, instrument, period: period.data }
    const versions = await store.versions.ofPeriod(key, { consistent: true })
    return versions.some((each) => each.version === version && each.reason === reason && each.author === actor.name)
  },
  'finding.decide': async (deps, { agency, unit, reason, actor, changes }, [day = '', finding = '']) => {
    if (unit === undefined) return undefined
    const found = await findFinding(deps, { agency, unit, day, finding }).catch(isRefused)
    return found?.finding.history.some(
      (step) => step.reason === reason && step.author === actor.name && step.state === changes[0]?.to,
    )
  },
  'visit-code.mint': async ({ store }, { agency, unit, at }, [, id]) => {
    if (unit === undefined) return undefined
    const batches = await store.visitCodes.batches({ agency, unit }, 'slips')
    // Batches expire, and a name may come again: what is not there any more shows nothing.
    return batches.some((batch) => batch.id === id && batch.mintedAt >= at) || undefined
  },
}

/** Whether a thing that does not name its lines shows a deed in its own history; undefined where it cannot tell. */
export async function showsDeed(deps: Pick<Deps, 'store'>, entry: TrailEntry): Promise<boolean | undefined> {
  const shows = Object.hasOwn(SHOWN, entry.action) ? SHOWN[entry.action] : undefined
  return shows?.(deps, entry, entry.thing.split('/').slice(-2))
}

function isRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}
