import { setImmediate } from 'node:timers/promises'
import type { Store } from '../../shared/usecases/deps.ts'

/** What a process that was killed meets at its next call: nothing after it happens. */
class Killed extends Error {}

type Waiting = { readonly process: string; readonly go: () => void; readonly die: (death: Killed) => void }

/**
 * Runs several processes over one store, a single call at a time, in an order that chance decides; chance also kills some of
 * them, before a call or right after it took effect.
 */
export function interleaver(chance: () => number, deathsInHundred: number) {
  const waiting: Waiting[] = []
  const dead = new Set<string>()
  const processes: Promise<void>[] = []
  let active = 0
  let inFlight = 0

  const turn = (process: string) =>
    new Promise<void>((go, die) => {
      if (dead.has(process)) die(new Killed())
      else waiting.push({ process, go, die })
    })

  const passing =
    <Args extends readonly unknown[], Result>(process: string, call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      await turn(process)
      inFlight++
      const result = await call(...args).finally(() => inFlight--)
      await turn(process)
      return result
    }

  return {
    /** The store as a process sees it. */
    storeOf(store: Store, process: string): Store {
      const on = <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
        passing(process, call)
      return {
        registry: { ...store.registry, load: on(store.registry.load) },
        ratings: {
          put: on(store.ratings.put),
          get: on(store.ratings.get),
          async *ofSlot(...args) {
            const pages = store.ratings.ofSlot(...args)[Symbol.asyncIterator]()
            const next = on(() => pages.next())
            for (let page = await next(); !page.done; page = await next()) yield page.value
          },
        },
        marks: { put: on(store.marks.put), between: on(store.marks.between) },
        watermarks: { get: on(store.watermarks.get), advance: on(store.watermarks.advance) },
        tallies: { get: on(store.tallies.get), between: on(store.tallies.between), put: on(store.tallies.put) },
        imports: store.imports,
      }
    },

    /** Starts a process. Its death is no error; anything else it throws is. */
    start(work: () => Promise<unknown>): void {
      active++
      const running = work()
        .catch((error: unknown) => {
          if (!isDeath(error)) throw error
        })
        .finally(() => active--)
      running.catch(() => undefined)
      processes.push(running.then(() => undefined))
    },

    /** Lets them go on until all have ended. Tells how many died. */
    async toTheEnd(): Promise<number> {
      while (active > 0) {
        await setImmediate()
        if (inFlight > 0 || waiting.length === 0) continue
        const [chosen] = waiting.splice(chance() % waiting.length, 1)
        if (!chosen) continue
        if (chance() % 100 < deathsInHundred) {
          dead.add(chosen.process)
          chosen.die(new Killed())
          for (const other of waiting.filter(({ process }) => process === chosen.process)) other.die(new Killed())
          const alive = waiting.filter(({ process }) => process !== chosen.process)
          waiting.splice(0, waiting.length, ...alive)
        } else chosen.go()
      }
      await Promise.all(processes)
      return dead.size
    },
  }
}

function isDeath(error: unknown): boolean {
  return error instanceof Killed || (error instanceof AggregateError && error.errors.every(isDeath))
}
