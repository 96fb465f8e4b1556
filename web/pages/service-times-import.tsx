import type { Agency } from '../../shared/domain/agency.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { staff } from '../assets/staff.ts'
import { Document } from '../components/document.tsx'
import { PostForm } from '../components/post-form.tsx'
import { RejectsTable } from '../components/rejects-table.tsx'
import { UnitPath } from '../components/unit-path.tsx'
import { count } from '../text/format.ts'
import { serviceTimes as text } from '../text/staff/service-times.ts'

const REJECTS_SHOWN = 100

export type TimeImportOutcome = {
  readonly read: number
  readonly stored: number
  readonly repeated: number
  readonly rejects: readonly {
    readonly line: number
    readonly column: string
    readonly value: string
    readonly reason: string
  }[]
}

/** Where a manager imports a file of service times. */
export function ServiceTimesImportPage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly path: string
  readonly problem?: string | undefined
  readonly outcome?: TimeImportOutcome | undefined
}) {
  const { agency, unit, path, problem, outcome } = props
  return (
    <Document title={text.importTitle} style={staff} owner={agency}>
      <UnitPath agency={agency} above={props.above} unit={unit} />
      <h1>{text.importTitle}</h1>
      <p class="lead">{text.importLead}</p>
      {problem !== undefined && (
        <p class="problems" role="alert">
          {problem}
        </p>
      )}
      <PostForm action={path} enctype="multipart/form-data">
        <div class="fields">
          <div class="field">
            <label for="berkas">{text.file}</label>
            <input
              type="file"
              name="berkas"
              id="berkas"
              accept=".csv,.xlsx,text/csv"
              required
              aria-describedby="file-hint"
            />
            <p class="soft hint" id="file-hint">
              {text.importHint} <code>{text.example}</code>
            </p>
          </div>
        </div>
        <button class="send" type="submit">
          {text.import}
        </button>
      </PostForm>
      {outcome && <Outcome outcome={outcome} />}
    </Document>
  )
}

function Outcome(props: { readonly outcome: TimeImportOutcome }) {
  const { read, stored, repeated, rejects } = props.outcome
  const counts = { read, stored, repeated, rejected: rejects.length }
  const more = rejects.length - REJECTS_SHOWN
  return (
    <section class="section" aria-labelledby="result-title">
      <h2 id="result-title">{text.result}</h2>
      <dl class="counts">
        {(['read', 'stored', 'repeated', 'rejected'] as const).map((name) => (
          <div>
            <dt>{text.counts[name]}</dt>
            <dd>{count(counts[name])}</dd>
          </div>
        ))}
      </dl>
      {rejects.length > 0 && (
        <div class="rejects">
          <h3 id="rejects-title">{text.rejects}</h3>
          <RejectsTable rejects={rejects} words={text.table} labelledBy="rejects-title" />
          {more > 0 && <p class="soft">{text.moreRejects(count(more))}</p>}
        </div>
      )}
    </section>
  )
}
