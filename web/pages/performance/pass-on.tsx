import type { Agency } from '../../../shared/domain/agency.ts'
import type { Counter } from '../../../shared/domain/counter.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { people as sheet } from '../../assets/people.ts'
import { Document } from '../../components/document.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { UnitPath } from '../../components/unit-path.tsx'
import { voice as text } from '../../text/staff/performance/voice.ts'

/** Where a citizen's words are passed on to those who served, by somebody who reads them first. */
export function PassOnPage(props: {
  readonly agency: Agency
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly counters: readonly Counter[]
  readonly counter: string | undefined
  readonly words: string
  readonly servers: readonly { readonly name: string }[]
  readonly sent: Readonly<Record<string, string>> | undefined
  readonly isMissing: boolean
  readonly action: string
}) {
  const { agency, above, unit, counters, counter, words, servers, sent, isMissing, action } = props
  const named = counters.find(({ id }) => id === counter)?.name
  return (
    <Document title={text.passTitle} style={sheet} owner={agency}>
      <UnitPath agency={agency} above={above} unit={unit} />
      <h1>{text.passTitle}</h1>
      <p class="lead">{text.passLead}</p>
      {servers.length === 0 ? (
        <>
          <blockquote>
            <bdi>{words}</bdi>
          </blockquote>
          <p role="alert">{text.passNobody}</p>
          <p>
            <a href={`/kelola/${agency.id}/unit/${unit.id}/kinerja/tugas-loket`}>{text.dutyTitle}</a>
          </p>
        </>
      ) : (
        <PostForm action={action}>
          <div class="fields one">
            <p>
              {text.passTo}: <bdi class="strong">{servers.map(({ name }) => name).join(', ')}</bdi>
              {named !== undefined && (
                <>
                  , <bdi>{text.at(named)}</bdi>
                </>
              )}
            </p>
            <SelectField
              name="kind"
              label={text.kind}
              choices={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
              sent={sent?.kind}
              problem={undefined}
            />
            <div class={isMissing ? 'field wrong' : 'field'}>
              <label for="words">{text.message}</label>
              <p class="hint soft" id="words-hint">
                {text.passAsk}
              </p>
              <textarea
                name="words"
                id="words"
                rows={6}
                maxlength={2000}
                required
                dir="auto"
                aria-describedby={isMissing ? 'words-hint words-problem' : 'words-hint'}
                aria-invalid={isMissing ? 'true' : undefined}
                autofocus={Boolean(isMissing)}
              >
                {sent?.words ?? words}
              </textarea>
              {isMissing && (
                <p class="problem" id="words-problem">
                  {text.messageMissing}
                </p>
              )}
            </div>
          </div>
          <button class="send" type="submit">
            {text.send}
          </button>
        </PostForm>
      )}
    </Document>
  )
}
