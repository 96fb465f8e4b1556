import type { Agency } from '../../shared/domain/agency.ts'
import type { TrailEntry } from '../../shared/domain/trail.ts'
import { registering } from '../assets/registering.ts'
import { Document } from '../components/document.tsx'
import { type FormField, FormFieldOf, type Problems, type Sent } from '../components/form-field.tsx'
import { Path, type Step } from '../components/path.tsx'
import { PostForm } from '../components/post-form.tsx'
import { ChangeLine } from '../components/registry-history.tsx'
import { registry as text } from '../text/staff/registry.ts'

/** What a form of the registry asks, and why. */
export type RegistryFormText = {
  readonly title: string
  readonly lead: string
  /** What a change means for people, where it reaches far. */
  readonly far?: string | undefined
  readonly fields: readonly FormField[]
}

/** A form that changes one registered thing: one column, the reason for each question, what is wrong beside it. */
export function RegistryFormPage(props: {
  readonly agency: Agency
  readonly steps: readonly Step[]
  readonly form: RegistryFormText
  readonly path: string
  readonly back: string
  /** The version that was seen; `new` for what is to be added. */
  readonly version: number | 'new'
  readonly sent: Sent
  readonly problems?: Problems
  /** What others have changed since the form was opened. */
  readonly conflict?: readonly TrailEntry[] | undefined
}) {
  const { agency, form, sent, problems = {}, conflict } = props
  return (
    <Document title={form.title} style={registering} owner={agency}>
      <Path steps={props.steps} />
      <h1>
        <bdi>{form.title}</bdi>
      </h1>
      <p class="lead">{form.lead}</p>
      {Object.keys(problems).length > 0 && (
        <p class="problems" role="alert">
          {text.problems}
        </p>
      )}
      {conflict && (
        <section class="conflict" role="alert" aria-labelledby="conflict-title">
          <h2 id="conflict-title">{text.conflict}</h2>
          <p>{text.conflictAdvice}</p>
          {conflict.length === 0 && <p>{text.conflictUnknown}</p>}
          <ol>
            {conflict.map((entry) => (
              <li>
                <ChangeLine entry={entry} zone={agency.timeZone} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <PostForm class="one" action={props.path}>
        <input type="hidden" name="versi" value={String(props.version)} />
        {form.fields.map((field) => (
          <FormFieldOf field={field} sent={sent} problem={problems[field.name]} />
        ))}
        {form.far !== undefined && <p class="far">{form.far}</p>}
        <div class="doing">
          <button class="send" type="submit">
            {text.save}
          </button>
          <a href={props.back}>{text.back}</a>
        </div>
      </PostForm>
    </Document>
  )
}
