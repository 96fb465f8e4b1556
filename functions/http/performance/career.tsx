import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { PersonId, Slug } from '../../../shared/domain/ids.ts'
import { tooLittleOf } from '../../../shared/domain/performance/strengths.ts'
import { type Career, describeCareer, exportCareer, readCareer } from '../../../shared/usecases/performance/career.ts'
import { readSent } from '../../../shared/usecases/read-sent.ts'
import { CareerPage } from '../../../web/pages/performance/career.tsx'
import type { World } from '../../compose.ts'
import { careerCsv } from '../../spreadsheets/career-csv.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { mayHere, permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'
import { ownPerson } from './own-person.ts'

const OWN = '/kelola/kinerja/riwayat'
const THEIRS = '/kelola/:agency/orang/:person/riwayat'

const Taking = z.strictObject({ bentuk: z.enum(['csv', 'json']) })

/** The career record: one's own, and of those whom one looks after. */
export function careerRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(OWN, permit(store, 'performance.own', 'own'), (c) => page(c, { ...ownPerson(c), isOwn: true }))

  app.post(`${OWN}/unduh`, permit(store, 'performance.own', 'own'), async (c) => {
    const { bentuk } = readSent(Taking, Object.fromEntries(await readForm(c)))
    return file(c, await readCareer(world, ownPerson(c)), bentuk)
  })

  app.get(THEIRS, permit(store, 'performance.read'), (c) => page(c, { ...c.req.param(), isOwn: false }))

  app.post(`${THEIRS}/unduh`, permit(store, 'performance.read'), async (c) => {
    const { bentuk } = readSent(Taking, Object.fromEntries(await readForm(c)))
    return file(c, await exportCareer(world, actorOf(c), c.req.param()), bentuk)
  })
  return app

  async function page(
    c: Context<Env>,
    { isOwn, ...at }: { readonly agency: Slug; readonly person: PersonId; readonly isOwn: boolean },
  ) {
    const report = await describeCareer(world, at, isOwn ? 'self' : 'others')
    const { person } = report
    const isSuperior = !isOwn && (await mayHere(c, store, 'performance.review'))
    return staffPage(
      c,
      <CareerPage
        {...report}
        whose={isOwn ? { kind: 'own' } : { kind: 'other', id: person.id, name: person.name, isSuperior }}
        tooLittle={tooLittleOf(report.evidenced)}
        isSuperior={isSuperior}
        saved={readQuery(c, ['tersimpan']).tersimpan === '1'}
      />,
    )
  }
}

/** A career as a file. What is in it of others is no more than their names beside what they decided. */
function file(c: Context<Env>, career: Career, form: 'csv' | 'json') {
  const { person, entries } = career
  const headers = { 'Content-Disposition': `attachment; filename="riwayat-${person.id}.${form}"` }
  if (form === 'csv') {
    return c.body(careerCsv(career), 200, { 'Content-Type': 'text/csv; charset=utf-8', ...headers })
  }
  const kept = { person: { id: person.id, name: person.name, agency: person.agency }, entries }
  return c.body(`${JSON.stringify(kept, null, 2)}\n`, 200, {
    'Content-Type': 'application/json; charset=utf-8',
    ...headers,
  })
}
