import { Hono } from 'hono'
import { encode } from 'uqr'
import * as z from 'zod/mini'
import { GRACE } from '../../shared/domain/former-codes.ts'
import { CounterCode } from '../../shared/domain/ids.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { type CountersReport, describeCounters } from '../../shared/usecases/describe-counters.ts'
import { replaceCode } from '../../shared/usecases/replace-code.ts'
import type { Poster } from '../../web/components/poster-face.tsx'
import { posterLink } from '../../web/components/poster-links.ts'
import { POSTER_SIZES } from '../../web/components/poster-size.ts'
import { PostersPage } from '../../web/pages/posters.tsx'
import type { World } from '../compose.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import { permit } from './permit.ts'
import { readQuery } from './query.ts'
import { staffPage } from './staff-page.tsx'

const Size = z.enum(POSTER_SIZES)
const Days = z.coerce.number().check(z.int(), z.minimum(GRACE.least), z.maximum(GRACE.most))

/** Posters with the QR codes of a unit's counters, and fresh codes for them. */
export function posterRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store, config } = world

  app.get('/kelola/:agency/unit/:unit/poster', permit(store, 'unit.manage'), async (c) => {
    const { ukuran = 'a4', loket } = readQuery(c, ['ukuran', 'loket'])
    const size = readField('ukuran', Size, ukuran)
    const report = await describeCounters(world, c.req.param())
    const chosen = chosenFrom(report, loket)
    const posters = (chosen ? [chosen] : report.counters).map((counter) => posterOf(counter, config.publicUrl))
    return staffPage(c, <PostersPage {...report} posters={posters} chosen={chosen} size={size} />)
  })

  app.post('/kelola/:agency/unit/:unit/loket/:counter/kode', permit(store, 'unit.manage'), async (c) => {
    const at = c.req.param()
    const form = await readForm(c)
    const size = readField('ukuran', Size, form.get('ukuran'))
    const code = readField('kode', CounterCode, form.get('kode'))
    const graceDays = readField('tenggang', Days, form.get('tenggang') || undefined)
    await replaceCode(world, { ...at, code, graceDays }, actorOf(c))
    return c.redirect(posterLink(at, at.counter, size), 303)
  })
  return app
}

/** What a link or form of ours sends. Throws `query-invalid` for what only somebody else can have sent. */
function readField<Schema extends z.ZodMiniType>(field: string, schema: Schema, sent: unknown): z.output<Schema> {
  const parsed = schema.safeParse(sent)
  if (!parsed.success) throw new Refusal('query-invalid', { field })
  return parsed.data
}

type CounterOf = CountersReport['counters'][number]

/** The counter that was asked for; undefined for all of them. Throws `counter-unknown`. */
function chosenFrom({ counters }: CountersReport, id = ''): CounterOf | undefined {
  if (id === '') return undefined
  const counter = counters.find((each) => each.id === id)
  if (!counter) throw new Refusal('counter-unknown', { counter: id })
  return counter
}

/** A quarter of the code may be dirty, torn or in the sun, and it still scans. */
const CORRECTION = 'Q'

function posterOf(counter: CounterOf, publicUrl: string): Poster {
  const link = `${publicUrl}/q/${counter.code}`
  const { data } = encode(link, { ecc: CORRECTION, border: 0 })
  return { counter, services: counter.given, address: `${new URL(publicUrl).host}/q/`, modules: data }
}
