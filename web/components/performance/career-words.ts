import type { CareerEntry } from '../../../shared/domain/performance/career.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { count } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { career as text } from '../../text/staff/performance/career.ts'

export type CareerWords = { readonly what: string; readonly more: readonly string[]; readonly unit: string | undefined }

/** One thing of a career in words. Only within a render. */
export function sayEntry(entry: CareerEntry, units: readonly Pick<Unit, 'id' | 'name'>[]): CareerWords {
  const called = (unit: string | undefined) => units.find(({ id }) => id === unit)?.name ?? unit
  switch (entry.kind) {
    case 'post':
      return { what: entry.post.position, more: [], unit: called(entry.post.unit) }
    case 'plan':
      return { what: text.plan(entry.plan.year), more: [entry.plan.position], unit: called(entry.plan.unit) }
    case 'evaluation': {
      const { period, predicate, edition, unit } = entry.evaluation
      const more = edition > 1 ? [text.edition(count(edition))] : []
      return { what: text.evaluated(periodName(period), text.predicates[predicate]), more, unit: called(unit) }
    }
    case 'training': {
      const { content, record, unit } = entry.training
      const certificate = record?.certificate
      const more = [
        text.trained(count(record?.hours ?? content.hours), content.provider),
        ...(certificate === undefined ? [] : [text.certificate(certificate)]),
      ]
      return { what: content.name, more, unit: called(unit) }
    }
    case 'recognition': {
      const { title, decided, unit } = entry.recognition
      return { what: title, more: decided ? [decided.by.name] : [], unit: called(unit) }
    }
    default:
      return entry satisfies never
  }
}
