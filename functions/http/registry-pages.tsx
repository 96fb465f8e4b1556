import type { Context } from 'hono'
import { type Day, dayOf } from '../../shared/domain/calendar.ts'
import type { Slug } from '../../shared/domain/ids.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import { type Thing, type ThingRef, thingIn } from '../../shared/domain/registry-thing.ts'
import { canUndo } from '../../shared/domain/registry-undo.ts'
import { versionOfThing } from '../../shared/domain/registry-version.ts'
import type { Wish } from '../../shared/domain/registry-wish.ts'
import { changeRegistry } from '../../shared/usecases/change-registry.ts'
import { HISTORY_SHOWN, historyOf } from '../../shared/usecases/registry-history.ts'
import { undoChange } from '../../shared/usecases/undo-change.ts'
import type { Problems, Sent } from '../../web/components/form-field.tsx'
import type { Step } from '../../web/components/path.tsx'
import { RegistryFormPage } from '../../web/pages/registry-form.tsx'
import { type Fact, RegistryThingPage } from '../../web/pages/registry-thing.tsx'
import type { World } from '../compose.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import type { RegistryForm } from './registry-form.ts'
import { problemsByField } from './registry-form-problems.ts'
import { staffPage } from './staff-page.tsx'

/** An agency's registry as it is this moment: who changes something sees what they changed, whichever process answers. Throws `agency-unknown`. */
export async function registryNow({ store }: Pick<World, 'store'>, agency: Slug): Promise<Registry> {
  const registry = await store.registry.load(agency, { consistent: true })
  if (!registry) throw new Refusal('agency-unknown', { agency })
  return registry
}

/** A form at its place. */
export type FormAt = {
  readonly registry: Registry
  readonly form: RegistryForm<unknown>
  /** What it changes; undefined where it adds something. */
  readonly thing: Thing | undefined
  readonly steps: readonly Step[]
  readonly back: string
  /** What was typed as a wish, and the page to go to once it is fulfilled. */
  readonly read: (sent: Sent) => { readonly wish: Wish; readonly next: string } | { readonly problems: Problems }
}

/** What a form reads, as a wish. */
export function wishing<Fields>(form: RegistryForm<Fields>, toWish: (fields: Fields) => { wish: Wish; next: string }) {
  return (sent: Sent) => {
    const taken = form.read(sent)
    return 'problems' in taken ? taken : toWish(taken.fields)
  }
}

/** The form as it stands before anybody types. */
export function showForm(c: Context<Env>, at: FormAt) {
  return formPage(c, at, { sent: at.form.sent })
}

/** Does what a form asks, or shows it again with what was typed and what is in the way. */
export async function takeForm(c: Context<Env>, world: World, at: FormAt) {
  const sent = Object.fromEntries(await readForm(c))
  const read = at.read(sent)
  const seen = at.thing ? readNumber(sent, 'versi') : 'new'
  if ('problems' in read) return formPage(c, at, { sent, version: seen, problems: read.problems, status: 400 })
  const agency = at.registry.agency.id
  try {
    await changeRegistry(world, { agency, wish: read.wish, seen }, actorOf(c))
    return c.redirect(`${read.next}?tersimpan=1`, 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'registry-changed' && seen !== 'new')
      return conflictPage(c, world, at, { sent, wish: read.wish, seen })
    const problems = problemsByField(error, at.form.fields)
    if (!problems) throw error
    return formPage(c, at, { sent, version: seen, problems, status: error.status })
  }
}

/** F50: who comes second is told what the first has changed, keeps what they typed, and may save it over that. */
async function conflictPage(
  c: Context<Env>,
  world: World,
  at: FormAt,
  { sent, wish, seen }: { readonly sent: Sent; readonly wish: Wish; readonly seen: number },
) {
  const { agency } = at.registry
  const thing = thingIn(await registryNow(world, agency.id), wish)
  const history = thing ? await historyOf(world, agency.id, thing.value) : []
  const conflict = history.filter(({ version = 0 }) => version > seen)
  return formPage(c, at, { sent, version: versionOfThing(thing?.value), conflict, status: 409 })
}

