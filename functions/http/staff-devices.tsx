import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { dayOf } from '../../shared/domain/calendar.ts'
import { DeviceKind, standsAtCounter } from '../../shared/domain/device.ts'
import { Slug } from '../../shared/domain/ids.ts'
import { hasLeft } from '../../shared/domain/moved-counter.ts'
import { Name } from '../../shared/domain/name.ts'
import { type FieldProblem, Refusal } from '../../shared/domain/refusals.ts'
import { isInUse, zoneOf } from '../../shared/domain/registry.ts'
import { type IssuedDevice, issueDevice, reissueDevice, revokeDevice } from '../../shared/usecases/devices.ts'
import { findUnit } from '../../shared/usecases/find-unit.ts'
import { readSent } from '../../shared/usecases/read-sent.ts'
import { DevicesPage, type Pairing } from '../../web/pages/devices.tsx'
import type { World } from '../compose.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import { mayHere, permit } from './permit.ts'
import { qrOf } from './qr.ts'
import { staffPage } from './staff-page.tsx'

const NewDevice = z.strictObject({ kind: DeviceKind, name: Name, counter: z.optional(Slug) })

type At = { readonly agency: string; readonly unit: string }

/** A unit's devices and their keys. */
export function deviceStaffRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store, config } = world

  app.get('/kelola/:agency/unit/:unit/perangkat', permit(store, 'device.read'), async (c) => {
    return devicesPage(c, c.req.param())
  })

  app.post('/kelola/:agency/unit/:unit/perangkat', permit(store, 'device.manage'), async (c) => {
    const form = await readForm(c)
    const sent = Object.fromEntries([...form].filter(([, value]) => value !== ''))
    const { data: kind } = DeviceKind.safeParse(sent.kind)
    // A system has no counter, whatever stood in the list of counters.
    if (kind && !standsAtCounter(kind)) delete sent.counter
    await requireKind(c, kind)
    try {
      const issued = await issueDevice(world, c.req.param(), readSent(NewDevice, sent), actorOf(c))
      return devicesPage(c, c.req.param(), { pairing: pairingOf(issued), status: 201 })
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'answers-invalid')) throw error
      return devicesPage(c, c.req.param(), { sent, problems: error.fields, status: error.status })
    }
  })

  app.post('/kelola/:agency/unit/:unit/perangkat/:device/kunci', permit(store, 'device.manage'), async (c) => {
    await readForm(c)
    const { device, ...at } = c.req.param()
    const known = (await store.devices.ofUnit(at)).find(({ id }) => id === device)
    await requireKind(c, known?.kind)
    return devicesPage(c, at, { pairing: pairingOf(await reissueDevice(world, at, device, actorOf(c))) })
  })

  app.post('/kelola/:agency/unit/:unit/perangkat/:device/cabut', permit(store, 'device.manage'), async (c) => {
    await readForm(c)
    const { device, ...at } = c.req.param()
    await revokeDevice(world, at, device, actorOf(c))
    return c.redirect(pathOf(at), 303)
  })
  return app

  /** The secret of a personnel system reads what only those may read who may export it. Throws `permission-denied`. */
  async function requireKind(c: Context<Env>, kind: DeviceKind | undefined): Promise<void> {
    if (kind !== 'personnel') return
    if (!(await mayHere(c, store, 'performance.export'))) throw new Refusal('permission-denied')
  }

  async function devicesPage(
    c: Context<Env>,
    at: At,
    more: {
      readonly pairing?: Pairing
      readonly sent?: Readonly<Record<string, string>>
      readonly problems?: readonly FieldProblem[]
      readonly status?: 201 | Refusal['status']
    } = {},
  ) {
    const { agency, unit, above, counters } = await findUnit(world, at)
    const today = dayOf(world.now(), zoneOf(agency, unit))
    const open = counters.filter((counter) => isInUse(counter, today) && !hasLeft(counter, today))
    const devices = await store.devices.ofUnit(at)
    const { status, ...shown } = more
    const place = { agency, unit, above, counters, open, path: pathOf(at) }
    return staffPage(c, <DevicesPage {...place} devices={byName(devices)} {...shown} />, status)
  }

  /** The secret goes behind the `#`: browsers send that part to nobody, and no log has it. */
  function pairingOf({ device, secret }: IssuedDevice): Pairing {
    const { name, kind, agency, unit, id } = device
    if (!standsAtCounter(kind)) {
      const asks = kind === 'queue' ? 'visit-codes' : 'performance'
      return {
        name,
        secret,
        reads: kind === 'personnel',
        address: `${config.publicUrl}/api/v1/agencies/${agency}/units/${unit}/${asks}`,
      }
    }
    const link = `${config.publicUrl}/${kind === 'kiosk' ? 'kiosk' : 'layar'}/${id}#${secret}`
    return { name, link, qr: qrOf(link) }
  }
}

function pathOf({ agency, unit }: At): string {
  return `/kelola/${agency}/unit/${unit}/perangkat`
}

const BY_NAME = new Intl.Collator('id', { numeric: true })

function byName<Named extends { readonly name: string }>(things: readonly Named[]): Named[] {
  return things.toSorted((a, b) => BY_NAME.compare(a.name, b.name))
}
