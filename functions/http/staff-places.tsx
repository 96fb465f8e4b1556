import { type Context, Hono } from 'hono'
import type { Counter } from '../../shared/domain/counter.ts'
import { isInUse, type Registry } from '../../shared/domain/registry.ts'
import type { Service } from '../../shared/domain/service.ts'
import { posterLink } from '../../web/components/poster-links.ts'
import { RegistryListPage } from '../../web/pages/registry-list.tsx'
import type { Fact } from '../../web/pages/registry-thing.tsx'
import { registry as text } from '../../web/text/staff/registry.ts'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { mayHere, permit } from './permit.ts'
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
import { counterForm, idOf, retireForm, serviceForm } from './registry-places.ts'
import { staffPage } from './staff-page.tsx'
import { stepsTo } from './staff-units.tsx'

type At = { readonly agency: string; readonly unit: string }
type Kind = 'service' | 'counter'

const PARTS = { service: 'layanan', counter: 'loket' } as const
const LISTS = {
  service: {
    title: text.services,
    lead: text.servicesLead,
    none: { title: text.servicesNone, hint: text.servicesNoneHint },
    about: text.fields.promise,
  },
  counter: {
    title: text.counters,
    lead: text.countersLead,
    none: { title: text.countersNone, hint: text.countersNoneHint },
    about: text.services,
  },
} as const

/** A unit's services and its counters: lists, one by one, new ones, and giving them up. */
export function placeRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  addRoutes(app, world, 'service')
  addRoutes(app, world, 'counter')
  return app
}

function addRoutes(app: Hono<Env>, world: World, kind: Kind): void {
  const { store } = world
  const list = `/kelola/:agency/unit/:unit/${PARTS[kind]}` as const

  app.get(list, permit(store, 'unit.read'), (c) => listPage(c, c.req.param()))
  app.get(`${list}/baru`, permit(store, 'unit.edit'), async (c) => showForm(c, await editAt(c.req.param(), undefined)))
  app.post(`${list}/baru`, permit(store, 'unit.edit'), async (c) => {
    return takeForm(c, world, await editAt(c.req.param(), undefined))
  })
  app.get(`${list}/:place`, permit(store, 'unit.read'), (c) => placePage(c, c.req.param()))
  app.get(`${list}/:place/ubah`, permit(store, 'unit.edit'), async (c) => {
    return showForm(c, await editAt(c.req.param(), c.req.param('place')))
  })
  app.post(`${list}/:place/ubah`, permit(store, 'unit.edit'), async (c) => {
    return takeForm(c, world, await editAt(c.req.param(), c.req.param('place')))
  })
  app.get(`${list}/:place/henti`, permit(store, 'unit.edit'), async (c) => showForm(c, await retireAt(c.req.param())))
  app.post(`${list}/:place/henti`, permit(store, 'unit.edit'), async (c) => {
    return takeForm(c, world, await retireAt(c.req.param()))
  })
  app.post(`${list}/:place/urungkan`, permit(store, 'unit.edit'), (c) => {
    const { agency, unit, place: id } = c.req.param()
    return takeUndo(c, world, agency, { kind, unit, id }, pathOf({ agency, unit }, kind, id))
  })

  async function listPage(c: Context<Env>, at: At) {
    const registry = await registryNow(world, at.agency)
    const unit = thingAt(registry, { kind: 'unit', unit: at.unit }).value
    const today = todayIn(world, registry)
    const rows = placesOf(registry, kind, unit.id).map((place) => ({
      href: pathOf(at, kind, place.id),
      name: place.name,
      about: isInUse(place, today) ? aboutOf(registry, place) : { field: 'retired', of: place.retired },
      isOff: !isInUse(place, today),
    }))
    const { about, ...words } = LISTS[kind]
    const add = { href: `${pathOf(at, kind)}/baru`, name: text.add[kind] }
    return staffPage(
      c,
      <RegistryListPage
        agency={registry.agency}
        steps={stepsTo(registry, unit)}
        columns={[text.fields.name, about]}
        rows={rows}
        add={(await mayHere(c, store, 'unit.edit')) ? add : undefined}
        {...words}
      />,
    )
  }

  async function placePage(c: Context<Env>, { place: id, ...at }: At & { readonly place: string }) {
    const registry = await registryNow(world, at.agency)
    const thing = thingAt(registry, { kind, unit: at.unit, id })
    const path = pathOf(at, kind, id)
    const facts = thing.kind === 'service' ? serviceFacts(thing.value, path) : counterFacts(registry, thing.value, path)
    return thingPage(c, world, {
      registry,
      thing,
      title: thing.value.name,
      steps: stepsOf(registry, at),
      facts: [...facts, useFact(thing.value, path, todayIn(world, registry))],
      mayChange: await mayHere(c, store, 'unit.edit'),
    })
  }

  /** The form of a service or counter; without one, of a new one. */
  async function editAt(at: At, id: string | undefined): Promise<FormAt> {
    const registry = await registryNow(world, at.agency)
    const unit = thingAt(registry, { kind: 'unit', unit: at.unit }).value.id
    const thing = id === undefined ? undefined : thingAt(registry, { kind, unit, id })
    const frame = { registry, thing, steps: stepsOf(registry, at), back: pathOf(at, kind, id) }
    if (kind === 'service') {
      const form = serviceForm(thing?.kind === 'service' ? thing.value : undefined)
      const read = wishing(form, (fields) => {
        const wish = { kind, unit, id: id ?? idOf(fields.name), fields }
        return { wish, next: pathOf(at, kind, wish.id) }
      })
      return { ...frame, form, read }
    }
    const services = registry.services.filter((service) => service.unit === unit)
    const form = counterForm(thing?.kind === 'counter' ? thing.value : undefined, services, todayIn(world, registry))
    const read = wishing(form, (fields) => {
      const wish = { kind, unit, id: id ?? idOf(fields.name), fields }
      return { wish, next: pathOf(at, kind, wish.id) }
    })
    return { ...frame, form, read }
  }

  async function retireAt({ place: id, ...at }: At & { readonly place: string }): Promise<FormAt> {
    const registry = await registryNow(world, at.agency)
    const thing = thingAt(registry, { kind, unit: at.unit, id })
    const form = retireForm(kind, thing.value, todayIn(world, registry))
    const back = pathOf(at, kind, id)
    const read = wishing(form, (fields) => ({ wish: { kind, unit: at.unit, id, fields }, next: back }))
    return { registry, form, thing, steps: stepsOf(registry, at), back, read }
  }

  function stepsOf(registry: Registry, at: At) {
    const unit = thingAt(registry, { kind: 'unit', unit: at.unit }).value
    return [...stepsTo(registry, unit), { href: pathOf(at, kind), name: LISTS[kind].title }]
  }
}

