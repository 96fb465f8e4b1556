import { MEASURED_ON, pageReads, stored } from '../../infra/cost/measured.ts'
import { type Day, startOfDay } from '../../shared/domain/calendar.ts'
import type { Item, Table } from '../../shared/storage/client.ts'
import { appOn, MANAGER } from '../support/http.ts'
import { meterOn, sumOf } from './capacity-meter.ts'
import { deploy } from './deployment.ts'
import type { Bound, Figures } from './group.ts'
import { layHistory } from './history.ts'
import { startLaidTable } from './laid-table.ts'
import { catchUp, NIGHT } from './night.ts'
import { ratedUnits } from './sample-registry.ts'
import { wireItem } from './wire-item.ts'

const DAY: Day = '2026-11-17'
const MIDNIGHT = startOfDay(DAY, 'Asia/Jakarta')
const OPEN_HOURS = [8, 9, 10, 11, 12, 13, 14, 15]
/** As a province's units have on average. */
const AN_HOUR = 6
const UNITS = 14
/** What the store bills for an item beside what is in it. */
const OVERHEAD = 100
const DRIFT = 5

type Kept = { readonly what: string; readonly now: number; readonly kept: number }

/** What pages read, and what stored things weigh, beside what `npm run cost` reckons with. */
export async function weighPages(): Promise<{ figures: Figures; bounds: Bound[] }> {
  const units = ratedUnits().slice(0, UNITS)
  const [unit] = units
  const [code] = unit?.respondents(1).map((respondent) => respondent.code) ?? []
  if (!unit || !code) throw new Error('no unit has counters')
  const weights = weighing()
  const table = await startLaidTable((laid) =>
    layHistory(weights.over(laid), { units, months: 13, hours: OPEN_HOURS, anHour: AN_HOUR, before: DAY }),
  )
  try {
    const meter = meterOn(table.client)
    const deployment = await deploy(table, MIDNIGHT, 1)
    await catchUp(deployment, MIDNIGHT + NIGHT)
    deployment.setClock(MIDNIGHT + 10 * 3_600_000)
    const { world } = deployment
    const agency = `/instansi/${unit.agency}`
    const readsOf = async (action: () => Promise<unknown>) => {
      await meter.during('page', action)
      return sumOf(meter.take()).reads
    }
    const page = (app: ReturnType<typeof appOn>, path: string) =>
      readsOf(async () => {
        const answer = await app.request(path)
        if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`)
        await answer.text()
      })
    const registered = (await world.store.registry.load(unit.agency))?.units.length ?? 1
    const found: Kept[] = [
      { what: "a citizens' page", now: await page(appOn(world), `/q/${code}`), kept: pageReads.citizen },
      {
        what: "a unit's public page",
        now: await page(appOn(world), `${agency}/unit/${unit.id}`),
        kept: pageReads.public,
      },
      {
        what: "a manager's home",
        now: await page(appOn(world, MANAGER), `/kelola/${unit.agency}`),
        kept: pageReads.manager,
      },
      {
        what: "an agency's public page, for each unit",
        now: (await page(appOn(world), agency)) / registered,
        kept: pageReads.agencyUnit,
      },
      {
        what: 'a registry, for each unit',
        now: (await readsOf(() => world.store.registry.load(unit.agency))) / registered,
        kept: pageReads.registryUnit,
      },
      ...weights
        .of('rating', 'slot', 'day')
        .map(({ what, now }) => ({ what: `bytes: ${what}`, now, kept: stored[what] })),
    ]
    return {
      figures: {
        title: 'Read units a page, and bytes stored, beside what npm run cost reckons with',
        compared: `${UNITS} units with ${AN_HOUR} ratings an hour, eight hours a day, over a year; nothing remembered. Kept as of ${MEASURED_ON} in infra/cost/measured.ts. Bytes with the ${OVERHEAD} that the store bills beside.`,
        columns: ['', 'counted', 'kept'],
        rows: found.map(({ what, now, kept }) => [what, now.toFixed(2), kept.toFixed(2)]),
        notes: [],
      },
      bounds: found.map(({ what, now, kept }) => ({
        what: `per cent above what is kept: ${what}`,
        counted: Math.max(0, (100 * (now - kept)) / kept),
        most: DRIFT,
      })),
    }
  } finally {
    await table.close()
  }
}

type Weighed = keyof typeof stored

function weighing() {
  const sums = new Map<Weighed, { count: number; bytes: number }>()
  return {
    over: (laid: Table): Table => ({
      ...laid,
      put(item, options) {
        const kind = kindOf(item)
        if (kind) {
          const { count, bytes } = sums.get(kind) ?? { count: 0, bytes: 0 }
          sums.set(kind, { count: count + 1, bytes: bytes + bytesOf(item) })
        }
        return laid.put(item, options)
      },
    }),
    of: (...kinds: readonly Weighed[]) =>
      kinds.map((what) => {
        const { count, bytes } = sums.get(what) ?? { count: 0, bytes: 0 }
        return { what, now: bytes / count + OVERHEAD }
      }),
  }
}

function kindOf({ pk, sk }: Item): Weighed | undefined {
  if (String(pk).includes('#rating#')) return 'rating'
  const level = String(sk).split('#')[2]
  return level === 'slot' || level === 'day' ? level : undefined
}

/** Names and values, without the letters that say what kind of value each is. */
function bytesOf(item: Item): number {
  return Buffer.byteLength(JSON.stringify(wireItem(item)).replace(/"[SNLMB]+":/g, ''))
}
