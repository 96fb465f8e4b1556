import type { Part, UnitReport } from '../../shared/domain/unit-report.ts'
import { manage } from '../text/staff/manage.ts'
import { ChildrenTable } from './children-table.tsx'
import { PartTable } from './part-table.tsx'

/** The unit's score by the units below it, by counter, by service, and by the way ratings came in. */
export function Breakdowns(props: { readonly report: UnitReport }) {
  const { children, counters, services, tiers } = props.report
  const { group } = manage
  const note = children.length > 0 ? manage.ownOnly : undefined
  return (
    <div class="parts">
      <ChildrenTable report={props.report} audience="manager" title={manage.children} />
      <PartTable
        id="counters-title"
        title={manage.counters}
        group={group.counter}
        parts={counters}
        note={note}
        nameOf={(part) => placeName(part, manage.noCounter)}
      />
      <PartTable
        id="services-title"
        title={manage.services}
        group={group.service}
        parts={services}
        note={note}
        nameOf={(part) => placeName(part, manage.noService)}
      />
      <PartTable id="tiers-title" title={manage.tiers} group={group.tier} parts={tiers} nameOf={tierName} />
    </div>
  )
}

function placeName({ id, name }: Part, blank: string): string {
  return id === '' ? blank : (name ?? id)
}

function tierName({ id }: Part): string {
  const names: Readonly<Record<string, string>> = manage.tier
  return names[id] ?? id
}
