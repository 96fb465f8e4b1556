import type { Day } from '../../domain/calendar.ts'
import type { Device, DeviceId } from '../../domain/device.ts'
import type { Slug } from '../../domain/ids.ts'
import type { CountableTime, ServiceTime } from '../../domain/service-time.ts'
import type { BatchOrigin, IssuedCode, VisitCode, VisitCodeBatch } from '../../domain/visit-code.ts'
import type { ReadOptions } from './read-options.ts'
import type { SlotFacts } from './tally-store.ts'
import type { UnitRef } from './unit-ref.ts'

export type FoundCode = {
  readonly issued: IssuedCode
  /** Milliseconds since 1970, UTC. */
  readonly openedAt: number | undefined
}

/** What stands and happens at counters: devices, codes that open visits, and how long services took. */
export type CounterStore = {
  readonly devices: {
    /** Makes an id lead to a unit; false where it already leads to another. */
    claim(device: Pick<Device, 'agency' | 'unit' | 'id'>): Promise<boolean>
    /** Stored only if the stored version is the one before (1: none is stored); false where somebody was faster. */
    put(device: Device): Promise<boolean>
    find(id: DeviceId, options: ReadOptions): Promise<Device | undefined>
    /** All of a unit, revoked ones too. Consistent. */
    ofUnit(unit: UnitRef): Promise<Device[]>
  }
  readonly visitCodes: {
    /** The batch as first recorded: this one, or an earlier one of the same origin and id that is still valid at `now`. */
    openBatch(batch: VisitCodeBatch, now: number): Promise<VisitCodeBatch>
    /** All batches of an origin, the newest last; expired ones may be among them. Consistent. */
    batches(unit: UnitRef, origin: BatchOrigin): Promise<VisitCodeBatch[]>
    /** The same code again changes nothing. */
    put(code: IssuedCode): Promise<void>
    /** A code and, once it was opened, when that was first. Consistent. It may have expired. */
    find(unit: UnitRef, code: VisitCode): Promise<FoundCode | undefined>
    /** Remembers the first opening, whatever comes after; false where there was one. */
    begin(code: IssuedCode, openedAt: number): Promise<boolean>
  }
  readonly rotating: {
    /** Whether this is the first opening of the QR that a counter's screen showed in a minute: true once. */
    claim(counter: UnitRef & { readonly counter: Slug }, minute: number): Promise<boolean>
  }
  readonly serviceTimes: {
    /** One conditional put. `exists` says that the id is taken in that hour, by the same sample or by another. */
    put(sample: ServiceTime, shards: number): Promise<'stored' | 'exists'>
    get(key: UnitRef & Pick<ServiceTime, 'slot' | 'id'>, shards: number): Promise<ServiceTime | undefined>
    /** Everything that counting needs of a slot's samples, read consistently, page by page. */
    ofSlot(unit: UnitRef, slot: Pick<SlotFacts, 'slot' | 'shards'>): AsyncIterable<readonly CountableTime[]>
    /** All of a unit's day, in order of neither time nor anything else. Consistent. */
    ofDay(unit: UnitRef, day: Day, shards: number): Promise<ServiceTime[]>
  }
}
