import { BERAKHLAK } from '../../../shared/domain/performance/berakhlak.ts'
import type { Statement } from '../../../shared/domain/performance/strengths.ts'
import { count } from '../../text/format.ts'
import { isolate } from '../../text/isolate.ts'
import { periodName } from '../../text/periods.ts'
import { following as text } from '../../text/staff/performance/following.ts'

const values = new Map(BERAKHLAK.map(({ id, name }) => [id, name]))

/** A strength or weakness in words, and what it rests on. Only within a render. */
export function sayStatement(statement: Statement): { readonly what: string; readonly basis: string } {
  const { about, side, n } = statement
  const span = text.span(periodName(statement.first), periodName(statement.last))
  const isStrength = side === 'strength'
  switch (about.kind) {
    case 'result': {
      const words = isolate(about.words)
      const basis = text.ofReports(count(statement.count), count(n), span)
      return { what: isStrength ? text.met(words) : text.missed(words), basis }
    }
    case 'behaviour': {
      const value = values.get(about.value) ?? about.value
      const basis = text.ofGivers(count(statement.count), count(n), span)
      return { what: isStrength ? text.valued(value) : text.toStrengthen(value), basis }
    }
    case 'unsur': {
      const unsur = text.needs[`unsur-${about.code}`]
      return {
        what: (isStrength ? text.unsurHigher : text.unsurLower)(unsur),
        basis: text.ofRespondents(count(n), span),
      }
    }
    case 'rating':
      return { what: text.ratings[about.of][about.is], basis: text.ofRatings(count(n), span) }
    default:
      return about satisfies never
  }
}