function pathOf({ agency, unit }: At, kind: Kind, id?: string): string {
  return `/kelola/${agency}/unit/${unit}/${PARTS[kind]}${id === undefined ? '' : `/${id}`}`
}

const BY_NAME = new Intl.Collator('id', { numeric: true })

function placesOf({ services, counters }: Registry, kind: Kind, unit: string): (Service | Counter)[] {
  const all: readonly (Service | Counter)[] = kind === 'service' ? services : counters
  return all.filter((each) => each.unit === unit).toSorted((a, b) => BY_NAME.compare(a.name, b.name))
}

function aboutOf(registry: Registry, place: Service | Counter) {
  if ('code' in place) return givenAt(registry, place)
  return place.promise === undefined ? text.notSet : { field: 'promise', of: place.promise }
}

function givenAt({ services }: Registry, { unit, services: ids }: Counter): string {
  const names = services.flatMap((each) => (each.unit === unit && ids.includes(each.id) ? [each.name] : []))
  return names.join(', ') || text.notSet
}

function serviceFacts({ name, promise, notAsked }: Service, path: string): Fact[] {
  const change = { href: `${path}/ubah`, name: text.change }
  return [
    { label: text.fields.name, value: name, change },
    { label: text.fields.promise, value: promise ? { field: 'promise', of: promise } : text.notSet, change },
    { label: text.fields.notAsked, value: notAsked ? { field: 'notAsked', of: notAsked } : text.nothing, change },
  ]
}

function counterFacts(registry: Registry, counter: Counter, path: string): Fact[] {
  const { agency, unit, id, name, offers, code, retired } = counter
  const poster = { href: posterLink({ agency, unit }, id), name: text.poster }
  const change = { href: `${path}/ubah`, name: text.change }
  return [
    { label: text.fields.name, value: name, change },
    { label: text.services, value: givenAt(registry, counter), change },
    { label: text.fields.offers, value: offers ? { field: 'offers', of: offers } : text.asAgency, change },
    { label: text.qrCode, value: code, change: retired === undefined ? poster : undefined },
  ]
}

function useFact({ retired }: Service | Counter, path: string, today: string): Fact {
  return {
    label: text.status,
    value: retired === undefined ? text.inUse : { field: 'retired', of: retired },
    change: { href: `${path}/henti`, name: isInUse({ retired }, today) ? text.retire : text.reopen },
  }
}
