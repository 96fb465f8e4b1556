import type { WrittenRegistry } from '../../shared/domain/registry-file.ts'

export type Agency = WrittenRegistry['agencies'][number]
export type Unit = NonNullable<Agency['units']>[number]

let agencies = 0
/** An agency that no other test has touched. */
export const freshId = () => `kota-${++agencies}`

export const agency = (id: string, units: Unit[] = [], more: Partial<Agency> = {}): WrittenRegistry => ({
  agencies: [{ id, name: 'Kota', timeZone: 'Asia/Jakarta', units, ...more }],
})

export const unit = (id: string, more: Partial<Unit> = {}): Unit => ({ id, name: `Unit ${id}`, ...more })

/** A unit with one service and one counter for it. */
export const office = (id = 'dinas'): Unit =>
  unit(id, {
    services: [{ id: 'ktp', name: 'KTP-el', promise: { minutes: 1440, rupiah: 0 } }],
    counters: [{ id: 'loket-1', name: 'Loket 1', services: ['ktp'] }],
  })
