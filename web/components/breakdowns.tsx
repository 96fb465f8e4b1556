import type { Part, UnitReport } from '../../shared/domain/unit-report.ts'
import { text } from '../text/text.ts'
import { unitLink } from './links.ts'
import { PartTable } from './part-table.tsx'

/** The unit's score by the units below it, by counter, by service, and by the way ratings came in. */
export function Breakdowns(props: { readonly report: UnitReport }) {
  const { registry, period, children, counters, services, tiers } = props.report
  const { group } = text.manage
  const note = children.length > 0 ? text.manage.ownOnly : undefined
  return (
    <div class="parts">
      <PartTable
        id="children-title"
        title={text.manage.children}
        group={group.unit}
        parts={children}
        nameOf={({ id, name }) => name ?? id}
        linkOf={({ id }) => unitLink('manager', registry.agency.id, id, period)}
      />
      <PartTable
        id="counters-title"
        title={text.manage.counters}
        group={group.counter}
        parts={counters}
        note={note}
        nameOf={(part) => placeName(part, text.manage.noCounter)}
      />
      <PartTable
        id="services-title"
        title={text.manage.services}
        group={group.service}
        parts={services}
        note={note}
        nameOf={(part) => placeName(part, text.manage.noService)}
      />
      <PartTable id="tiers-title" title={text.manage.tiers} group={group.tier} parts={tiers} nameOf={tierName} />
    </div>
  )
}

function placeName({ id, name }: Part, blank: string): string {
  return id === '' ? blank : (name ?? id)
}

function tierName({ id }: Part): string {
  const names: Readonly<Record<string, string>> = text.manage.tier
  return names[id] ?? id
}
