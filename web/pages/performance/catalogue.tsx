import type { Agency } from '../../../shared/domain/agency.ts'
import { dayOf } from '../../../shared/domain/calendar.ts'
import type { Course } from '../../../shared/domain/performance/course.ts'
import { NEEDS, type Need } from '../../../shared/domain/performance/need.ts'
import { following as sheet } from '../../assets/following.ts'
import { Document } from '../../components/document.tsx'
import { agencyLink } from '../../components/links.ts'
import { Path } from '../../components/path.tsx'
import { PagesOf } from '../../components/performance/pages-of.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { count, dayName } from '../../text/format.ts'
import { following } from '../../text/staff/performance/following.ts'
import { training as text } from '../../text/staff/performance/training.ts'

/** An agency's catalogue of training, as its staff read it and its managers keep it. */
export function CataloguePage(props: {
  readonly agency: Agency
  readonly courses: readonly Course[]
  readonly page: number
  readonly pages: number
  readonly need: Need | undefined
  /** Those that are offered no more, for who keeps the catalogue. */
  readonly retired: readonly Course[]
  readonly mayManage: boolean
  /** Whether the reader works for the agency, and may ask. */
  readonly mayAsk: boolean
  readonly saved: boolean
}) {
  const { agency, courses, need, retired, mayManage, mayAsk } = props
  const root = `/kelola/${agency.id}/pelatihan`
  const choices = NEEDS.map((value) => ({ value, label: following.needs[value] }))
  const of = (page: number) => new URLSearchParams({ ...(need && { untuk: need }), halaman: String(page) })
  return (
    <Document title={text.cataloguePage(agency.name)} style={sheet} owner={agency}>
      <Path steps={[{ href: agencyLink('manager', agency.id), name: agency.name }]} />
      <h1>{text.catalogue}</h1>
      <p class="lead">{text.catalogueLead}</p>
      {props.saved && (
        <p class="done" role="status">
          {following.saved}
        </p>
      )}
      {(mayManage || mayAsk) && (
        <p class="doings">
          {mayManage && (
            <a class="second" href={`${root}/baru`}>
              {text.add}
            </a>
          )}
          {mayAsk && (
            <a class="second" href="/kelola/kinerja/pelatihan">
              {text.own}
            </a>
          )}
        </p>
      )}
      <form method="get" action={root} class="find">
        <SelectField
          name="untuk"
          label={text.filter}
          empty={text.anyNeed}
          choices={choices}
          sent={need}
          problem={undefined}
        />
        <button class="second" type="submit">
          {text.show}
        </button>
      </form>
      <section class="section" aria-labelledby="courses-title">
        <h2 id="courses-title">{text.courses}</h2>
        {courses.length === 0 && (
          <>
            <p class="empty">{need === undefined ? text.catalogueNone : text.catalogueNoneFor}</p>
            <p>{text.catalogueNoneHint}</p>
          </>
        )}
        {courses.length > 0 && (
          <ul class="waits">
            {courses.map((course) => (
              <CourseItem course={course} root={root} mayManage={mayManage} mayAsk={mayAsk} />
            ))}
          </ul>
        )}
        <PagesOf
          label={text.pages}
          said={text.page(count(props.page), count(props.pages))}
          page={props.page}
          pages={props.pages}
          href={(page) => `${root}?${of(page)}`}
          before={text.before}
          after={text.after}
        />
      </section>
      {mayManage && retired.length > 0 && (
        <section class="section" aria-labelledby="retired-title">
          <h2 id="retired-title">{text.retiredTitle}</h2>
          <ul class="waits">
            {retired.map(({ id, content, retired: over }) => (
              <li>
                <div>
                  <h3>
                    <bdi>{content.name}</bdi>
                  </h3>
                  {over && (
                    <p class="soft">
                      <bdi>{text.retiredSince(dayName(dayOf(Date.parse(over.at), agency.timeZone)), over.reason)}</bdi>
                    </p>
                  )}
                </div>
                <Act href={`${root}/${id}/ubah`} name={text.edit} of={content.name} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Document>
  )
}

function CourseItem(props: {
  readonly course: Course
  readonly root: string
  readonly mayManage: boolean
  readonly mayAsk: boolean
}) {
  const { id, content } = props.course
  const { name, provider, hours, form, serves, link } = content
  return (
    <li>
      <div>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p class="soft">
          <bdi>{text.about(provider, count(hours), text.forms[form])}</bdi>
        </p>
        {serves.length > 0 && <p>{text.serves(serves.map((need) => following.needs[need]).join(', '))}</p>}
        {link !== undefined && (
          <p>
            {text.more}:{' '}
            <bdi>
              <code>{link}</code>
            </bdi>
          </p>
        )}
      </div>
      <p class="acts">
        {props.mayAsk && <Act href={`/kelola/kinerja/pelatihan/ajukan?pelatihan=${id}`} name={text.ask} of={name} />}
        {props.mayManage && <Act href={`${props.root}/${id}/ubah`} name={text.edit} of={name} />}
      </p>
    </li>
  )
}

function Act(props: { readonly href: string; readonly name: string; readonly of: string }) {
  return (
    <a class="act" href={props.href}>
      {props.name}
      <span class="away">{`: ${props.of}`}</span>
    </a>
  )
}
