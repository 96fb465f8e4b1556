import type { Agency } from '../../../shared/domain/agency.ts'
import { dayOf } from '../../../shared/domain/calendar.ts'
import type { PersonId, Slug } from '../../../shared/domain/ids.ts'
import { personOf } from '../../../shared/domain/performance/dossier.ts'
import type { Recognition } from '../../../shared/domain/performance/recognition.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { following as sheet } from '../../assets/following.ts'
import { Document } from '../../components/document.tsx'
import { agencyLink } from '../../components/links.ts'
import { Path } from '../../components/path.tsx'
import { PagesOf } from '../../components/performance/pages-of.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { count, dayName } from '../../text/format.ts'
import { recognition as text } from '../../text/staff/performance/recognition.ts'

/** The recognitions of a year: proposed, granted and refused, the newest first. */
export function RecognitionsPage(props: {
  readonly agency: Agency
  readonly year: string
  readonly years: readonly string[]
  /** The unit that is shown; undefined for the whole agency. */
  readonly unit: Slug | undefined
  /** Those that the reader may choose, and whether they may see the whole agency. */
  readonly units: readonly Unit[]
  readonly isWhole: boolean
  readonly recognitions: readonly Recognition[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly page: number
  readonly pages: number
  /** Where candidates are looked for; absent for who only reads. */
  readonly candidates: string | undefined
}) {
  const { agency, year, unit, units, recognitions, names, candidates } = props
  const root = `/kelola/${agency.id}/penghargaan`
  const called = new Map(units.map(({ id, name }) => [id, name]))
  const of = (page: number) =>
    new URLSearchParams({ tahun: year, ...(unit !== undefined && { unit }), halaman: String(page) })
  return (
    <Document title={text.page(agency.name)} style={sheet} owner={agency}>
      <Path steps={[{ href: agencyLink('manager', agency.id), name: agency.name }]} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {candidates !== undefined && (
        <p class="doings">
          <a class="second" href={candidates}>
            {text.toCandidates}
          </a>
        </p>
      )}
      <form method="get" action={root} class="find">
        <SelectField
          name="tahun"
          label={text.year}
          choices={props.years.map((each) => ({ value: each, label: each }))}
          sent={year}
          problem={undefined}
        />
        <SelectField
          name="unit"
          label={text.unit}
          {...(props.isWhole && { empty: text.wholeAgency })}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          sent={unit}
          problem={undefined}
        />
        <button class="second" type="submit">
          {text.show}
        </button>
      </form>
      <section class="section" aria-labelledby="list-title">
        <h2 id="list-title">{text.listTitle(year)}</h2>
        {recognitions.length === 0 ? (
          <>
            <p class="empty">{text.none(year)}</p>
            <p>{text.noneHint}</p>
          </>
        ) : (
          <ul class="waits">
            {recognitions.map((each) => {
              const person = personOf(each)
              const at = each.history[0]?.at
              const name = names.get(person) ?? person
              return (
                <li>
                  <div>
                    <h3>
                      <bdi>{each.title}</bdi>
                    </h3>
                    <p>
                      <bdi class="strong">{name}</bdi> · <bdi>{called.get(each.unit) ?? each.unit}</bdi>
                    </p>
                    <p>
                      <span class="state-tag">{text.states[each.state]}</span>{' '}
                      <span class="soft">
                        <bdi>
                          {text.from(
                            each.by.name,
                            at === undefined ? '' : dayName(dayOf(Date.parse(at), agency.timeZone)),
                          )}
                        </bdi>
                      </span>
                    </p>
                  </div>
                  <a class="act" href={`${root}/${person}/${each.id}`}>
                    {text.open}
                    <span class="away">{`: ${each.title}, ${name}`}</span>
                  </a>
                </li>
              )
            })}
          </ul>
        )}
        <PagesOf
          label={text.pages}
          said={text.pageOf(count(props.page), count(props.pages))}
          page={props.page}
          pages={props.pages}
          href={(page) => `${root}?${of(page)}`}
          before={text.before}
          after={text.after}
        />
      </section>
    </Document>
  )
}
