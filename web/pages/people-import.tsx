import type { Agency } from '../../shared/domain/agency.ts'
import { people as sheet } from '../assets/people.ts'
import { Document } from '../components/document.tsx'
import type { ImportOutcome } from '../components/import-outcome.ts'
import { ImportResult } from '../components/import-result.tsx'
import { PersonPath } from '../components/person-path.tsx'
import { PostForm } from '../components/post-form.tsx'
import { count } from '../text/format.ts'
import { imports } from '../text/staff/import.ts'
import { peopleImport as words } from '../text/staff/people-import.ts'

/** Where an administrator imports a file of people: checked first, then slice by slice. */
export function PeopleImportPage(props: {
  readonly agency: Agency
  readonly action: string
  /** What does the same on a computer with the project: for files that are too large. */
  readonly command: string
  readonly problem?: string | undefined
  readonly outcome?: ImportOutcome | undefined
  readonly isDry?: boolean
  /** The first row of the slice that the outcome is of. */
  readonly from?: number
  readonly script: string
}) {
  const { agency, problem, outcome, command, isDry = true, from = 0 } = props
  const next = isDry ? null : (outcome?.next ?? null)
  return (
    <Document title={words.title} style={sheet} owner={agency} script={props.script}>
      <PersonPath agency={agency} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="soft">{words.again}</p>
      <p class="problems" role="alert" id="problem" hidden={problem === undefined}>
        {problem ?? ''}
      </p>
      <PostForm action={props.action} enctype="multipart/form-data" class="import" data-command={command}>
        <input type="hidden" name="dari" value={String(next ?? 0)} />
        <input type="hidden" name="sidik" value={next === null ? '' : (outcome?.digest ?? '')} />
        <div class="fields one">
          <div class="field">
            <label for="berkas">{imports.file}</label>
            <p class="soft hint" id="file-hint">
              {imports.fileHint}
            </p>
            <input
              type="file"
              name="berkas"
              id="berkas"
              accept=".csv,.xlsx,text/csv"
              required
              aria-describedby="file-hint"
            />
          </div>
        </div>
        <details class="more" open={outcome === undefined && problem === undefined}>
          <summary>{words.columns}</summary>
          <dl class="facts">
            {words.list.map(([name, meaning]) => (
              <div>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
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
