import { setImmediate } from 'node:timers/promises'
import type { Store } from '../../shared/usecases/ports/store.ts'

/** What a process that was killed meets at its next call: nothing after it happens. */
class Killed extends Error {}

/** `hasty`: ends soon, as a request does; others may take as long as chance wants. `safe`: chance does not kill it. */
type Kind = 'hasty' | 'safe' | 'slow'

type Waiting = {
  readonly process: string
  readonly kind: Kind
  readonly stalls: boolean
  readonly go: () => void
  readonly die: (death: Killed) => void
}

/**
 * Runs several processes over one store, a single call at a time, in an order that chance decides; chance also kills some of
 * them, before a call or right after it took effect.
 */
export function interleaver(chance: () => number, deathsInHundred: number) {
  const waiting: Waiting[] = []
  const dead = new Set<string>()
  const processes: Promise<void>[] = []
  const active = { hasty: 0, safe: 0, slow: 0 }
  let inFlight = 0

  const turn = (process: string, kind: Kind, stalls = false) =>
    new Promise<void>((go, die) => {
      if (dead.has(process)) die(new Killed())
      else waiting.push({ process, kind, stalls, go, die })
    })

  const passing =
    <Args extends readonly unknown[], Result>(
      process: string,
      kind: Kind,
      call: (...args: Args) => Promise<Result>,
      mayStall: boolean,
    ) =>
    async (...args: Args): Promise<Result> => {
      await turn(process, kind, mayStall && kind === 'slow' && chance() % 2 === 0)
      inFlight++
      const result = await call(...args).finally(() => inFlight--)
      await turn(process, kind)
      return result
    }

  return {
    /** The store as a process sees it. */
    storeOf(store: Store, process: string, kind: Kind): Store {
      const on = <Args extends readonly unknown[], Result>(
        call: (...args: Args) => Promise<Result>,
        mayStall = false,
      ) => passing(process, kind, call, mayStall)
      async function* stepwise<T>(iterable: AsyncIterable<T>): AsyncGenerator<T> {
        const pages = iterable[Symbol.asyncIterator]()
        const next = on(() => pages.next())
        for (let page = await next(); !page.done; page = await next()) yield page.value
      }
      return {
        registry: { ...store.registry, load: on(store.registry.load) },
        ratings: {
          put: on(store.ratings.put),
          get: on(store.ratings.get),
          ofSlot: (...args) => stepwise(store.ratings.ofSlot(...args)),
          ofDay: (...args) => stepwise(store.ratings.ofDay(...args)),
          forgetComment: on(store.ratings.forgetComment, true),
          toInspect: (...args) => stepwise(store.ratings.toInspect(...args)),
        },
        marks: { put: on(store.marks.put), between: on(store.marks.between) },
        watermarks: { get: on(store.watermarks.get), advance: on(store.watermarks.advance) },
        tallies: {
          get: on(store.tallies.get),
          between: on(store.tallies.between),
          ofDay: on(store.tallies.ofDay),
          instruments: on(store.tallies.instruments),
          firstMonth: on(store.tallies.firstMonth),
          put: on(store.tallies.put, true),
        },
        findings: {
          announce: on(store.findings.announce),
          put: on(store.findings.put, true),
          get: on(store.findings.get),
          since: on(store.findings.since),
        },
        inspections: { get: on(store.inspections.get), advance: on(store.inspections.advance) },
        retentions: { get: on(store.retentions.get), advance: on(store.retentions.advance) },
        versions: {
          put: on(store.versions.put, true),
          ofPeriod: on(store.versions.ofPeriod),
          ending: on(store.versions.ending),
        },
        reaches: { get: on(store.reaches.get), put: on(store.reaches.put, true) },
        imports: store.imports,
        devices: store.devices,
        visitCodes: store.visitCodes,
        rotating: store.rotating,
        serviceTimes: store.serviceTimes,
        people: {
          ...store.people,
          get: on(store.people.get),
          put: on(store.people.put, true),
          claim: on(store.people.claim),
          named: on(store.people.named),
        },
        sessions: { put: on(store.sessions.put, true), find: on(store.sessions.find) },
        privacyRequests: store.privacyRequests,
        reminders: store.reminders,
        dossiers: { ...store.dossiers, get: on(store.dossiers.get), put: on(store.dossiers.put, true) },
        dossierLists: store.dossierLists,
        trail: { ...store.trail, put: on(store.trail.put, true), last: on(store.trail.last) },
      }
    },

    /** Starts a process. Its death is no error; anything else it throws is. */
    start(kind: Kind, work: () => Promise<unknown>): void {
      active[kind]++
      const running = work()
        .catch((error: unknown) => {
          if (!isDeath(error)) throw error
        })
        .finally(() => active[kind]--)
      running.catch(() => undefined)
      processes.push(running.then(() => undefined))
    },

    /** Goes on until all that were not meant to be slow have ended; the slow ones are wherever chance left them. */
    untilOnlySlow: () => goOn(() => active.hasty + active.safe > 0, false),

    /** Goes on until all have ended. Tells how many died. */
    async toTheEnd(): Promise<number> {
      await goOn(() => active.hasty + active.safe + active.slow > 0, true)
      await Promise.all(processes)
      return dead.size
    },
  }

  /** What stalls just before it writes, with what it has read growing old, does so until the very end. */
  async function goOn(isWanted: () => boolean, stalledToo: boolean): Promise<void> {
    while (isWanted()) {
      await setImmediate()
      const ready = waiting.filter(({ stalls }) => stalledToo || !stalls)
      const chosen = inFlight > 0 ? undefined : ready[chance() % Math.max(ready.length, 1)]
      if (!chosen) continue
      waiting.splice(waiting.indexOf(chosen), 1)
      if (chosen.kind === 'safe' || chance() % 100 >= deathsInHundred) {
        chosen.go()
        continue
      }
      dead.add(chosen.process)
      const dying = [chosen, ...waiting.filter(({ process }) => process === chosen.process)]
      for (const each of dying) each.die(new Killed())
      waiting.splice(0, waiting.length, ...waiting.filter((each) => !dying.includes(each)))
    }
  }
}

function isDeath(error: unknown): boolean {
  return error instanceof Killed || (error instanceof AggregateError && error.errors.every(isDeath))
}
