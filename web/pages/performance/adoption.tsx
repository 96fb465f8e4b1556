import { dayOf } from '../../../shared/domain/calendar.ts'
import type { Expected, Share } from '../../../shared/domain/performance/adoption.ts'
import { planDue, reportDue, reviewDue } from '../../../shared/domain/performance/rules.ts'
import type { Adoption, Pages } from '../../../shared/domain/performance/unit-adoption.ts'
import { adopting } from '../../assets/adopting.ts'
import { Document } from '../../components/document.tsx'
import { waysFrom } from '../../components/navigation.ts'
import { AdoptionPeople } from '../../components/performance/adoption-people.tsx'
import { AdoptionUnits } from '../../components/performance/adoption-units.tsx'
import { useShell } from '../../components/shell.ts'
import { UnitPath } from '../../components/unit-path.tsx'
import { clock, count, dayName } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { adoption as text } from '../../text/staff/performance/adoption.ts'

/** A unit's year for who manages it: what is open, of whom and in which units below, and where else to go. */
export function AdoptionPage(props: Adoption & { readonly path: string }) {
  const { registry, unit, above, expected, people, peoplePages, units, unitPages, path } = props
  const { agency } = registry
  return (
    <Document title={text.pageTitle(unit.name)} style={adopting} owner={agency}>
      <UnitPath agency={agency} above={above} unit={unit} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <Whole {...props} />
      <section class="section" aria-labelledby="people-title">
        <h2 id="people-title">{text.people}</h2>
        {people.length === 0 ? (
          <p>
            {text.nobody} <span class="soft">{text.nobodyHint}</span>
          </p>
        ) : (
          <>
            <p class="soft">{text.peopleHint}</p>
            <AdoptionPeople people={people} expected={expected} />
          </>
        )}
        <PageLinks pages={peoplePages} to={(page) => `${path}?halaman=${page}&halaman-unit=${unitPages.number}`} />
      </section>
      {units.length > 0 && (
        <section class="section" aria-labelledby="below-title">
          <h2 id="below-title">{text.units}</h2>
          <p class="soft">{text.unitsHint}</p>
          <AdoptionUnits units={units} agency={agency.id} />
          <PageLinks pages={unitPages} to={(page) => `${path}?halaman=${peoplePages.number}&halaman-unit=${page}`} />
        </section>
      )}
      <Others path={path} />
    </Document>
  )
}

function Whole({ whole, asOf, expected, units }: Adoption) {
  const { rules, year, over, zone } = expected
  const period = periodName(over)
  return (
    <section class="section" aria-labelledby="whole-title">
      <h2 id="whole-title">{text.whole}</h2>
      {units.length > 0 && <p class="soft">{text.wholeBelow}</p>}
      <dl class="facts">
        <div>
          <dt>{text.plan(year)}</dt>
          <dd>{sayShare('plan', whole.plan, planDue(rules, year, `${year}-01-01`), expected)}</dd>
        </div>
        <div>
          <dt>{text.report(period)}</dt>
          <dd>{sayShare('report', whole.report, reportDue(rules, over), expected)}</dd>
        </div>
        <div>
          <dt>{text.review(period)}</dt>
          <dd>{sayShare('review', whole.review, reviewDue(rules, over), expected)}</dd>
        </div>
      </dl>
      <p class="soft note">
        {asOf === undefined
          ? text.neverCounted
          : text.asOf(`${dayName(dayOf(Date.parse(asOf), zone))} ${clock(asOf, zone)}`)}
      </p>
    </section>
  )
}

function sayShare(
  what: keyof typeof text.missing,
  share: Share | undefined,
  due: string,
  { today }: Pick<Expected, 'today'>,
): string {
  if (share === undefined) return today <= due ? text.notYet(dayName(due)) : text.notCounted
  if (share.missing === 0) return text.all[what](count(share.of))
  return text.missing[what](count(share.missing), count(share.of))
}

function PageLinks(props: { readonly pages: Pages; readonly to: (page: number) => string }) {
  const { number, of } = props.pages
  if (of === 1) return null
  return (
    <nav class="pages" aria-label={text.pages}>
      <span class="soft">{text.pageOf(count(number), count(of))}</span>
      {number > 1 && (
        <a href={props.to(number - 1)} rel="prev">
          {text.before}
        </a>
      )}
      {number < of && (
        <a href={props.to(number + 1)} rel="next">
          {text.after}
        </a>
      )}
    </nav>
  )
}

/** Every further page of a unit's performance that the reader may open. */
function Others(props: { readonly path: string }) {
  const shell = useShell()
  const ways = shell ? waysFrom(shell.identity, shell.place).unit : []
  const others = ways.filter(({ href }) => href.startsWith(`${props.path}/`))
  if (others.length === 0) return null
  return (
    <section class="section no-print" aria-labelledby="others-title">
      <h2 id="others-title">{text.others}</h2>
      <ul>
        {others.map(({ href, name }) => (
          <li>
            <a href={href}>{name}</a> <span class="soft">{text.hints[href.split('/').at(-1) ?? '']}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
