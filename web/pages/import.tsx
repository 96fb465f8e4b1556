import type { Agency } from '../../shared/domain/agency.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { staff } from '../assets/staff.ts'
import { Document } from '../components/document.tsx'
import type { ImportOutcome } from '../components/import-outcome.ts'
import { ImportResult } from '../components/import-result.tsx'
import { PostForm } from '../components/post-form.tsx'
import { UnitPath } from '../components/unit-path.tsx'
import { count } from '../text/format.ts'
import { imports } from '../text/staff/import.ts'

/** What was chosen beside the file, as it was sent. */
export type ImportWish = { readonly period: string; readonly map: string; readonly batch: string }

/** Where a manager imports a file of responses: checked first, then slice by slice. */
export function ImportPage(props: {
  readonly agency: Agency
  /** The units above, from the top. */
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly action: string
  /** What does the same on a computer with the project: for files that are too large. */
  readonly command: string
  readonly wish: ImportWish
  readonly problem?: string | undefined
  readonly outcome?: ImportOutcome | undefined
  readonly isDry?: boolean
  /** The first row of the slice that the outcome is of. */
  readonly from?: number
  readonly script: string
}) {
  const { agency, unit, wish, problem, outcome, command, isDry = true, from = 0 } = props
  const next = isDry ? null : (outcome?.next ?? null)
  return (
    <Document title={imports.title} style={staff} owner={agency} script={props.script}>
      <UnitPath agency={agency} above={props.above} unit={unit} />
      <h1>{imports.title}</h1>
      <p class="lead">{imports.lead}</p>
      <p class="soft">{imports.again}</p>
      <p class="problems" role="alert" id="problem" hidden={problem === undefined}>
        {problem ?? ''}
      </p>
      <PostForm action={props.action} enctype="multipart/form-data" class="import" data-command={command}>
        <input type="hidden" name="dari" value={next ?? 0} />
        <input type="hidden" name="sidik" value={next === null ? '' : (outcome?.digest ?? '')} />
        <div class="fields">
          <div class="field">
            <label for="berkas">{imports.file}</label>
            <input
              type="file"
              name="berkas"
              id="berkas"
              accept=".csv,.xlsx,text/csv"
              required
              aria-describedby="file-hint"
            />
            <p class="soft hint" id="file-hint">
              {imports.fileHint}
            </p>
          </div>
          <Text name="periode" label={imports.period} hint={imports.periodHint} value={wish.period} longest={10} />
        </div>
        <details class="more" open={wish.map !== '' || wish.batch !== ''}>
          <summary>{imports.more}</summary>
          <div class="fields">
            <Text name="kolom" label={imports.map} hint={imports.mapHint} value={wish.map} longest={1000} />
            <Text name="nama" label={imports.batch} hint={imports.batchHint} value={wish.batch} longest={80} />
          </div>
        </details>
        <p class="soft hint">
          {imports.tooLargeShort} <code>{command}</code>
        </p>
        <div class="actions">
          <button class="send" type="submit" name="langkah" value="periksa">
            {imports.check}
          </button>
          <button class="second" type="submit" name="langkah" value="impor">
            {next === null ? imports.import : imports.goOn}
          </button>
          {(outcome?.rejected ?? 0) > 0 && (
            <button class="second" type="submit" name="langkah" value="tolak" id="rejects-file">
              {imports.rejectsFile}
            </button>
          )}
        </div>
      </PostForm>
      <section id="progress" class="scripted" hidden>
        <p class="done" role="status" id="progress-text"></p>
        <progress aria-labelledby="progress-text" max={1}></progress>
        <button class="second" type="button" id="cancel">
          {imports.cancel}
        </button>
      </section>
      {next !== null && outcome && (
        <p class="done">{imports.part(count(from + 1), count(from + outcome.read), count(outcome.rows))}</p>
      )}
      <ImportResult outcome={outcome} isDry={isDry} />
    </Document>
  )
}

function Text(props: {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly longest: number
}) {
  const { name, label, hint, value, longest } = props
  return (
    <div class="field">
      <label for={name}>
        {label} <span>· {imports.optional}</span>
      </label>
      <input
        type="text"
        name={name}
        id={name}
        value={value}
        maxlength={longest}
        autocomplete="off"
        aria-describedby={`${name}-hint`}
      />
      <p class="soft hint" id={`${name}-hint`}>
        {hint}
      </p>
    </div>
  )
}
