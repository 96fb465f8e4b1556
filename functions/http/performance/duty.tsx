import { type Context, Hono } from 'hono'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { describeDuty, setDuty } from '../../../shared/usecases/performance/duty.ts'
import { DutyPage, SHIFTS } from '../../../web/pages/performance/duty.tsx'
import { voice as text } from '../../../web/text/staff/performance/voice.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'

const PATH = '/kelola/:agency/unit/:unit/kinerja/tugas-loket'

type At = { readonly agency: string; readonly unit: string }
type Sent = ReadonlyMap<string, string>

/** Who serves at which counter, day by day. */
export function dutyRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'performance.manage'), (c) => {
    const { tanggal, tersimpan } = readQuery(c, ['tanggal', 'tersimpan'])
    const saved = /^\d{1,2}$/.test(tersimpan ?? '') ? Number(tersimpan) : 0
    return show(c, c.req.param(), { day: tanggal, saved })
  })

  app.post(PATH, permit(store, 'performance.manage'), async (c) => {
    const at = c.req.param()
    const form = await readForm(c)
    const day = form.get('tanggal') ?? ''
    const version = Number(form.get('version') ?? 0) || 0
    const { counters } = await describeDuty(world, { ...at, day })
    const shifts = shiftsIn(
      form,
      counters.map(({ id }) => id),
    )
    const until = form.get('sampai') || undefined
    try {
      const days = await setDuty(world, actorOf(c), { ...at, day, version }, { shifts, ...(until && { until }) })
      return c.redirect(`${c.req.path}?tanggal=${day}&tersimpan=${days.length}`, 303)
    } catch (error) {
      const problem = error instanceof Refusal ? problemOf(error) : undefined
      if (!problem || !(error instanceof Refusal)) throw error
      // Who was slower sees what is there now; what they wrote stays in the fields.
      return show(c, at, { day, sent: form, problem, status: error.status })
    }
  })
  return app

  async function show(
    c: Context<Env>,
    at: At,
    more: {
      readonly day: string | undefined
      readonly saved?: number
      readonly sent?: Sent
      readonly problem?: string
      readonly status?: Refusal['status']
    },
  ) {
    const { day, status, ...shown } = more
    const known = await describeDuty(world, { ...at, day })
    return staffPage(c, <DutyPage {...known} {...shown} action={c.req.path} />, status)
  }
}

/** The shifts that a form's fields stand for: a row of which nothing was chosen is none. */
function shiftsIn(form: Sent, counters: readonly string[]) {
  return counters.flatMap((counter) =>
    SHIFTS.flatMap((number) => {
      const field = (name: string) => form.get(`${name}-${counter}-${number}`) ?? ''
      const [person, from, until] = [field('person'), field('from'), field('until')]
      return person === '' ? [] : [{ counter, person, from, until }]
    }),
  )
}

function problemOf({ code, params }: Refusal): string | undefined {
  if (code === 'answers-invalid') return text.problems.shift
  if (code === 'dossier-changed') return text.problems.changed
  return code === 'dossier-state' && params.why === 'day-far' ? text.problems.far : undefined
}
