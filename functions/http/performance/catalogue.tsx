import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { type CourseContent, offered } from '../../../shared/domain/performance/course.ts'
import { NEEDS } from '../../../shared/domain/performance/need.ts'
import { may } from '../../../shared/domain/permissions.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { agencyToday } from '../../../shared/usecases/describe-people.ts'
import * as deeds from '../../../shared/usecases/performance/courses.ts'
import { PEOPLE_A_PAGE } from '../../../shared/usecases/performance/team.ts'
import { CataloguePage } from '../../../web/pages/performance/catalogue.tsx'
import { CourseFormPage } from '../../../web/pages/performance/course-form.tsx'
import { training as text } from '../../../web/text/staff/performance/training.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { permit } from '../permit.ts'
import { readPersonForm, type Sent, versionIn } from '../person-form.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { dossierIn, failedOf, numberIn, stepsSince } from './follow-form.ts'

const PATH = '/kelola/:agency/pelatihan'

const Wish = z.object({
  untuk: z.catch(z.optional(z.enum(NEEDS)), undefined),
  halaman: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)), 1),
})

/** The catalogue of training: read by all who work for the agency, kept by its managers. */
export function catalogueRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'performance.own', 'within'), async (c) => {
    const { tersimpan, ...sent } = readQuery(c, ['untuk', 'halaman', 'tersimpan'])
    const { untuk: need, halaman } = Wish.parse(sent)
    const { registry } = await agencyToday(world, c.req.param('agency'))
    const { agency } = registry
    c.set('place', { agency: agency.id, unitAndAbove: [] })
    const all = await deeds.coursesOf(world, agency.id)
    const found = offered(all).filter(({ content }) => need === undefined || content.serves.includes(need))
    const pages = Math.max(1, Math.ceil(found.length / PEOPLE_A_PAGE))
    const page = Math.min(halaman, pages)
    const identity = c.get('identity')
    return staffPage(
      c,
      <CataloguePage
        agency={agency}
        courses={found.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE)}
        page={page}
        pages={pages}
        need={need}
        retired={all.filter(({ retired }) => retired !== undefined)}
        mayManage={may(identity, 'performance.manage', { agency: agency.id })}
        mayAsk={identity.person?.agency === agency.id}
        saved={tersimpan === '1'}
      />,
    )
  })

  app.get(`${PATH}/baru`, permit(store, 'performance.manage'), (c) => adding(c, c.req.param('agency')))

  app.post(`${PATH}/baru`, permit(store, 'performance.manage'), async (c) => {
    const { agency } = c.req.param()
    const { id = '', ...sent } = await readPersonForm(c)
    const does = () => deeds.addCourse(world, actorOf(c), { agency, course: id }, contentOf(sent))
    return deed(c, agency, does, (failed) => adding(c, agency, { id, sent, ...failed }))
  })

  app.get(`${PATH}/:course/ubah`, permit(store, 'performance.manage'), (c) => changing(c, c.req.param()))

  app.post(`${PATH}/:course/ubah`, permit(store, 'performance.manage'), async (c) => {
    const at = c.req.param()
    const { version, sent } = await seenIn(c)
    const does = () => deeds.changeCourse(world, actorOf(c), { ...at, version }, contentOf(sent))
    return deed(c, at.agency, does, (failed) => changing(c, at, { sent, version, ...failed }))
  })

  app.post(`${PATH}/:course/henti`, permit(store, 'performance.manage'), async (c) => {
    const at = c.req.param()
    const { version, sent } = await seenIn(c)
    const does = () => deeds.retireCourse(world, actorOf(c), { ...at, version }, sent)
    return deed(c, at.agency, does, (failed) => changing(c, at, { reason: sent, version, ...failed }))
  })

  app.post(`${PATH}/:course/buka`, permit(store, 'performance.manage'), async (c) => {
    const at = c.req.param()
    const { version, sent } = await seenIn(c)
    if (Object.keys(sent).length > 0) throw new Refusal('answers-invalid', {}, [{ field: 'form', problem: 'unknown' }])
    const does = () => deeds.offerCourse(world, actorOf(c), { ...at, version })
    return deed(c, at.agency, does, (failed) => changing(c, at, { version, ...failed }))
  })
  return app

  type Failed = NonNullable<ReturnType<typeof failedOf>>

  async function deed(
    c: Context<Env>,
    agency: string,
    does: () => Promise<unknown>,
    again: (failed: Failed) => Response | Promise<Response>,
  ) {
    try {
      await does()
      return c.redirect(`/kelola/${agency}/pelatihan?tersimpan=1`, 303)
    } catch (error) {
      const failed = failedOf(error, text.wrong)
      if (!failed) throw error
      return again(failed)
    }
  }

  async function adding(
    c: Context<Env>,
    agency: string,
    more: Partial<Failed> & { readonly id?: string; readonly sent?: Sent } = {},
  ) {
    const { registry } = await agencyToday(world, agency)
    const { id = world.newId(), sent = {}, problems, status = 200 } = more
    const page = { agency: registry.agency, action: c.req.path, id, sent, problems }
    return staffPage(c, <CourseFormPage {...page} />, status)
  }

  async function changing(
    c: Context<Env>,
    at: { readonly agency: string; readonly course: string },
    more: Partial<Failed> & { readonly sent?: Sent; readonly reason?: Sent; readonly version?: number } = {},
  ) {
    const [{ registry }, known] = await Promise.all([agencyToday(world, at.agency), deeds.coursesOf(world, at.agency)])
    const course = known.find(({ id }) => id === at.course)
    if (!course) throw new Refusal('dossier-unknown')
    const { problems, status = 200, isLate = false, version = course.version } = more
    const since = isLate ? stepsSince(course.history, version) : []
    const content = more.sent ?? sentOf(course.content)
    return staffPage(
      c,
      <CourseFormPage
        agency={registry.agency}
        course={{ ...course, seen: isLate ? course.version : version }}
        action={`/kelola/${at.agency}/pelatihan/${course.id}/ubah`}
        sent={{ ...content, ...more.reason }}
        problems={problems}
        since={since}
      />,
      status,
    )
  }
}

/** A form's fields, and the version that it was made from. */
async function seenIn(c: Context<Env>): Promise<{ readonly version: number; readonly sent: Sent }> {
  dossierIn(c.req.param('course') ?? '')
  const { version: _version, ...sent } = await readPersonForm(c)
  return { version: versionIn({ version: _version ?? '' }), sent }
}

/** A form's fields as the use case is told them: each need has a field of its own. Whatever was sent beside stays, to be refused. */
function contentOf(sent: Sent): Readonly<Record<string, unknown>> {
  const fields = Object.entries(sent)
  const serves = fields.flatMap(([name, value]) =>
    name.startsWith('serves-') && value === 'ya' ? [name.slice(7)] : [],
  )
  const rest = Object.fromEntries(fields.filter(([name]) => !name.startsWith('serves-')))
  return { ...rest, hours: numberIn(sent.hours), serves }
}

/** The other way: what stands in the form of a course. */
function sentOf({ serves, hours, link = '', ...content }: CourseContent): Sent {
  return {
    ...content,
    link,
    hours: String(hours),
    ...Object.fromEntries(serves.map((need) => [`serves-${need}`, 'ya'])),
  }
}
