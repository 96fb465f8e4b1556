import type { Agency } from '../../shared/domain/agency.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { agencyLink } from './links.ts'
import { Path } from './path.tsx'

/** The way from the agency down to a unit, whose page this one belongs to. */
export function UnitPath(props: { readonly agency: Agency; readonly above: readonly Unit[]; readonly unit: Unit }) {
  const { agency, above, unit } = props
  const root = agencyLink('manager', agency.id)
  const units = [...above, unit].map(({ id, name }) => ({ href: `${root}/unit/${id}`, name }))
  return <Path steps={[{ href: root, name: agency.name }, ...units]} />
}
