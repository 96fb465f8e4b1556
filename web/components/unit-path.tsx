import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { agencyLink, type PageAudience, unitLink } from './links.ts'
import { Path } from './path.tsx'

/** The way from the agency down to the unit above the one reported on. */
export function UnitPath(props: { readonly report: UnitReport; readonly audience: PageAudience }) {
  const { audience } = props
  const { registry, above, period } = props.report
  const { agency } = registry
  return (
    <Path
      steps={[
        { href: agencyLink(audience, agency.id, period), name: agency.name },
        ...above.map((unit) => ({ href: unitLink(audience, agency.id, unit.id, period), name: unit.name })),
      ]}
    />
  )
}
