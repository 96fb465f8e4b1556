import type { Context } from 'hono'
import { Hono } from 'hono'
import * as z from 'zod/mini'
import { Slug } from '../../shared/domain/ids.ts'
import { PEOPLE_STATES, type PeopleWish } from '../../shared/domain/people-list.ts'
import { ofPerson } from '../../shared/domain/performance/dossier.ts'
import { GRANTED_ROLES, may } from '../../shared/domain/permissions.ts'
import { GivenRole } from '../../shared/domain/person.ts'
import { undone } from '../../shared/domain/person-changes.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { agencyToday, describePeople, describePerson } from '../../shared/usecases/describe-people.ts'
import { invitePerson } from '../../shared/usecases/invite-person.ts'
import { takeRole } from '../../shared/usecases/people.ts'
import { undoChange } from '../../shared/usecases/person-history.ts'
import { readSent } from '../../shared/usecases/read-sent.ts'
import { NewPerson, registerPerson } from '../../shared/usecases/register-person.ts'
import { peopleLink } from '../../web/components/person-path.tsx'
import { PeoplePage } from '../../web/pages/people.tsx'
import { PersonPage } from '../../web/pages/person.tsx'
import { PersonFormPage } from '../../web/pages/person-form.tsx'
import type { World } from '../compose.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { mayHere, permit } from './permit.ts'
import { newPersonOf, problemsOf, readPersonForm, type Sent, superiorIn, versionIn } from './person-form.ts'
import { readQuery } from './query.ts'
import { staffPage } from './staff-page.tsx'

const LIST = '/kelola/:agency/orang'
const ONE = '/kelola/:agency/orang/:person'
const NEW_FIELDS = new Set(['name', 'nip', 'email', 'unit', 'position', 'level', 'superior', 'from'])

const Wish = z.object({
  cari: z.catch(z.string(), ''),
  unit: z.catch(z.optional(Slug), undefined),
  peran: z.catch(z.optional(z.enum(GRANTED_ROLES)), undefined),
  status: z.catch(z.enum(PEOPLE_STATES), 'active'),
  halaman: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000)), 1),
})

type At = { readonly agency: string; readonly person: string }

