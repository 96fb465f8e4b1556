import { dayOf } from '../domain/calendar.ts'
import type { Counter } from '../domain/counter.ts'
import { type Device, DeviceId, type DeviceKind, digestOfSecret, letsIn, standsAtCounter } from '../domain/device.ts'
import type { Slug } from '../domain/ids.ts'
import { hasLeft } from '../domain/moved-counter.ts'
import { Refusal } from '../domain/refusals.ts'
import { isInUse, zoneOf } from '../domain/registry.ts'
import type { Actor, TrailEntry } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import { findUnit } from './find-unit.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { record } from './record.ts'

/** A device and its secret, which is told this once and kept nowhere. */
export type IssuedDevice = { readonly device: Device; readonly secret: string }

type Needs = Pick<Deps, 'store' | 'now' | 'newCode' | 'newSecret'>

const ATTEMPTS = 10

/**
 * Registers a device of a unit. Throws `agency-unknown`, `unit-unknown`, and `answers-invalid` for a kiosk or screen without a
 * counter of the unit that still serves, or a system with one.
 */
export async function issueDevice(
  deps: Needs,
  unit: UnitRef,
  wish: { readonly kind: DeviceKind; readonly name: string; readonly counter?: Slug | undefined },
  actor: Actor,
): Promise<IssuedDevice> {
  const place = await findUnit(deps, unit)
  const today = dayOf(deps.now(), zoneOf(place.agency, place.unit))
  const open = place.counters.filter((each) => isInUse(each, today) && !hasLeft(each, today))
  const counter = counterFor(wish.kind, wish.counter, open)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const claimed = { agency: unit.agency, unit: unit.unit, id: deps.newCode() }
    if (!(await deps.store.devices.claim(claimed))) continue
    const { kind, name } = wish
    const fields = [
      field('kind', kind),
      field('name', name),
      ...(counter === undefined ? [] : [field('counter', counter)]),
    ]
    const trail = await recordChange(
      deps,
      { ...claimed, version: 1 },
      { actor, action: 'device.issue', changes: fields },
    )
    const issued = withSecret(deps, { ...claimed, kind, name, counter, version: 1, trail })
    if (await deps.store.devices.put(issued.device)) return issued
  }
  throw new Error(`${ATTEMPTS} fresh device ids were all taken`)
}

function counterFor(kind: DeviceKind, wanted: Slug | undefined, counters: readonly Counter[]): Slug | undefined {
  const isGiven = wanted !== undefined
  const isRight = standsAtCounter(kind) ? counters.some(({ id }) => id === wanted) : !isGiven
  if (isRight) return wanted
  throw new Refusal('answers-invalid', {}, [{ field: 'counter', problem: isGiven ? 'invalid' : 'missing' }])
}

/** Gives a device a new secret; the old one opens nothing from now on. A revoked device serves again. Throws `device-unknown`, `device-changed`. */
export async function reissueDevice(deps: Needs, unit: UnitRef, id: string, actor: Actor): Promise<IssuedDevice> {
  const device = await deviceOf(deps, unit, id)
  const next = { ...device, version: device.version + 1 }
  const trail = await recordChange(deps, next, { actor, action: 'device.reissue', changes: [] })
  const issued = withSecret(deps, { ...next, trail })
  await putChanged(deps, issued.device)
  return issued
}

/** Takes a device's secret back: from now on it opens nothing. Throws `device-unknown`, `device-changed`. */
export async function revokeDevice(deps: Needs, unit: UnitRef, id: string, actor: Actor): Promise<void> {
  const device = await deviceOf(deps, unit, id)
  if (device.revokedAt !== undefined) return
  const next = { ...device, revokedAt: new Date(deps.now()).toISOString(), version: device.version + 1 }
  const trail = await recordChange(deps, next, { actor, action: 'device.revoke', changes: [] })
  await putChanged(deps, { ...next, trail })
}

const field = (name: string, to: string): TrailEntry['changes'][number] => ({ field: name, to })

/** The number of the line that a version of a device is to be made with. `trail` is still that of the version before. */
async function recordChange(
  deps: Needs,
  { agency, unit, id, version, trail }: Pick<Device, 'agency' | 'unit' | 'id' | 'version' | 'trail'>,
  said: Pick<TrailEntry, 'actor' | 'action' | 'changes'>,
): Promise<number> {
  const previous = trail === undefined ? {} : { previous: trail }
  const { number } = await record(deps, {
    ...said,
    agency,
    unit,
    thing: `unit/${unit}/device/${id}`,
    version,
    ...previous,
  })
  return number
}

function withSecret(
  { newSecret, now }: Pick<Deps, 'newSecret' | 'now'>,
  device: Omit<Device, 'secretDigest' | 'issuedAt' | 'revokedAt'>,
): IssuedDevice {
  // The secret begins with the device's id: whoever sends it need not say who they are beside.
  const secret = device.id + newSecret()
  const { agency, unit, id, kind, counter, name, version, trail } = device
  const issuedAt = new Date(now()).toISOString()
  const secretDigest = digestOfSecret(secret)
  return { device: { agency, unit, id, kind, counter, name, secretDigest, issuedAt, version, trail }, secret }
}

async function deviceOf({ store }: Pick<Deps, 'store'>, { agency, unit }: UnitRef, id: string): Promise<Device> {
  const known = DeviceId.safeParse(id)
  const device = known.success ? await store.devices.find(known.data, { consistent: true }) : undefined
  if (device?.agency !== agency || device.unit !== unit) throw new Refusal('device-unknown')
  return device
}

async function putChanged({ store }: Pick<Deps, 'store'>, device: Device): Promise<void> {
  if (!(await store.devices.put(device))) throw new Refusal('device-changed')
}

/** A device that shows itself to the public, by its id alone: what stands where is no secret. Throws `device-unknown`. */
export async function findDevice({ store }: Pick<Deps, 'store'>, id: string, kind: DeviceKind): Promise<Device> {
  const known = DeviceId.safeParse(id)
  const device = known.success ? await store.devices.find(known.data, { consistent: false }) : undefined
  if (device?.kind !== kind) throw new Refusal('device-unknown')
  return device
}

/**
 * The device that a secret belongs to. Never remembered, so that a secret taken back is refused at the next call. Throws
 * `device-refused` for a secret that is wrong or was taken back, and for a device that is not what is called for.
 */
export async function authenticateDevice(
  { store }: Pick<Deps, 'store'>,
  secret: string | undefined,
  called: { readonly kind: DeviceKind; readonly id?: string; readonly unit?: UnitRef },
): Promise<Device> {
  const id = DeviceId.safeParse(secret?.slice(0, 10))
  const device = id.success ? await store.devices.find(id.data, { consistent: false }) : undefined
  const isCalled =
    device?.kind === called.kind &&
    (called.id ?? device.id) === device.id &&
    (called.unit?.agency ?? device.agency) === device.agency &&
    (called.unit?.unit ?? device.unit) === device.unit
  if (!isCalled || secret === undefined || !letsIn(device, secret)) throw new Refusal('device-refused')
  return device
}
