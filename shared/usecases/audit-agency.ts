import { AUDIT_NIGHTS, blockOfNight, nightOf } from '../domain/audit-plan.ts'
import { addDays, type Day, daysBetween } from '../domain/calendar.ts'
import { shardOf } from '../domain/digest.ts'
import type { Slug } from '../domain/ids.ts'
import { instruments } from '../domain/instruments/index.ts'
import { periodOf, spanOf } from '../domain/period.ts'
import { type Registry, zoneOf } from '../domain/registry.ts'
import { chainFlaws, flawsOf, nameOf } from '../domain/score-version.ts'
import type { Unit } from '../domain/unit.ts'
import { type Audited, auditDay, auditMonthOnly, type Mismatch, tallyName } from './audit-day.ts'
import { lastClosedDay } from './closing.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import type { ReadOptions } from './ports/read-options.ts'
import type { InstrumentRef } from './ports/unit-ref.ts'
import { compareRollUp, rollUpsOf } from './roll-up.ts'
import { differences } from './verify-score.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'settings'>

/** What to audit where not the night's share: a unit, and its days from one to another. */
export type AuditWish = {
  readonly unit?: Slug | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

export type AuditReport = { readonly days: number; readonly versions: number; readonly mismatches: readonly Mismatch[] }

const WIDTH = 8
const EVER = '1900-01-01'
/** Closed periods that ended in so many days are checked every night; older ones in their turn. */
const RECENT_DAYS = 400

/**
 * The nightly audit: the last closed day of each unit and a block of older days are counted again from their ratings and compared
 * with the stored tallies; roll-ups that begin in those days with the level below; and the closed periods of the last 400 days, older
 * ones by turns, with their own digests and with each other. It writes nothing and repairs nothing. With a wish, all of that for the
 * days wished for.
 */
export async function auditAgency(deps: Needs, agency: Slug, wish: AuditWish = {}): Promise<AuditReport> {
  const registry = await deps.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Error(`no agency ${agency} is registered`)
  // Its ratings expire, and the tallies made of them stay: there is nothing to count them again from.
  if (registry.agency.trial) return { days: 0, versions: 0, mismatches: [] }
  const units = registry.units.filter(({ id }) => wish.unit === undefined || id === wish.unit)
  const mismatches: Mismatch[] = []
  let days = 0
  let versions = 0
  const used = new Map<Slug, readonly string[]>()
  await concurrently(units, WIDTH, async ({ id }) => {
    used.set(id, await deps.store.tallies.instruments({ agency, unit: id }))
  })
  const due = units.flatMap((unit) => instruments.map(({ id }) => ({ unit, instrument: id })))
  await concurrently(due, WIDTH, async ({ unit, instrument }) => {
    const key = { agency, unit: unit.id, instrument }
    const audited = daysToAudit(deps, registry, unit, wish)
    // Of what a unit has no tally at all, ratings are looked for by turns: nearly always there are none.
    const isTurn = audited.isWhole || shardOf(`${unit.id}/${instrument}`, AUDIT_NIGHTS) === audited.night
    if (!isTurn && !used.get(unit.id)?.includes(instrument)) return
    const counted = await auditDays(deps, registry, unit, key, audited)
    const closed = await auditVersions(deps, key, isTurn ? EVER : addDays(audited.closed, -RECENT_DAYS))
    days += counted.days
    versions += closed.versions
    mismatches.push(...counted.mismatches, ...closed.mismatches)
  })
  return { days, versions, mismatches: mismatches.toSorted((a, b) => (a.key < b.key ? -1 : 1)) }
}

type Share = {
  /** Whose slots are compared too, and every instrument of which is looked for. */
  readonly whole: readonly Day[]
  readonly older: readonly Day[]
  /** Asked for by hand: all that lies in the days, not only what begins in them. */
  readonly isWhole: boolean
  readonly night: number
  readonly closed: Day
}

function daysToAudit(deps: Needs, registry: Registry, unit: Unit, { from, to }: AuditWish): Share {
  const closed = lastClosedDay(deps.now(), zoneOf(registry.agency, unit))
  const night = nightOf(closed)
  if (from !== undefined || to !== undefined) {
    const whole = daysBetween(from ?? to ?? closed, to ?? closed)
    return { whole, older: [], isWhole: true, night, closed }
  }
  const { first, last } = blockOfNight(closed)
  return {
    whole: [closed],
    older: daysBetween(first, last).filter((day) => day !== closed),
    isWhole: false,
    night,
    closed,
  }
}

async function auditDays(
  deps: Needs,
  registry: Registry,
  unit: Unit,
  key: InstrumentRef,
  { whole, older, isWhole }: Share,
): Promise<Audited> {
  const known = older.length > 0 && (await isRated(deps, key, older)) ? older : []
  const mismatches: Mismatch[] = []
  for (const day of whole) mismatches.push(...(await auditDay(deps, unit, key, day, 'slots')))
  for (const day of known) mismatches.push(...(await auditDay(deps, unit, key, day, 'day')))
  const days = [...whole, ...known]
  const months = new Set(days.filter((day) => isWhole || day.endsWith('-01')).map((day) => periodOf('month', day)))
  for (const month of months) mismatches.push(...(await auditMonthOnly(deps, unit, key, month)))
  const begun = rollUpsOf(registry, unit.id, key.instrument, [...months]).filter(
    ({ period }) => isWhole || days.includes(spanOf(period).first),
  )
  for (const each of begun) {
    const found = await compareRollUp(deps, registry, each)
    const differing = found ? differences(found.stored, found.below) : []
    if (differing.length > 0) mismatches.push({ key: tallyName(each), differing })
  }
  return { days: days.length, mismatches }
}

/** Whether a unit has tallies of an instrument around some days: what never was asked there need not be looked for. */
async function isRated({ store }: Needs, key: InstrumentRef, days: readonly Day[]): Promise<boolean> {
  const own = { ...key, scope: 'own' } as const
  const years = [...new Set(days.map((day) => periodOf('year', day)))]
  const yearly = await store.tallies.get(
    years.map((period) => ({ ...own, level: 'year', period })),
    { consistent: false },
  )
  if (yearly.length > 0) return true
  const range = [days[0] ?? '', days.at(-1) ?? ''] as const
  return (await store.tallies.between({ ...own, level: 'day' }, ...range, { consistent: false })).length > 0
}

/** Once more and consistently where anything is wrong: what was just written may be there without what it follows. */
async function auditVersions(deps: Needs, key: InstrumentRef, from: Day) {
  const audited = await checkVersions(deps, key, from, { consistent: false })
  return audited.mismatches.length > 0 ? checkVersions(deps, key, from, { consistent: true }) : audited
}

async function checkVersions({ store }: Needs, key: InstrumentRef, from: Day, options: ReadOptions) {
  const versions = await store.versions.ending(key, from, '2099-12-31', options)
  const flawed = versions.flatMap((version) => {
    const flaws = flawsOf(version)
    return flaws.length > 0 ? [{ key: versionName(key, nameOf(version)), flaws }] : []
  })
  const broken = [...chainFlaws(versions, from)].map(([name, flaw]) => ({ key: versionName(key, name), flaws: [flaw] }))
  return { versions: versions.length, mismatches: [...flawed, ...broken] }
}

function versionName({ agency, unit, instrument }: InstrumentRef, name: string): string {
  return `${agency}/${unit}/score/${instrument}/${name}`
}
