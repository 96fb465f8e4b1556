import type { Agency } from '../../../shared/domain/agency.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { people as sheet } from '../../assets/people.ts'
import { Document } from '../../components/document.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { RejectsTable } from '../../components/rejects-table.tsx'
import { TextField } from '../../components/text-field.tsx'
import { UnitPath } from '../../components/unit-path.tsx'
import { count } from '../../text/format.ts'
import { exchange as text } from '../../text/staff/performance/exchange.ts'

type Outcome = {
  readonly written: readonly { readonly name: string; readonly results: number; readonly indicators: number }[]
  readonly same: number
  readonly rejects: Parameters<typeof RejectsTable>[0]['rejects']
  readonly unknownColumns: readonly string[]
}

/** Where a unit's plans are taken from a spreadsheet: looked through first, then stored as drafts. */
export function PlanImportPage(props: {
  readonly agency: Agency
  readonly unit: Unit
  readonly above: readonly Unit[]
  readonly year: string
  readonly action: string
  readonly outcome: Outcome | undefined
  readonly dryRun: boolean
  readonly problem: string | undefined
}) {
  const { agency, unit, above, year, action, outcome, dryRun, problem } = props
  return (
    <Document title={`${text.importTitle}, ${unit.name}`} style={sheet} owner={agency}>
      <UnitPath agency={agency} above={above} unit={unit} />
      <h1>{text.importTitle}</h1>
      <p class="lead">{text.importLead}</p>
      {problem !== undefined && (
        <p class="problems" role="alert">
          {problem}
        </p>
      )}
      {outcome && <Result outcome={outcome} dryRun={dryRun} />}
      <PostForm action={action} enctype="multipart/form-data">
        <div class="fields one">
          <TextField name="tahun" label={text.year} type="number" sent={year} required min="2000" max="2099" />
          <div class="field">
            <label for="berkas">{text.file}</label>
            <p class="hint soft" id="berkas-hint">
              {text.fileHint}
            </p>
            <input
              type="file"
              name="berkas"
              id="berkas"
              accept=".csv,.xlsx,text/csv"
              required
              aria-describedby="berkas-hint"
            />
          </div>
        </div>
        <div class="actions">
          <button class="send" type="submit" name="langkah" value="periksa">
            {text.check}
          </button>
          <button class="second" type="submit" name="langkah" value="impor">
            {text.import}
          </button>
        </div>
      </PostForm>
      <details class="more" open={outcome === undefined && problem === undefined}>
        <summary>{text.columnsTitle}</summary>
        <dl class="facts">
          {text.columns.map(([name, meaning]) => (
            <div>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Document>
  )
}

function Result({ outcome, dryRun }: { readonly outcome: Outcome; readonly dryRun: boolean }) {
  const { written, same, rejects, unknownColumns } = outcome
  const people = count(written.length)
  return (
    <section class="section" aria-live="polite">
      <p class="strong">{dryRun ? text.checked(people) : text.imported(people)}</p>
      {same > 0 && <p>{text.same(count(same))}</p>}
      <ul>
        {written.map(({ name, results, indicators }) => (
          <li>
            <bdi>{text.written(name, count(results), count(indicators))}</bdi>
          </li>
        ))}
      </ul>
      {unknownColumns.length > 0 && <p class="soft">{text.unknownColumns(unknownColumns.join(', '))}</p>}
      {rejects.length > 0 && (
        <>
          <h2 id="rejects-title">{text.rejected(count(rejects.length))}</h2>
          <p class="soft">{text.rejectedLead}</p>
          <RejectsTable rejects={rejects} words={text.rejects} labelledBy="rejects-title" />
        </>
      )}
    </section>
  )
}
