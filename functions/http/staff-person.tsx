import { type Context, Hono } from 'hono'
import type { Permission } from '../../shared/domain/permissions.ts'
import { may } from '../../shared/domain/permissions.ts'
import type { Person } from '../../shared/domain/person.ts'
import { placeIn } from '../../shared/domain/person-place.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import { describePerson } from '../../shared/usecases/describe-people.ts'
import * as deeds from '../../shared/usecases/people.ts'
import { changesSince, readWhole } from '../../shared/usecases/person-history.ts'
import { peopleLink } from '../../web/components/person-path.tsx'
import { type PersonFormName, PersonFormPage } from '../../web/pages/person-form.tsx'
import { personForms as forms } from '../../web/text/staff/person-forms.ts'
import type { World } from '../compose.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { permit } from './permit.ts'
import { problemsOf, readPersonForm, type Sent, superiorIn, versionIn, wishOf } from './person-form.ts'
import { staffPage } from './staff-page.tsx'

type Seen = { readonly agency: string; readonly person: string; readonly version: number }
type At = { readonly agency: string; readonly person: string; readonly from: string }

type PersonForm = {
  readonly path: string
  readonly permission: Permission
  readonly fields: readonly string[]
  readonly does: (world: World, actor: Actor, seen: Seen, sent: unknown, at: At) => Promise<Person>
  /** What stands in the form before anything was written. */
  readonly before?: (
    person: Person,
    at: At & { readonly today: string },
  ) => Readonly<Record<string, string | undefined>>
}

const PLACEMENT = ['unit', 'position', 'level', 'superior', 'from'] as const

/** Every form that changes somebody. */
const FORMS: Readonly<Record<Exclude<PersonFormName, 'register'>, PersonForm>> = {
  change: {
    path: 'ubah',
    permission: 'person.write',
    fields: ['name', 'nip', 'email'],
    does: deeds.rename,
    before: ({ name, nip, email }) => ({ name, nip, email }),
  },
  place: {
    path: 'penempatan',
    permission: 'person.write',
    fields: PLACEMENT,
    does: deeds.place,
    before: (_, { today }) => ({ from: today }),
  },
  correct: {
    path: 'penempatan/:from',
    permission: 'person.write',
    fields: [...PLACEMENT, 'until'],
    does: (world, actor, seen, sent, { from }) => deeds.correctPlacement(world, actor, { ...seen, from }, sent),
    before: ({ placements }, { from }) => ({ ...placements.find((each) => each.from === from) }),
  },
  end: {
    path: 'akhiri',
    permission: 'person.write',
    fields: ['last', 'reason'],
    does: deeds.endPlacement,
    before: (_, { today }) => ({ last: today }),
  },
  role: {
    path: 'peran',
    permission: 'role.give',
    fields: ['role', 'unit', 'from', 'until'],
    does: deeds.giveRole,
    before: (_, { today }) => ({ from: today }),
  },
  disable: { path: 'nonaktif', permission: 'person.write', fields: ['reason'], does: deeds.disablePerson },
  enable: { path: 'aktif', permission: 'person.write', fields: ['reason'], does: deeds.enablePerson },
}

/** What changes somebody: a page with a form each, which comes back with what was written where it cannot be. */
export function personRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  for (const form of ['change', 'place', 'correct', 'end', 'role', 'disable', 'enable'] as const) {
    const { path, permission } = FORMS[form]
    const address: string = `/kelola/:agency/orang/:person/${path}`
    app.get(address, permit(world.store, permission), (c) => open(c, form, atOf(c)))
    app.post(address, permit(world.store, permission), (c) => send(c, form, atOf(c)))
  }
  return app

  async function open(c: Context<Env>, form: Exclude<PersonFormName, 'register'>, at: At) {
    const actor = actorOf(c)
    const { person, names, today } = await describePerson(world, c.get('identity'), at)
    // The number and the address stand in the form whole.
    if (form === 'change') await readWhole(world, actor, at)
    const { superior, ...before } = FORMS[form].before?.(person, { ...at, today }) ?? {}
    const superiorName = superior === undefined ? undefined : (names.get(superior) ?? superior)
    const known = { ...before, superior: superiorName, superiorId: superior }
    return show(c, form, at, { sent: texts(known), version: person.version })
  }

  async function send(c: Context<Env>, form: Exclude<PersonFormName, 'register'>, at: At) {
    const sent = await readPersonForm(c)
    const seen = { agency: at.agency, person: at.person, version: versionIn(sent) }
    const { does, fields } = FORMS[form]
    try {
      const meant = await superiorIn(world, at.agency, fields.includes('superior') ? sent : {})
      if (meant.isUnclear) throw new Refusal('answers-invalid', {}, [{ field: 'superior', problem: 'invalid' }])
      const wish = wishOf(sent, meant)
      await requireReach(c, form, at, wish)
      await does(world, actorOf(c), seen, wish, at)
      return c.redirect(`${peopleLink(at.agency, at.person)}?tersimpan=1`, 303)
    } catch (error) {
      const problems = problemsOf(error, new Set(fields))
      if (!problems || !(error instanceof Refusal)) throw error
      const isLate = error.code === 'person-changed'
      const since = isLate ? await changesSince(world, seen, seen.version) : []
      const more = isLate && since.length > 0 ? { since } : { problems }
      return show(c, form, at, { sent, version: isLate ? undefined : seen.version, status: error.status, ...more })
    }
  }

  /** Who administers one unit gives nobody a place or a role in another. */
  async function requireReach(c: Context<Env>, form: PersonFormName, { agency }: At, { unit }: Sent): Promise<void> {
    if (unit === undefined && form !== 'role') return
    const registry = await world.store.registry.load(agency)
    const permission = form === 'role' ? 'role.give' : 'person.write'
    const place = placeIn(agency, unit, registry?.units ?? [])
    if (!may(c.get('identity'), permission, place)) throw new Refusal('permission-denied')
  }

  async function show(
    c: Context<Env>,
    form: Exclude<PersonFormName, 'register'>,
    at: At,
    more: Pick<Parameters<typeof PersonFormPage>[0], 'problems' | 'since' | 'sent'> & {
      /** The version that the form is made from; the newest where that is not said. */
      readonly version: number | undefined
      readonly status?: Refusal['status']
    },
  ) {
    const { version, status, sent, ...shown } = more
    const { registry, person, names, below } = await describePerson(world, c.get('identity'), at)
    const { perhaps } = await superiorIn(world, at.agency, sent)
    return staffPage(
      c,
      <PersonFormPage
        {...shown}
        registry={registry}
        form={form}
        person={{ id: person.id, name: person.name, version: version ?? person.version }}
        action={c.req.path}
        sent={sent}
        names={names}
        perhaps={perhaps}
        warning={form === 'disable' && below > 0 ? forms.disableBelow(String(below)) : undefined}
      />,
      status,
    )
  }
}

function atOf(c: Context<Env>): At {
  const { agency = '', person = '', from = '' } = c.req.param()
  return { agency, person, from }
}

function texts(values: Readonly<Record<string, string | undefined>>): Sent {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
