import type { Agency } from '../../shared/domain/agency.ts'
import { people as text } from '../text/staff/people.ts'
import { agencyLink } from './links.ts'
import { Path } from './path.tsx'

/** An agency's list of people, and somebody's own page. */
export function peopleLink(agency: string, person?: string): string {
  return `${agencyLink('manager', agency)}/orang${person === undefined ? '' : `/${person}`}`
}

/** The way from the agency by its list of people to somebody. */
export function PersonPath(props: {
  readonly agency: Agency
  readonly person?: { readonly id: string; readonly name: string } | undefined
  /** On the list itself there is no way to it. */
  readonly isList?: boolean
}) {
  const { agency, person, isList = false } = props
  const list = isList ? [] : [{ href: peopleLink(agency.id), name: text.title }]
  const one = person ? [{ href: peopleLink(agency.id, person.id), name: person.name }] : []
  return <Path steps={[{ href: agencyLink('manager', agency.id), name: agency.name }, ...list, ...one]} />
}
