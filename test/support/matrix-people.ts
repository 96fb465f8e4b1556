import { addDays, dayOf } from '../../shared/domain/calendar.ts'
import { GRANTED_ROLES } from '../../shared/domain/permissions.ts'
import { Person } from '../../shared/domain/person.ts'
import { formTokenOf } from '../../shared/domain/session.ts'
import { beginSession } from '../../shared/usecases/begin-session.ts'
import { endSession } from '../../shared/usecases/end-session.ts'
import type { FilledAgency } from './filled-agency.ts'
import type { TestWorld } from './world.ts'

export type Granted = (typeof GRANTED_ROLES)[number]

/** Where a role is held, seen from what the paths are filled in with: the unit `loka-a` of `uji`, below `dinas` and beside `loka-b`. */
const SCOPES = {
  'the whole agency': { agency: 'uji', unit: undefined },
  'the unit': { agency: 'uji', unit: 'loka-a' },
  'the unit above': { agency: 'uji', unit: 'dinas' },
  'the unit beside': { agency: 'uji', unit: 'loka-b' },
  'another agency': { agency: 'lain', unit: undefined },
  'a unit so named elsewhere': { agency: 'lain', unit: 'loka-a' },
} as const
export type Scope = keyof typeof SCOPES
const scopes = Object.keys(SCOPES) as Scope[]

type Held = { readonly role: Granted; readonly scope: Scope }

/** Who asks. */
export type Asker = {
  readonly name: string
  /** What they hold today. */
  readonly held: readonly Held[]
  /** Whose work they review today: that of the person whom paths name, or another's. */
  readonly superiorOf?: 'the person' | 'another' | 'their superior'
  /** `none`: no cookie; `wrong`: a cookie that is nobody's; the rest: one that has stopped to let in. */
  readonly session: 'live' | 'none' | 'wrong' | 'ended' | 'idle' | 'disabled'
  /** What they held once, or are to hold. */
  readonly notToday?: 'over' | 'to come' | 'superior before'
}

const live = { session: 'live' } as const
const held = (role: Granted, scope: Scope): Held => ({ role, scope })
const managing = [held('manager', 'the whole agency')]
const reviewing = held('reviewer', 'the whole agency')

/** Each role at each scope, and those about whom a rule of their own speaks. */
export const ASKERS: readonly [Asker, ...Asker[]] = [
  { name: 'citizen', held: [], session: 'none' },
  ...GRANTED_ROLES.flatMap((role) =>
    scopes.map((scope): Asker => ({ name: `${role} of ${scope}`, held: [held(role, scope)], ...live })),
  ),
  { name: 'nobody whose cookie is known', held: [], session: 'wrong' },
  { name: 'manager who signed out', held: [], session: 'ended' },
  { name: 'manager idle for two hours', held: [], session: 'idle' },
  { name: 'manager who is disabled', held: [], session: 'disabled' },
  { name: 'manager until yesterday', held: [], notToday: 'over', ...live },
  { name: 'manager from tomorrow', held: [], notToday: 'to come', ...live },
  { name: 'superior of the person', held: [held('asn', 'the unit beside')], superiorOf: 'the person', ...live },
  {
    name: 'superior of their superior',
    held: [held('asn', 'the unit beside')],
    superiorOf: 'their superior',
    ...live,
  },
  { name: 'superior of another', held: [held('asn', 'the unit beside')], superiorOf: 'another', ...live },
  {
    name: 'superior before a transfer',
    held: [held('asn', 'the unit beside')],
    notToday: 'superior before',
    ...live,
  },
  { name: 'reviewer who works in the unit', held: [reviewing, held('asn', 'the unit')], ...live },
  { name: 'reviewer who works beside it', held: [reviewing, held('asn', 'the unit beside')], ...live },
  { name: 'reviewer who manages the unit', held: [reviewing, held('manager', 'the unit')], ...live },
  { name: 'reviewer who types paper for the unit', held: [reviewing, held('officer', 'the unit')], ...live },
  { name: 'reviewer who types paper anywhere', held: [reviewing, held('officer', 'the whole agency')], ...live },
  { name: 'reviewer who manages the agency', held: [reviewing, ...managing], ...live },
  {
    name: 'reviewer from beside, officer of the unit',
    held: [held('reviewer', 'the unit beside'), held('officer', 'the unit')],
    ...live,
  },
  {
    name: 'inspector who types paper for the unit',
    held: [held('inspector', 'the whole agency'), held('officer', 'the unit')],
    ...live,
  },
]