type Shown = Pick<Parameters<typeof RegistryFormPage>[0], 'sent' | 'conflict'> & {
  readonly version?: number | 'new'
  readonly problems?: Problems
  readonly status?: Refusal['status']
}

function formPage(c: Context<Env>, at: FormAt, { version, status, sent, ...shown }: Shown) {
  const seen = version ?? (at.thing ? versionOfThing(at.thing.value) : 'new')
  const { registry, form, steps, back } = at
  const place = { agency: registry.agency, steps, form, back, path: c.req.path, version: seen }
  return staffPage(c, <RegistryFormPage {...place} sent={sent} {...shown} />, status)
}

/** A registered thing with what is said of it, and its history. */
export async function thingPage(
  c: Context<Env>,
  world: World,
  shown: {
    readonly registry: Registry
    readonly thing: Thing
    readonly title: string
    readonly lead?: string
    readonly steps: readonly Step[]
    readonly facts: readonly Fact[]
    readonly mayChange: boolean
  },
) {
  const { registry, thing, mayChange, facts, ...rest } = shown
  const { agency } = registry
  const today = todayIn(world, registry)
  const history = await historyOf(world, agency.id, thing.value)
  const lines = history.map((entry) => ({ entry, canUndo: mayChange && canUndo(thing, entry, today) }))
  const version = versionOfThing(thing.value)
  const offered = facts.map(({ change, ...fact }) => (mayChange && change ? { ...fact, change } : fact))
  const isCut = lines.length === HISTORY_SHOWN && lines.at(-1)?.entry.previous !== undefined
  const told = { lines, isCut, version, path: c.req.path, isSaved: c.req.query('tersimpan') === '1' }
  return staffPage(c, <RegistryThingPage agency={agency} facts={offered} {...told} {...rest} />)
}

/** Takes a change back, and shows the thing again. */
export async function takeUndo(c: Context<Env>, world: World, agency: Slug, ref: ThingRef, path: string) {
  const sent = Object.fromEntries(await readForm(c))
  const undo = { agency, ref, seen: readNumber(sent, 'versi'), entry: readNumber(sent, 'nomor') }
  await undoChange(world, undo, actorOf(c))
  return c.redirect(`${path}?tersimpan=1`, 303)
}

export function todayIn({ now }: Pick<World, 'now'>, { agency }: Registry): Day {
  return dayOf(now(), agency.timeZone)
}

/** A thing that a path names. Throws `unit-unknown`, `counter-unknown`, and `page-unknown` for a service. */
export function thingAt<Kind extends ThingRef['kind']>(
  registry: Registry,
  ref: ThingRef & { readonly kind: Kind },
): Extract<Thing, { readonly kind: Kind }> {
  const thing = thingIn(registry, ref)
  if (thing && isKind(thing, ref.kind)) return thing
  if (ref.kind === 'service') throw new Refusal('page-unknown')
  if (ref.kind === 'counter') throw new Refusal('counter-unknown', { counter: 'id' in ref ? ref.id : '' })
  throw new Refusal('unit-unknown', { agency: registry.agency.id, unit: 'unit' in ref ? ref.unit : '' })
}

function isKind<Kind extends ThingRef['kind']>(
  thing: Thing,
  kind: Kind,
): thing is Extract<Thing, { readonly kind: Kind }> {
  return thing.kind === kind
}

/** A whole number that a form of ours carries. Throws `query-invalid` for what only somebody else can have sent. */
function readNumber(sent: Sent, field: string): number {
  const text = sent[field] ?? ''
  if (!/^\d{1,12}$/.test(text)) throw new Refusal('query-invalid', { field })
  return Number(text)
}
