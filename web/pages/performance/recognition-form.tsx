import type { Agency } from '../../../shared/domain/agency.ts'
import type { Statement } from '../../../shared/domain/performance/strengths.ts'
import { following as sheet } from '../../assets/following.ts'
import { Document } from '../../components/document.tsx'
import { type FormField, FormFieldOf, type Problems, type Sent } from '../../components/form-field.tsx'
import { WhosePath } from '../../components/performance/own-path.tsx'
import { StatementList } from '../../components/performance/statement-list.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { recognition as text } from '../../text/staff/performance/recognition.ts'

const FIELDS: readonly FormField[] = [
  {
    ...{ kind: 'text', name: 'title', label: text.fields.title, hint: text.fields.titleHint, maxlength: 120 },
    wrong: text.wrong.title,
  },
  { kind: 'lines', name: 'why', label: text.fields.why, hint: text.fields.whyHint, rows: 4, wrong: text.wrong.why },
]

/** A recognition to be proposed, beside what the evidence says. */
export function RecognitionFormPage(props: {
  readonly agency: Agency
  readonly person: { readonly id: string; readonly name: string }
  readonly statements: readonly Statement[]
  readonly action: string
  /** Names the proposal: sent twice it is one. */
  readonly id: string
  /** Where the reader came from. */
  readonly back: string
  readonly sent: Sent
  readonly problems?: Problems | undefined
}) {
  const { agency, person, statements, sent, problems = {} } = props
  return (
    <Document title={text.proposeFor(person.name)} style={sheet} owner={agency}>
      <WhosePath agency={agency} whose={{ kind: 'other', ...person }} />
      <h1>
        <bdi>{text.proposeFor(person.name)}</bdi>
      </h1>
      <p class="lead">{text.proposeLead}</p>
      <section class="section" aria-labelledby="evidence-title">
        <h2 id="evidence-title">{text.evidence}</h2>
        {statements.length === 0 ? <p>{text.noEvidence}</p> : <StatementList statements={statements} />}
      </section>
      {problems[''] !== undefined && (
        <p class="problems" role="alert">
          {problems['']}
        </p>
      )}
      <PostForm action={props.action}>
        <input type="hidden" name="id" value={props.id} />
        <div class="fields one">
          {FIELDS.map((field) => (
            <FormFieldOf field={field} sent={sent} problem={problems[field.name]} />
          ))}
        </div>
        <button class="send" type="submit">
          {text.submit}
        </button>
        <p class="note">
          <a href={props.back}>{text.cancel}</a>
        </p>
      </PostForm>
    </Document>
  )
}
