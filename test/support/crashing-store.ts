import type { Store } from '../../shared/usecases/ports/store.ts'

/** What a process that died says of itself. */
export class Crash extends Error {}

/**
 * A store whose process dies at its so-many-th call, counted from 1: before it, or right after it took effect; nothing comes after. Tells
 * how many calls there were.
 */
export function crashingStore(store: Store, at: number, when: 'before' | 'after') {
  const made = { calls: 0 }
  const around =
    (call: (...args: never[]) => unknown) =>
    async (...args: never[]) => {
      made.calls++
      if (made.calls > at || (made.calls === at && when === 'before')) throw new Crash()
      const result = await call(...args)
      if (made.calls === at) throw new Crash()
      return result
    }
  const wrapped = Object.fromEntries(
    Object.entries(store).map(([part, verbs]) => [
      part,
      Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, around(verb as never)])),
    ]),
  )
  return { store: wrapped as unknown as Store, made }
}