/** Who works for an agency: the list of those the reader may see, somebody new, and one of them. */
export function peopleRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(LIST, permit(store, 'person.read', 'within'), async (c) => {
    const { cari, unit, peran, status, halaman } = Wish.parse(
      readQuery(c, ['cari', 'unit', 'peran', 'status', 'halaman']),
    )
    const wish: PeopleWish = { search: cari, unit, role: peran, state: status, page: halaman }
    const { agency } = c.req.param()
    const identity = c.get('identity')
    const found = await describePeople(world, identity, agency, wish)
    return staffPage(c, <PeoplePage {...found} wish={wish} mayWrite={may(identity, 'person.write', { agency })} />)
  })

  app.get(`${LIST}/baru`, permit(store, 'person.write'), (c) => registering(c, c.req.param().agency, {}))

  app.post(`${LIST}/baru`, permit(store, 'person.write'), async (c) => {
    const { agency } = c.req.param()
    const sent = await readPersonForm(c)
    const meant = await superiorIn(world, agency, sent)
    try {
      if (meant.isUnclear) throw new Refusal('answers-invalid', {}, [{ field: 'superior', problem: 'invalid' }])
      const wish = { ...readSent(NewPerson, newPersonOf(sent, meant)), agency }
      const person = await registerPerson(world, actorOf(c), wish)
      return c.redirect(`${peopleLink(agency, person.id)}?tersimpan=1`, 303)
    } catch (error) {
      const problems = problemsOf(error, NEW_FIELDS)
      if (!problems || !(error instanceof Refusal)) throw error
      return registering(c, agency, sent, { problems, perhaps: meant.perhaps, status: error.status })
    }
  })

  app.get(ONE, permit(store, 'person.read'), async (c) => {
    const { tersimpan, diundang } = readQuery(c, ['tersimpan', 'diundang'])
    return personPage(c, c.req.param(), { saved: tersimpan === '1', invited: diundang === '1' })
  })

  app.post(`${ONE}/undangan`, permit(store, 'person.write'), async (c) => {
    await readPersonForm(c)
    const at = c.req.param()
    await invitePerson(world, actorOf(c), at)
    return c.redirect(`${peopleLink(at.agency, at.person)}?diundang=1`, 303)
  })

  app.post(`${ONE}/peran/cabut`, permit(store, 'role.give'), async (c) => {
    const sent = await readPersonForm(c)
    const { version: _version, ...taken } = sent
    return deed(c, c.req.param(), () =>
      takeRole(world, actorOf(c), { ...c.req.param(), version: versionIn(sent) }, readSent(Taken, taken)),
    )
  })

  app.post(`${ONE}/batalkan`, permit(store, 'person.write'), async (c) => {
    // An undoing may bring back whatever was: it takes the whole agency.
    if (!mayUndo(c, c.req.param())) throw new Refusal('permission-denied')
    const { entry = '', ...sent } = await readPersonForm(c)
    const seen = { ...c.req.param(), version: versionIn(sent), entry: versionIn({ version: entry }) }
    return deed(c, c.req.param(), () => undoChange(world, actorOf(c), seen))
  })
  return app

  async function registering(
    c: Context<Env>,
    agency: string,
    sent: Sent,
    more: Pick<Parameters<typeof PersonFormPage>[0], 'problems' | 'perhaps'> & {
      readonly status?: Refusal['status']
    } = {},
  ) {
    const { status, ...shown } = more
    const { registry } = await agencyToday(world, agency)
    const action = `${peopleLink(agency)}/baru`
    return staffPage(
      c,
      <PersonFormPage registry={registry} form="register" action={action} sent={sent} {...shown} />,
      status,
    )
  }

  /** Does what a button on somebody's page asks for; what cannot be is told on the same page. */
  async function deed(c: Context<Env>, at: At, does: () => Promise<unknown>) {
    try {
      await does()
      return c.redirect(`${peopleLink(at.agency, at.person)}?tersimpan=1`, 303)
    } catch (error) {
      const problems = problemsOf(error, new Set())
      if (!problems || !(error instanceof Refusal)) throw error
      return personPage(c, at, { saved: false, problem: problems[''], status: error.status })
    }
  }

  async function personPage(
    c: Context<Env>,
    at: At,
    more: {
      readonly saved: boolean
      readonly invited?: boolean
      readonly problem?: string | undefined
      readonly status?: Refusal['status']
    },
  ) {
    const { status, ...shown } = more
    const identity = c.get('identity')
    const report = await describePerson(world, identity, at)
    const [write, giveRoles] = await Promise.all([mayHere(c, store, 'person.write'), mayHere(c, store, 'role.give')])
    const isOwn = identity.person?.id === at.person
    const undoable = report.history.filter((entry) => {
      const touchesOwn = isOwn && entry.changes.some(({ field }) => field === 'roles' || field === 'disabled')
      return mayUndo(c, at) && !touchesOwn && undone(report.person, entry) !== undefined
    })
    return staffPage(
      c,
      <PersonPage
        {...report}
        {...shown}
        isOwn={isOwn}
        performance={isOwn ? undefined : await performanceLinks(c, at)}
        may={{ write, giveRoles, invite: write && world.signIn.invite !== undefined }}
        undoable={new Set(undoable.map(({ number }) => number))}
      />,
      status,
    )
  }

  /** Where their performance is read, for whoever may. */
  async function performanceLinks(c: Context<Env>, { agency, person }: At) {
    if (!(await mayHere(c, store, 'performance.read'))) return undefined
    const owner = { agency, owner: ofPerson(person) }
    const [[plan], [report], isSuperior] = await Promise.all([
      store.dossiers.newest('plan', owner, 1),
      store.dossiers.newest('report', owner, 1),
      mayHere(c, store, 'performance.review'),
    ])
    return { plan: plan?.id, report: report?.id, isSuperior }
  }

  function mayUndo(c: Context<Env>, { agency }: At): boolean {
    const identity = c.get('identity')
    return may(identity, 'person.write', { agency }) && may(identity, 'role.give', { agency })
  }
}

const { role, from, unit } = GivenRole.shape
const Taken = z.strictObject({ role, from, unit })
