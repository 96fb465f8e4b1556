import type { TestTable } from './dynalite.ts'
import { matrixOn, send } from './matrix.ts'
import { ASKERS, type Asker } from './matrix-people.ts'

/** People of `uji`: each role over all of it, and some of one unit. */
export const OF_UJI: readonly Asker[] = ASKERS.filter(({ name }) =>
  /^\S+ of the whole agency$|^manager of the unit$|^superior of the person$/.test(name),
)
export const OPERATOR = 'operator of the whole agency'
export const ADMIN = 'admin of the whole agency'
/** One of them. */
export const named = (name: string) => {
  const asker = OF_UJI.find((each) => each.name === name)
  if (!asker) throw new Error(`nobody is ${name}`)
  return asker
}

/** Agencies `uji` and `lain`, full of things, with what is to be seen from one of the other: nothing. */
export async function neighboursOn(table: TestTable) {
  const matrix = await matrixOn(table)
  const { store } = matrix.world
  const before = await everythingOf('lain')

  /** All that is `lain`'s alone: its mark in every name and text, and ids that nobody else has. */
  const { named: ids, queue } = matrix.lain
  const own = [':code', ':visitCode', ':batch', ':device', ':kiosk', ':person', ':rating', ':request']
  const marks = ['qintasa', '/kelola/lain', queue, ...own.flatMap((name) => ids[name] ?? [])]

  async function everythingOf(agency: string) {
    const consistent = { consistent: true } as const
    const units = ['dinas', 'loka-a', 'loka-b'].map((unit) => ({ agency, unit }))
    return {
      registry: await store.registry.load(agency, consistent),
      people: (await store.people.ofAgency(agency, consistent)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      trail: (await Array.fromAsync(store.trail.from(agency, 1))).flat(),
      requests: await store.privacyRequests.newest(agency, 100),
      devices: await Promise.all(units.map((unit) => store.devices.ofUnit(unit))),
      batches: await Promise.all(units.map((unit) => store.visitCodes.batches(unit, 'slips'))),
    }
  }

  return {
    matrix,
    before,
    everythingOf,
    /** Those marks that stand in an answer and did not stand in what was asked. */
    leaked(text: string, asked = ''): string[] {
      const said = text.toLowerCase()
      return marks.filter((mark) => said.includes(mark) && !asked.toLowerCase().includes(mark))
    },
    async ask(asker: Asker, method: string, path: string, more: Omit<Parameters<typeof send>[2], 'path'> = {}) {
      const { response, text } = await send(matrix.apps.staff, matrix.cookies.get(asker), { ...more, method, path })
      return { status: response.status, text }
    },
  }
}
export type Neighbours = Awaited<ReturnType<typeof neighboursOn>>

/** An answer without what is asked and what is of one request alone: of two that say the same, the same is left. */
export function bare(text: string, ...asked: readonly string[]): string {
  const without = asked.reduce((left, each) => left.replaceAll(each, '·'), text)
  return without.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '#')
}

/** An id of the same shape that nobody has. */
export function othersOf(id: string): string {
  return id.replace(/[0-9a-z](?=[0-9a-z]$)/, (last) => (last === '7' ? '8' : '7'))
}
