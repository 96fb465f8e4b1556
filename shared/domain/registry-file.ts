import * as z from 'zod/mini'
import { Agency, Closing, Retention } from './agency.ts'
import { Day, TimeZone } from './calendar.ts'
import { Counter } from './counter.ts'
import { CounterCode, Slug } from './ids.ts'
import { Name } from './name.ts'
import { PerformanceRules } from './performance/rules.ts'
import { Service } from './service.ts'
import { Unit } from './unit.ts'

/*
 * The file that `npm run registry` applies; docs/registry-file.md explains it to those who write one. A thing or a field that
 * the file does not name stays as it is; null takes a field away.
 */

const ServiceEntry = z.strictObject({
  id: Slug,
  name: Name,
  promise: z.nullish(Service.shape.promise),
  notAsked: Service.shape.notAsked,
  retired: z.nullish(Day),
})

const CounterEntry = z.strictObject({
  id: Slug,
  name: Name,
  /** Ids of services of the same unit. */
  services: z.optional(z.array(Slug).check(z.maxLength(40))),
  /** Normally absent: a new counter gets a fresh code, a known one keeps its own. */
  code: z.optional(CounterCode),
  offers: z.nullish(Counter.shape.offers),
  retired: z.nullish(Day),
})

const UnitEntry = z.strictObject({
  id: Slug,
  name: Name,
  parent: z.nullish(Slug),
  timeZone: z.nullish(TimeZone),
  hours: z.nullish(Unit.shape.hours),
  shards: z.optional(Unit.shape.shards.def.innerType),
  services: z._default(z.array(ServiceEntry), []),
  counters: z._default(z.array(CounterEntry), []),
})

const AgencyEntry = z.strictObject({
  id: Slug,
  name: Name,
  timeZone: TimeZone,
  calendar: z.optional(Agency.shape.calendar.def.innerType),
  closing: z.nullish(Closing),
  retention: z.nullish(Retention),
  performance: z.nullish(PerformanceRules),
  letters: z.nullish(z.literal('off')),
  offers: z.nullish(Agency.shape.offers),
  /** Added to those known by their first days. */
  hours: z.nullish(Agency.shape.hours),
  languages: z.nullish(Agency.shape.languages),
  /** Added to those known; one that is named again keeps its wording. */
  questions: Agency.shape.questions,
  /** Added to those known; what is in force stays as it is. */
  weighting: Agency.shape.weighting,
  /** Decided when the agency is created: what was made up never becomes real. */
  demo: z.optional(z.boolean()),
  /** Decided when the agency is created, for the same reason. */
  trial: z.optional(z.boolean()),
  units: z._default(z.array(UnitEntry), []),
})

/** Agencies with their units, services and counters, as an operator writes them down. */
export const RegistryFile = z.strictObject({ agencies: z.array(AgencyEntry).check(z.minLength(1)) })
export type RegistryFile = z.infer<typeof RegistryFile>

/** The file as it is written: what has a default may be left out. */
export type WrittenRegistry = z.input<typeof RegistryFile>

export type AgencyEntry = RegistryFile['agencies'][number]
export type UnitEntry = AgencyEntry['units'][number]
export type ServiceEntry = UnitEntry['services'][number]
export type CounterEntry = UnitEntry['counters'][number]
