import { type Context, Hono } from 'hono'
import { PersonId } from '../../../shared/domain/ids.ts'
import { DossierId } from '../../../shared/domain/performance/dossier.ts'
import { Period } from '../../../shared/domain/period.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { agencyToday } from '../../../shared/usecases/describe-people.ts'
import { type Chosen, confirmMany } from '../../../shared/usecases/performance/confirm-many.ts'
import { CONFIRMED_AT_ONCE, describeTeam } from '../../../shared/usecases/performance/describe-team.ts'
import { TeamPage } from '../../../web/pages/performance/team.tsx'
import { TeamConfirmedPage } from '../../../web/pages/performance/team-confirmed.tsx'
import { team as text } from '../../../web/text/staff/performance/team.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { permit } from '../permit.ts'
import { readQuery } from '../query.ts'
import { staffPage } from '../staff-page.tsx'

const PATH = '/kelola/:agency/bawahan'

/** Somebody's subordinates, and the reports among theirs that are confirmed at once. */
export function teamRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'performance.read', 'within'), (c) => show(c, c.req.param().agency, {}))

  app.post(`${PATH}/konfirmasi`, permit(store, 'performance.review', 'within'), async (c) => {
    const { agency } = c.req.param()
    const { periode = '', ...fields } = Object.fromEntries(await readForm(c))
    const chosen = Object.entries(fields).map(chosenIn)
    if (chosen.length > CONFIRMED_AT_ONCE) throw new Refusal('answers-invalid')
    const period = Period.safeParse(periode).data
    if (chosen.length === 0) return show(c, agency, { period, problem: text.none, status: 400 })
    const outcome = await confirmMany(world, actorOf(c), agency, chosen)
    const { registry } = await agencyToday(world, agency)
    const back = period === undefined ? pathOf(agency) : `${pathOf(agency)}?periode=${period}`
    return staffPage(c, <TeamConfirmedPage agency={registry.agency} outcome={outcome} back={back} />)
  })
  return app

  async function show(
    c: Context<Env>,
    agency: string,
    more: { readonly period?: string | undefined; readonly problem?: string; readonly status?: 400 },
  ) {
    const { periode, halaman } = readQuery(c, ['periode', 'halaman'])
    const { person } = c.get('identity')
    const wish = { period: more.period ?? periode, page: halaman }
    // Who may look into the agency without working in it has nobody below them.
    const superior = { agency, person: person?.agency === agency ? person.id : '' }
    const found = await describeTeam(world, superior, wish)
    return staffPage(c, <TeamPage {...found} path={pathOf(agency)} problem={more.problem} />, more.status)
  }
}

/** What a checkbox stands for: somebody's report, on the version that was shown. Throws `answers-invalid`. */
function chosenIn([name, value]: [string, string]): Chosen {
  const [person = '', report = '', ...more] = name.split('/')
  const isRight = PersonId.safeParse(person).success && DossierId.safeParse(report).success && more.length === 0
  if (!isRight || !/^\d{1,9}$/.test(value)) {
    throw new Refusal('answers-invalid', {}, [{ field: name.slice(0, 100), problem: 'invalid' }])
  }
  return { person, report, version: Number(value) }
}

function pathOf(agency: string): string {
  return `/kelola/${agency}/bawahan`
}
