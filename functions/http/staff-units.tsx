import { Hono } from 'hono'
import { ZONE_NAMES } from '../../shared/domain/calendar.ts'
import { type Registry, zoneOf } from '../../shared/domain/registry.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { ancestorsOf } from '../../shared/domain/unit-tree.ts'
import { agencyLink } from '../../web/components/links.ts'
import { unitRows } from '../../web/components/unit-rows.ts'
import { RegistryListPage } from '../../web/pages/registry-list.tsx'
import { registry as text } from '../../web/text/staff/registry.ts'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { mayHere, permit } from './permit.ts'
import { hoursForm } from './registry-hours.ts'
import {
  type FormAt,
  registryNow,
  showForm,
  takeForm,
  takeUndo,
  thingAt,
  thingPage,
  todayIn,
  wishing,
} from './registry-pages.tsx'
import { idOf, unitForm } from './registry-places.ts'
import { staffPage } from './staff-page.tsx'

type At = { readonly agency: string; readonly unit: string }

/** An agency's units as a tree, new ones, and what each sets for itself. */
export function unitRegistryRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get('/kelola/:agency/unit-kerja', permit(store, 'settings.read'), async (c) => {
    const registry = await registryNow(world, c.req.param('agency'))
    const { agency } = registry
    const rows = unitRows(registry, []).map(({ unit, depth }) => ({
      href: setupPath({ agency: agency.id, unit: unit.id }),
      name: unit.name,
      about: aboutUnit(registry, unit),
      isOff: false,
      depth,
    }))
    const add = { href: `${treePath(agency.id)}/baru`, name: text.add.unit }
    return staffPage(
      c,
      <RegistryListPage
        agency={agency}
        steps={[{ href: agencyLink('manager', agency.id), name: agency.name }]}
        title={text.units}
        lead={text.unitsLead}
        none={{ title: text.unitsNone, hint: '' }}
        columns={[text.unitName, text.counters]}
        rows={rows}
        add={(await mayHere(c, store, 'unit.change')) ? add : undefined}
      />,
    )
  })

  app.get('/kelola/:agency/unit-kerja/baru', permit(store, 'unit.change'), async (c) => {
    return showForm(c, await newUnitAt(c.req.param('agency')))
  })

  app.post('/kelola/:agency/unit-kerja/baru', permit(store, 'unit.change'), async (c) => {
    return takeForm(c, world, await newUnitAt(c.req.param('agency')))
  })

  app.get('/kelola/:agency/unit/:unit/atur', permit(store, 'unit.read'), async (c) => {
    const at = c.req.param()
    const registry = await registryNow(world, at.agency)
    const thing = thingAt(registry, { kind: 'unit', unit: at.unit })
    return thingPage(c, world, {
      registry,
      thing,
      title: text.setup,
      lead: text.setupLead,
      steps: stepsTo(registry, thing.value),
      facts: factsOf(registry, thing.value),
      mayChange: await mayHere(c, store, 'unit.edit'),
    })
  })

  app.get('/kelola/:agency/unit/:unit/atur/jam', permit(store, 'unit.edit'), async (c) => {
    return showForm(c, await hoursAt(c.req.param()))
  })

  app.post('/kelola/:agency/unit/:unit/atur/jam', permit(store, 'unit.edit'), async (c) => {
    return takeForm(c, world, await hoursAt(c.req.param()))
  })

  app.post('/kelola/:agency/unit/:unit/atur/urungkan', permit(store, 'unit.edit'), (c) => {
    const at = c.req.param()
    return takeUndo(c, world, at.agency, { kind: 'unit', unit: at.unit }, setupPath(at))
  })
  return app

  async function newUnitAt(agency: string): Promise<FormAt> {
    const registry = await registryNow(world, agency)
    const form = unitForm(registry)
    const back = treePath(agency)
    return {
      registry,
      form,
      thing: undefined,
      steps: [
        { href: agencyLink('manager', agency), name: registry.agency.name },
        { href: back, name: text.units },
      ],
      back,
      read: wishing(form, (fields) => {
        const unit = idOf(fields.name)
        return { wish: { kind: 'unit', unit, fields }, next: setupPath({ agency, unit }) }
      }),
    }
  }

  async function hoursAt(at: At): Promise<FormAt> {
    const registry = await registryNow(world, at.agency)
    const thing = thingAt(registry, { kind: 'unit', unit: at.unit })
    const hours = thing.value.hours ?? registry.agency.hours
    const form = hoursForm(hours, todayIn(world, registry), true)
    const back = setupPath(at)
    return {
      registry,
      form,
      thing,
      steps: [...stepsTo(registry, thing.value), { href: back, name: text.setup }],
      back,
      read: wishing(form, (fields) => ({ wish: { kind: 'unit', unit: at.unit, fields }, next: back })),
    }
  }
}

function setupPath({ agency, unit }: At): string {
  return `/kelola/${agency}/unit/${unit}/atur`
}

function treePath(agency: string): string {
  return `/kelola/${agency}/unit-kerja`
}

/** The way from the agency down to a unit. */
export function stepsTo({ agency, units }: Registry, unit: Unit) {
  const root = agencyLink('manager', agency.id)
  const path = [...ancestorsOf(unit.id, units).toReversed(), unit.id]
  const named = path.flatMap((id) => units.find((each) => each.id === id) ?? [])
  return [{ href: root, name: agency.name }, ...named.map(({ id, name }) => ({ href: `${root}/unit/${id}`, name }))]
}

function aboutUnit({ counters }: Registry, unit: Unit): string {
  return String(counters.filter((counter) => counter.unit === unit.id).length)
}

function factsOf(registry: Registry, unit: Unit) {
  const { agency, services, counters } = registry
  const at = { agency: agency.id, unit: unit.id }
  const names = (things: readonly { readonly unit: string; readonly name: string }[]) =>
    things.flatMap((each) => (each.unit === unit.id ? [each.name] : [])).join(', ') || text.notSet
  const list = (part: 'layanan' | 'loket') => ({
    href: `/kelola/${at.agency}/unit/${at.unit}/${part}`,
    name: text.change,
  })
  return [
    { label: text.fields.name, value: unit.name },
    { label: text.zone, value: ZONE_NAMES[zoneOf(agency, unit)], note: text.zoneFixed },
    {
      label: text.fields.hours,
      value: unit.hours === undefined ? text.asAgency : { field: 'hours', of: unit.hours },
      change: { href: `${setupPath(at)}/jam`, name: text.change },
    },
    { label: text.services, value: names(services), change: list('layanan') },
    { label: text.counters, value: names(counters), change: list('loket') },
  ]
}
