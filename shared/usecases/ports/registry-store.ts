import type { Agency } from '../../domain/agency.ts'
import type { Counter } from '../../domain/counter.ts'
import type { CounterCode, Slug } from '../../domain/ids.ts'
import type { CounterPlace, Registry } from '../../domain/registry.ts'
import type { Service } from '../../domain/service.ts'
import type { Unit } from '../../domain/unit.ts'
import type { ReadOptions } from './read-options.ts'

/** What is registered: agencies, their units, services and counters. */
export type RegistryStore = {
  readonly registry: {
    agencies(): Promise<Agency[]>
    /** Everything of an agency, or undefined. Consistent where it decides what is written; else it may be some seconds old. */
    load(agency: Slug, options?: ReadOptions): Promise<Registry | undefined>
    /** The counter that has the code, or had it: its `former` says until when that one leads there. */
    place(code: CounterCode): Promise<CounterPlace | undefined>
    /** Each stored only if the stored version is the one before (1 or none: no version is stored); false where somebody was faster. */
    putAgency(agency: Agency): Promise<boolean>
    putUnit(unit: Unit): Promise<boolean>
    putService(service: Service): Promise<boolean>
    putCounter(counter: Counter): Promise<boolean>
    /** Makes a code lead to a counter; false where it already leads to another. */
    claimCode(counter: Pick<Counter, 'agency' | 'unit' | 'id' | 'code'>): Promise<boolean>
  }
}
