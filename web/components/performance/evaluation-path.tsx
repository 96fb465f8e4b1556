import type { Agency } from '../../../shared/domain/agency.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { evaluations as text } from '../../text/staff/performance/evaluations.ts'
import { team as words } from '../../text/staff/performance/team.ts'
import { agencyLink } from '../links.ts'
import { Path } from '../path.tsx'

/** Where somebody's evaluations stand: a list, and each of them. */
export function evaluationLink(agency: string, person: PersonId, id?: string): string {
  return `/kelola/${agency}/orang/${person}/evaluasi${id === undefined ? '' : `/${id}`}`
}

/** Where one's own stand. */
export function ownEvaluationLink(id?: string): string {
  return `/kelola/kinerja/evaluasi${id === undefined ? '' : `/${id}`}`
}

/** The team's evaluations, as their superior sees them. */
export function teamEvaluationsLink(agency: string, period?: string): string {
  return `/kelola/${agency}/bawahan/evaluasi${period === undefined ? '' : `?period=${period}`}`
}

/** The way from the agency by somebody's evaluations to one of them. */
export function EvaluationPath(props: {
  readonly agency: Agency
  readonly person: { readonly id: PersonId; readonly name: string }
  /** Whether the reader has them among their subordinates. */
  readonly isSuperior?: boolean
  /** On the list itself there is no way to it. */
  readonly isList?: boolean
}) {
  const { agency, person, isSuperior = false, isList = false } = props
  const list = { href: isList ? undefined : evaluationLink(agency.id, person.id), name: text.listTitle(person.name) }
  const team = isSuperior ? [{ href: `/kelola/${agency.id}/bawahan`, name: words.title }] : []
  return <Path steps={[{ href: agencyLink('manager', agency.id), name: agency.name }, ...team, list]} />
}
