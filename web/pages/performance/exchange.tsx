import type { Agency } from '../../../shared/domain/agency.ts'
import type { Day } from '../../../shared/domain/calendar.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { people as sheet } from '../../assets/people.ts'
import { Document } from '../../components/document.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { UnitPath } from '../../components/unit-path.tsx'
import { exchange as text } from '../../text/staff/performance/exchange.ts'

/** So many years back can be given out at once: what is older is the archive's. */
const YEARS = 5

/** Where a unit's plans, realisation and predikat are given out as files. */
export function PerformanceExchangePage(props: {
  readonly agency: Agency
  readonly unit: Unit
  readonly above: readonly Unit[]
  readonly today: Day
  readonly people: number
  /** The address of the unit's performance. */
  readonly path: string
  readonly problem?: string | undefined
}) {
  const { agency, unit, above, today, people, path, problem } = props
  const now = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, index) => String(now - index))
  const none = { sent: undefined, problem: undefined }
  return (
    <Document title={`${text.title}, ${unit.name}`} style={sheet} owner={agency}>
      <UnitPath agency={agency} above={above} unit={unit} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {problem !== undefined && (
        <p class="problems" role="alert">
          {problem}
        </p>
      )}
      {people === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <PostForm action={`${path}/ekspor`}>
          <div class="fields one">
            <SelectField
              {...none}
              name="tahun"
              label={text.year}
              choices={years.map((value) => ({ value, label: value }))}
            />
            <SelectField
              {...none}
              name="bentuk"
              label={text.kind}
              choices={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
            />
          </div>
          <p class="soft">{text.logged}</p>
          <button class="send" type="submit">
            {text.download}
          </button>
        </PostForm>
      )}
      <section class="section" aria-labelledby="other-title">
        <h2 id="other-title">{text.otherWays}</h2>
        <p class="soft">
          {text.api}{' '}
          <code class="wraps">{`/api/v1/agencies/${agency.id}/units/${unit.id}/performance?year=${now}`}</code>
        </p>
      </section>
    </Document>
  )
}
