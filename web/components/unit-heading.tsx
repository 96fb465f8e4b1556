import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { periodName } from '../text/periods.ts'
import { indexTitle } from '../text/translated.ts'
import { agencyLink, type PageAudience, unitLink } from './links.ts'
import { Path } from './path.tsx'
import { useMayGoUp } from './shell.ts'

/** What a report is of: the way from the agency down to the unit, the index and period, and the unit's name. */
export function UnitHeading(props: { readonly report: UnitReport; readonly audience: PageAudience }) {
  const mayGo = useMayGoUp()
  const { audience } = props
  const { registry, above, unit, instrument, period } = props.report
  const { agency } = registry
  return (
    <>
      <Path
        steps={[
          { href: mayGo(undefined) ? agencyLink(audience, agency.id, period) : undefined, name: agency.name },
          ...above.map(({ id, name }) => ({
            href: mayGo(id) ? unitLink(audience, agency.id, id, period) : undefined,
            name,
          })),
        ]}
      />
      <p class="kind soft">
        {indexTitle(instrument)} · <span class="nowrap">{periodName(period)}</span>
      </p>
      <h1>
        <bdi>{unit.name}</bdi>
      </h1>
    </>
  )
}
