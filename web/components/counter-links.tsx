import { hasLeft } from '../../shared/domain/moved-counter.ts'
import { isInUse } from '../../shared/domain/registry.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { manage } from '../text/staff/manage.ts'
import { posterLink } from './poster-links.ts'
import { useMay } from './shell.ts'

/** Where citizens rate each of the unit's own counters: what a QR code at the counter carries. Nothing for a unit without counters. */
export function CounterLinks(props: { readonly report: UnitReport }) {
  const { registry, unit, today } = props.report
  const mayPrint = useMay()('unit.manage')
  const counters = registry.counters.filter(
    (counter) => counter.unit === unit.id && isInUse(counter, today) && !hasLeft(counter, today),
  )
  if (counters.length === 0) return null
  const at = { agency: registry.agency.id, unit: unit.id }
  return (
    <section class="section no-print" aria-labelledby="counter-links-title">
      <h2 id="counter-links-title">{manage.counterLinks}</h2>
      <p class="soft">{manage.counterLinksHint}</p>
      <ul>
        {counters.map(({ id, name, code }) => (
          <li>
            <a href={`/q/${code}`}>
              <bdi>{name}</bdi>
            </a>{' '}
            <span class="soft nowrap">/q/{code}</span>{' '}
            {mayPrint && (
              <a href={posterLink(at, id)} aria-label={manage.posterOf(name)}>
                {manage.poster}
              </a>
            )}
          </li>
        ))}
      </ul>
      {mayPrint && (
        <p>
          <a class="button" href={posterLink(at)}>
            {manage.posters}
          </a>
        </p>
      )}
    </section>
  )
}
