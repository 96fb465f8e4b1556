import type { Agency } from '../../../shared/domain/agency.ts'
import type { Slug } from '../../../shared/domain/ids.ts'
import type { Statement } from '../../../shared/domain/performance/strengths.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { following as sheet } from '../../assets/following.ts'
import { Document } from '../../components/document.tsx'
import { agencyLink } from '../../components/links.ts'
import { Path } from '../../components/path.tsx'
import { PagesOf } from '../../components/performance/pages-of.tsx'
import { StatementList } from '../../components/performance/statement-list.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { count } from '../../text/format.ts'
import { recognition as text } from '../../text/staff/performance/recognition.ts'

/** Who of a unit may be proposed for recognition, with all that speaks for and against it; by name, and never by merit. */
export function CandidatesPage(props: {
  readonly agency: Agency
  /** The one that is looked into; undefined where the reader manages none. */
  readonly unit: Slug | undefined
  readonly units: readonly Unit[]
  readonly candidates: readonly { readonly person: Person; readonly statements: readonly Statement[] }[]
  /** Who reads: nobody proposes themselves. */
  readonly reader: string | undefined
  readonly page: number
  readonly pages: number
}) {
  const { agency, unit, units, candidates, reader } = props
  const root = `/kelola/${agency.id}/penghargaan`
  const shown = units.find(({ id }) => id === unit)
  return (
    <Document title={text.candidatesPage(shown?.name ?? agency.name)} style={sheet} owner={agency}>
      <Path
        steps={[
          { href: agencyLink('manager', agency.id), name: agency.name },
          { href: root, name: text.title },
        ]}
      />
      <h1>{text.candidates}</h1>
      <p class="lead">{text.candidatesLead}</p>
      {shown === undefined ? (
        <p class="empty">{text.noUnit}</p>
      ) : (
        <form method="get" action={`${root}/calon`} class="find">
          <SelectField
            name="unit"
            label={text.unit}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            sent={unit}
            problem={undefined}
          />
          <button class="second" type="submit">
            {text.show}
          </button>
        </form>
      )}
      {shown !== undefined && candidates.length === 0 && (
        <>
          <p class="empty">{text.noCandidates}</p>
          <p>{text.noCandidatesHint}</p>
        </>
      )}
      {candidates.map(({ person, statements }) => (
        <section class="section" aria-labelledby={`calon-${person.id}`}>
          <h2 id={`calon-${person.id}`}>
            <bdi>{person.name}</bdi>
          </h2>
          <StatementList statements={statements} />
          {person.id !== reader && (
            <p class="doings">
              <a class="second" href={`${root}/usul/${person.id}`}>
                {text.propose}
                <span class="away">{`: ${person.name}`}</span>
              </a>
            </p>
          )}
        </section>
      ))}
      <PagesOf
        label={text.pages}
        said={text.pageOf(count(props.page), count(props.pages))}
        page={props.page}
        pages={props.pages}
        href={(page) => `${root}/calon?${new URLSearchParams({ unit: unit ?? '', halaman: String(page) })}`}
        before={text.before}
        after={text.after}
      />
    </Document>
  )
}
