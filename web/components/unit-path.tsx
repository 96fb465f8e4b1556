import type { Agency } from '../../shared/domain/agency.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { agencyLink } from './links.ts'
import { Path } from './path.tsx'
import { useMayGoUp } from './shell.ts'

/** The way from the agency down to a unit, whose page this one belongs to. */
export function UnitPath(props: { readonly agency: Agency; readonly above: readonly Unit[]; readonly unit: Unit }) {
  const { agency, above, unit } = props
  const root = agencyLink('manager', agency.id)
  const mayGo = useMayGoUp()
  const units = [...above, unit].map(({ id, name }) => ({ href: mayGo(id) ? `${root}/unit/${id}` : undefined, name }))
  return <Path steps={[{ href: mayGo(undefined) ? root : undefined, name: agency.name }, ...units]} />
}
