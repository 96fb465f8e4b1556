import type { Counter } from './counter.ts'
import { canonical } from './digest.ts'
import { Slug } from './ids.ts'
import type { Registry } from './registry.ts'
import type { Service } from './service.ts'
import type { Unit } from './unit.ts'

/** What is still to be stored so that a unit's counters lead to another from its first day on: in this order, each once. */
export type CounterMoves = {
  readonly services: readonly Service[]
  readonly counters: readonly Counter[]
  /** The old counters, each saying where it leads. Their codes stay, on every wall where they are. */
  readonly leading: readonly Counter[]
}

/**
 * The counters, and the services given at them, that go from one unit to another on a day. What is there already is left out, so that a
 * run that was broken off is taken up by the next. A service of the same content keeps its id, another gets one of its own.
 *
 * @param day no earlier than the new unit's first day
 */
export function counterMoves(
  registry: Registry,
  from: Unit,
  to: Pick<Unit, 'agency' | 'id'>,
  { day, only }: { readonly day: string; readonly only?: readonly Slug[] | undefined },
): CounterMoves {
  const waiting = registry.counters.filter(
    (each) => each.unit === from.id && each.movedTo === undefined && (only === undefined || only.includes(each.id)),
  )
  const named = new Set(registry.counters.filter(({ unit }) => unit === from.id).flatMap((each) => each.services))
  const given = new Set(waiting.flatMap(({ services }) => services))
  const services = new Map(registry.services.filter(({ unit }) => unit === to.id).map((each) => [each.id, each]))
  const counters = new Map(registry.counters.filter(({ unit }) => unit === to.id).map((each) => [each.id, each]))
  const names = new Map<Slug, Slug>()
  const newServices: Service[] = []
  for (const service of registry.services) {
    // What no counter gives by name is given at all of them.
    const isElsewhere = only !== undefined && named.has(service.id) && !given.has(service.id)
    if (service.unit !== from.id || isElsewhere) continue
    const id = freeId(service.id, from.id, (each) => {
      const taken = services.get(each)
      return taken === undefined || contentOf(taken) === contentOf(service)
    })
    names.set(service.id, id)
    if (services.has(id)) continue
    const { version: _version, trail: _trail, ...content } = service
    const copy = { ...content, unit: to.id, id }
    services.set(id, copy)
    newServices.push(copy)
  }
  const newCounters: Counter[] = []
  const leading = waiting.map((counter): Counter => {
    const made = [...counters.values()].find(({ code, from: since }) => code === counter.code && since !== undefined)
    const id = made?.id ?? freeId(counter.id, from.id, (each) => !counters.has(each))
    if (!made) {
      const { movedTo: _none, from: _since, version: _version, trail: _trail, ...rest } = counter
      // Two that are called the same could not be told apart in one unit.
      const isNamed = [...counters.values()].some(({ name }) => name === counter.name)
      const name = isNamed ? `${counter.name}, ${from.name}`.slice(0, 120).trim() : counter.name
      const copy = {
        ...rest,
        name,
        unit: to.id,
        id,
        from: day,
        services: counter.services.map((each) => names.get(each) ?? each),
      }
      counters.set(id, copy)
      newCounters.push(copy)
    }
    const renamed = Object.fromEntries([...names].filter(([before, then]) => before !== then))
    const renaming = Object.keys(renamed).length > 0 ? { services: renamed } : {}
    return { ...counter, movedTo: { from: day, unit: to.id, counter: id, ...renaming } }
  })
  return { services: newServices, counters: newCounters, leading }
}

/** The id itself, else with the old unit's before it, else with a number. */
function freeId(id: Slug, from: Slug, isFree: (id: Slug) => boolean): Slug {
  const wished = [id, `${from}-${id}`].find((each) => Slug.safeParse(each).success && isFree(each))
  if (wished !== undefined) return wished
  const stem = id.slice(0, 35).replace(/-+$/, '')
  for (let number = 2; ; number++) if (isFree(`${stem}-${number}`)) return `${stem}-${number}`
}

const contentOf = ({ agency: _a, unit: _u, id: _i, version: _v, trail: _t, ...content }: Service) => canonical(content)
