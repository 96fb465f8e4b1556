import { type Context, Hono } from 'hono'
import { dayOf } from '../../shared/domain/calendar.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { zoneOf } from '../../shared/domain/registry.ts'
import { endOf } from '../../shared/domain/registry-on.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import { type ChangeProblem, firstMergeDay } from '../../shared/domain/unit-change.ts'
import { changeUnit, completeChange, planUnitChange } from '../../shared/usecases/change-unit.ts'
import { findUnit } from '../../shared/usecases/find-unit.ts'
import { movePeople, peopleToMove } from '../../shared/usecases/move-people.ts'
import { UnitChangePage } from '../../web/pages/unit-change.tsx'
import { UnitChangePreviewPage } from '../../web/pages/unit-change-preview.tsx'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import { permit } from './permit.ts'
import { readQuery } from './query.ts'
import { staffPage } from './staff-page.tsx'
import { type ChangeKind, changeOf, choosable, readKind, type Sent } from './unit-change-form.ts'

const PATH = '/kelola/:agency/unit/:unit/ubah'

type At = { readonly agency: string; readonly unit: string }

/** Renaming, moving, merging and splitting a unit: chosen, previewed, confirmed. */
export function unitChangeRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'unit.change'), async (c) => {
    const { jenis, selesai } = readQuery(c, ['jenis', 'selesai'])
    return changePage(c, c.req.param(), { kind: readKind(jenis), done: selesai })
  })

  app.post(PATH, permit(store, 'unit.change'), async (c) => {
    const at = c.req.param()
    const sent = Object.fromEntries(await readForm(c))
    const kind = readKind(sent.jenis)
    if (!kind) throw new Refusal('query-invalid', { field: 'jenis' })
    const registry = await registryOf(at)
    const change = changeOf(registry, at.unit, kind, sent)
    const planned = await planUnitChange(world, at.agency, change)
    if (planned.problems.length > 0 || sent.langkah === 'isi') {
      return changePage(c, at, { kind, sent, problems: sent.langkah === 'isi' ? [] : planned.problems })
    }
    if (sent.langkah === 'simpan') {
      await changeUnit(world, at.agency, change, actorOf(c))
      return c.redirect(`${pathOf(at)}?selesai=ubah`, 303)
    }
    const { agency, unit, above } = await findUnit(world, at)
    const parts = change.kind === 'merge' ? [at.unit, ...change.others] : change.kind === 'split' ? [at.unit] : []
    const counters = registry.counters.filter((each) => parts.includes(each.unit) && !each.movedTo)
    const people = await Promise.all(
      parts.map((from) => peopleToMove(world, { agency: at.agency, from, to: '', day: change.from })),
    )
    return staffPage(
      c,
      <UnitChangePreviewPage
        {...{ agency, unit, above, registry, change, kind, sent, path: pathOf(at) }}
        counters={counters.length}
        people={people.flat().length}
      />,
    )
  })

  app.post(`${PATH}/lanjut`, permit(store, 'unit.change'), async (c) => {
    await readForm(c)
    await completeChange(world, c.req.param(), actorOf(c))
    return c.redirect(`${pathOf(c.req.param())}?selesai=ubah`, 303)
  })

  app.post(`${PATH}/orang`, permit(store, 'unit.change'), async (c) => {
    await readForm(c)
    const at = c.req.param()
    const ended = endOf(at.unit, (await registryOf(at)).units)
    const [to, ...others] = ended?.into ?? []
    if (!ended || to === undefined || others.length > 0) throw new Refusal('unit-change-refused', { why: 'not merged' })
    await movePeople(world, { agency: at.agency, from: at.unit, to, day: ended.from }, actorOf(c))
    return c.redirect(`${pathOf(at)}?selesai=orang`, 303)
  })
  return app

  async function registryOf({ agency }: At) {
    const registry = await store.registry.load(agency, { consistent: true })
    if (!registry) throw new Refusal('agency-unknown', { agency })
    return registry
  }

  async function changePage(
    c: Context<Env>,
    at: At,
    shown: {
      readonly kind?: ChangeKind | undefined
      readonly done?: string | undefined
      readonly sent?: Sent
      readonly problems?: readonly ChangeProblem[]
    },
  ) {
    const registry = await registryOf(at)
    const { agency, unit, above } = await findUnit(world, at)
    const today = dayOf(world.now(), zoneOf(agency, unit))
    const ended = endOf(unit.id, registry.units)
    const [to, ...others] = ended?.into ?? []
    const isMerged = ended !== undefined && to !== undefined && others.length === 0
    const people = isMerged ? await peopleToMove(world, { agency: at.agency, from: unit.id, to, day: ended.from }) : []
    return staffPage(
      c,
      <UnitChangePage
        {...{ agency, unit, above, registry, today, ended, ...shown, path: pathOf(at) }}
        choices={choosable(registry, today)}
        soonest={firstMergeDay(registry, unit, world.now())}
        waiting={isMerged ? registry.counters.filter((each) => each.unit === unit.id && !each.movedTo).length : 0}
        people={people.map(({ name }) => name)}
      />,
      (shown.problems ?? []).length > 0 ? 400 : 200,
    )
  }
}

function actorOf(c: Context<Env>): Actor {
  const { name, person } = c.get('identity')
  return { via: 'web', name: name ?? 'tanpa nama', ...(person ? { person: person.id } : {}) }
}

function pathOf({ agency, unit }: At): string {
  return `/kelola/${agency}/unit/${unit}/ubah`
}
