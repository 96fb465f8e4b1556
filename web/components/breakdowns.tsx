import type { Part, UnitReport } from '../../shared/domain/unit-report.ts'
import { manage } from '../text/staff/manage.ts'
import { ChildrenTable } from './children-table.tsx'
import { PartTable } from './part-table.tsx'

/** The unit's score by the units below it, by counter, by service, by the way ratings came in, and by channel. */
export function Breakdowns(props: { readonly report: UnitReport }) {
  const { children, counters, services, tiers, channels } = props.report
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
      <PartTable
        id="channels-title"
        title={manage.channels}
        group={group.channel}
        parts={channels}
        nameOf={channelName}
      />
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

function channelName({ id }: Part): string {
  const names: Readonly<Record<string, string>> = manage.channel
  return names[id] ?? id
}
