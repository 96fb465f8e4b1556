import type { Agency } from '../../../shared/domain/agency.ts'
import type { Course } from '../../../shared/domain/performance/course.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { following as sheet } from '../../assets/following.ts'
import { Document } from '../../components/document.tsx'
import { FormFieldOf, type Problems, type Sent } from '../../components/form-field.tsx'
import { agencyLink } from '../../components/links.ts'
import { Path } from '../../components/path.tsx'
import { Conflict } from '../../components/performance/conflict.tsx'
import { COURSE_FIELDS, REASON_FIELDS } from '../../components/performance/course-fields.ts'
import { StepList } from '../../components/performance/step-list.tsx'
import { trainingFieldName } from '../../components/performance/training-words.ts'
import { PostForm } from '../../components/post-form.tsx'
import { training as text } from '../../text/staff/performance/training.ts'

/** A course to add to the catalogue, or to describe anew. */
export function CourseFormPage(props: {
  readonly agency: Agency
  /** The one that is described anew, and the version that the form is made from. */
  readonly course?: (Course & { readonly seen: number }) | undefined
  readonly action: string
  /** Names what is added: sent twice it is one. */
  readonly id?: string
  readonly sent: Sent
  readonly problems?: Problems | undefined
  readonly since?: readonly Step[]
}) {
  const { agency, course, sent, problems = {}, since = [] } = props
  const root = `/kelola/${agency.id}/pelatihan`
  const title = course ? `${text.edit}: ${course.content.name}` : text.add
  const zone = agency.timeZone
  return (
    <Document title={title} style={sheet} owner={agency}>
      <Path
        steps={[
          { href: agencyLink('manager', agency.id), name: agency.name },
          { href: root, name: text.catalogue },
        ]}
      />
      <h1>{course ? <bdi>{title}</bdi> : title}</h1>
      <p class="lead">{course ? text.editLead : text.addLead}</p>
      {since.length > 0 && <Conflict since={since} zone={zone} nameOf={trainingFieldName} />}
      {problems[''] !== undefined && (
        <p class="problems" role="alert">
          {problems['']}
        </p>
      )}
      <PostForm action={props.action}>
        {course && <input type="hidden" name="version" value={String(course.seen)} />}
        {props.id !== undefined && <input type="hidden" name="id" value={props.id} />}
        <div class="fields one">
          {COURSE_FIELDS.map((field) => (
            <FormFieldOf field={field} sent={sent} problem={problems[field.name]} />
          ))}
        </div>
        <button class="send" type="submit">
          {text.save}
        </button>
        <p class="note">
          <a href={root}>{text.cancel}</a>
        </p>
      </PostForm>
      {course && (
        <section class="section" aria-labelledby="offer-title">
          <h2 id="offer-title">{course.retired ? text.offer : text.retire}</h2>
          {course.retired ? (
            <PostForm action={`${root}/${course.id}/buka`}>
              <input type="hidden" name="version" value={String(course.seen)} />
              <button class="second" type="submit">
                {text.offer}
              </button>
            </PostForm>
          ) : (
            <PostForm action={`${root}/${course.id}/henti`}>
              <p>{text.retireHint}</p>
              <input type="hidden" name="version" value={String(course.seen)} />
              <div class="fields one">
                {REASON_FIELDS.map((field) => (
                  <FormFieldOf field={field} sent={sent} problem={problems[field.name]} />
                ))}
              </div>
              <button class="second" type="submit">
                {text.retire}
              </button>
            </PostForm>
          )}
        </section>
      )}
      {course && (
        <section class="section" aria-labelledby="history-title">
          <h2 id="history-title">{text.history}</h2>
          <StepList history={course.history} zone={zone} nameOf={trainingFieldName} />
        </section>
      )}
    </Document>
  )
}