/** An asker as browsers know them: what they send beside the request. */
export type Cookies = { readonly secret: string | undefined; readonly token: string }

/** Registers who asks, signs them in where they are, and places the person whom paths name below one of them. */
export async function registerAskers(world: TestWorld, { agency, person }: Pick<FilledAgency, 'agency' | 'person'>) {
  const today = dayOf(world.clock, 'Asia/Jakarta')
  const records = new Map(ASKERS.map((asker, index) => [asker, recordOf(asker, index, today)]))
  const cookies = new Map<Asker, Cookies>()
  for (const [asker, record] of records) {
    await put(world, record)
    cookies.set(asker, await signIn(world, asker, record))
  }
  const who = (is: (asker: Asker) => boolean) => records.get(ASKERS.find(is) ?? ASKERS[0])?.id
  const placed = { unit: 'loka-a', position: 'Petugas loket' }
  const below = (superior: string | undefined) => ({ ...placed, from: '2022-01-01', superior })
  const before = below(who(({ notToday }) => notToday === 'superior before'))
  const now = below(who(({ superiorOf }) => superiorOf === 'the person'))
  const stored = await world.store.people.get({ agency, person }, { consistent: true })
  if (!stored) throw new Error('the person whom paths name is not registered')
  const placements = [
    { ...before, until: addDays(today, -1) },
    { ...now, from: today },
  ]
  await put(world, { ...stored, placements, version: stored.version + 1 })
  const other = below(who(({ superiorOf }) => superiorOf === 'another'))
  await put(world, { ...stored, id: idOf(999), name: 'Orang lain', placements: [other], version: 1 })
  return {
    cookies,
    /** Signs somebody in once more. */
    again: (asker: Asker) => signIn(world, asker, records.get(asker) ?? stored),
  }
}

function recordOf({ name, held: all, session, notToday, superiorOf }: Asker, index: number, today: string): Person {
  const since = '2020-01-01'
  const [first] = all
  const next = idOf(ASKERS.findIndex((asker) => asker.superiorOf === 'their superior'))
  // An `asn` of a unit is one by being placed there, not by what was given.
  const placed = all.find(({ role, scope }) => role === 'asn' && SCOPES[scope].unit !== undefined)
  const given = all.filter((each) => each !== placed)
  const once = notToday === undefined || notToday === 'superior before' ? [] : [managed(notToday, today)]
  return Person.parse({
    agency: first ? SCOPES[first.scope].agency : 'uji',
    id: idOf(index),
    name: `Penanya ${name}`,
    placements: placed
      ? [
          {
            from: since,
            unit: SCOPES[placed.scope].unit,
            position: 'Pelaksana',
            ...(superiorOf === 'the person' && { superior: next }),
          },
        ]
      : [],
    roles: [
      ...given.map(({ role, scope }) => ({ role, from: since, unit: SCOPES[scope].unit })),
      ...(session === 'live' ? [] : [{ role: 'manager', from: since }]),
      ...once,
    ],
    ...(session === 'disabled' ? { disabled: { at: `${since}T00:00:00Z`, reason: 'Pindah tugas' } } : {}),
    version: 1,
    trail: 1,
  })
}

function managed(notToday: 'over' | 'to come', today: string) {
  const role = 'manager'
  if (notToday === 'over') return { role, from: '2020-01-01', until: addDays(today, -1) }
  return { role, from: addDays(today, 1) }
}

const idOf = (index: number) => String(index).padStart(16, 'a')

async function put(world: TestWorld, person: Person): Promise<void> {
  if (!(await world.store.people.put(person))) throw new Error(`${person.name} is registered already`)
}

async function signIn(world: TestWorld, { session }: Asker, person: Person): Promise<Cookies> {
  if (session === 'none') return { secret: undefined, token: '' }
  if (session === 'wrong') return { secret: world.newSecret(), token: '' }
  const now = world.clock
  if (session === 'idle') world.clock -= 2 * 60 * 60_000
  const secret = await beginSession(world, person)
  world.clock = now
  if (session === 'ended') await endSession(world, secret)
  return { secret, token: formTokenOf(secret) }
}
