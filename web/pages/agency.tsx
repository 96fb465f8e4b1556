import type { Day } from '../../shared/domain/calendar.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import type { Score } from '../../shared/domain/score.ts'
import { reading } from '../assets/reading.ts'
import { Document } from '../components/document.tsx'
import type { PageAudience } from '../components/links.ts'
import { PeriodChooser } from '../components/period-chooser.tsx'
import { unitRows } from '../components/unit-rows.ts'
import { UnitTreeTable } from '../components/unit-tree-table.tsx'
import { periodName } from '../text/periods.ts'
import { manage } from '../text/staff/manage.ts'
import { useText } from '../text/text.ts'

/** All units of an agency with their scores of a period. */
export function AgencyPage(props: {
  readonly registry: Registry
  readonly scores: readonly Score[]
  readonly period: Period
  readonly audience: PageAudience
  /** The agency's own day: with it, other periods can be chosen. */
  readonly today?: Day
}) {
  const text = useText()
  const { registry, period, audience } = props
  const { agency } = registry
  const rows = unitRows(registry, props.scores)
  return (
    <Document title={agency.name} style={reading} owner={agency}>
      <p class="kind soft">
        {text.unit.title} · <span class="nowrap">{periodName(period)}</span>
      </p>
      <h1 id="agency-title">
        <bdi>{agency.name}</bdi>
      </h1>
      <p class="lead">{audience === 'manager' ? manage.agencyLead : text.agency.lead}</p>
      {props.today !== undefined && <PeriodChooser period={period} today={props.today} />}
      {rows.length === 0 ? (
        <p class="empty">{text.agency.none}</p>
      ) : (
        <UnitTreeTable rows={rows} agency={agency.id} period={period} audience={audience} labelledBy="agency-title" />
      )}
    </Document>
  )
}
