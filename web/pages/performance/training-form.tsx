import type { Agency } from '../../../shared/domain/agency.ts'
import type { Course } from '../../../shared/domain/performance/course.ts'
import { following as sheet } from '../../assets/following.ts'
import { Document } from '../../components/document.tsx'
import { FormFieldOf, type Problems, type Sent } from '../../components/form-field.tsx'
import { trainingFields } from '../../components/performance/course-fields.ts'
import { rootOf, type Whose, WhosePath } from '../../components/performance/own-path.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { count } from '../../text/format.ts'
import { training as text } from '../../text/staff/performance/training.ts'

/** A training to be asked for, suggested, or told of when it is over. */
export function TrainingFormPage(props: {
  readonly agency: Agency
  readonly whose: Whose
  readonly beginning: 'request' | 'suggest' | 'record'
  readonly courses: readonly Course[]
  readonly action: string
  /** Names what is sent: sent twice it is one. */
  readonly id: string
  readonly sent: Sent
  readonly problems?: Problems | undefined
}) {
  const { agency, whose, beginning, sent, problems = {} } = props
  const root = `${rootOf(agency, whose)}/pelatihan`
  const isOwn = whose.kind === 'own'
  const courses = props.courses.map(({ id, content }) => ({
    value: id,
    label: `${content.name} (${text.jp(count(content.hours))})`,
  }))
  return (
    <Document title={text[beginning]} style={sheet} owner={agency}>
      <WhosePath
        agency={agency}
        whose={whose}
        more={[{ href: root, name: isOwn ? text.own : text.theirs(whose.name) }]}
      />
      <h1>{text[beginning]}</h1>
      <p class="lead">{text[`${beginning}Lead`]}</p>
      {problems[''] !== undefined && (
        <p class="problems" role="alert">
          {problems['']}
        </p>
      )}
      <PostForm action={props.action}>
        <input type="hidden" name="id" value={props.id} />
        <div class="fields one by-course">
          {trainingFields(courses, beginning === 'record').map((field) => (
            <FormFieldOf field={field} sent={sent} problem={problems[field.name]} />
          ))}
        </div>
        <button class="send" type="submit">
          {text.send}
        </button>
        <p class="note">
          <a href={root}>{text.cancel}</a>
        </p>
      </PostForm>
    </Document>
  )
}
