import { commentDaysOf } from '../domain/agency.ts'
import { addDays, type Day, dayOf } from '../domain/calendar.ts'
import type { Slug } from '../domain/ids.ts'
import { instruments } from '../domain/instruments/index.ts'
import { monthOfSlot, spanOf } from '../domain/period.ts'
import { type Registry, zonesOf } from '../domain/registry.ts'
import { shardsOn, type Unit } from '../domain/unit.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import { hasRatings } from './inspect-unit-day.ts'

type Needs = Pick<Deps, 'store' | 'now'>

/** No agency has answers from before: the first run begins here. */
const BEGINNING = '2000-01-01'
/** After an outage so many days are done before the next: a run that is cut off still gets ahead. */
const STRIDE = 366
const WIDTH = 8

/**
 * Takes the comments from all ratings of days whose time is over, and leaves the ratings: scores stay. Returns how many comments went.
 * Nights that were missed are caught up; runs may overlap, repeat and die anywhere.
 */
export async function forgetComments(deps: Needs, agency: Slug): Promise<number> {
  const registry = await deps.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Error(`no agency ${agency} is registered`)
  const last = overUntil(deps, registry)
  const done = await deps.store.retentions.get(agency)
  let gone = 0
  let from = done === undefined ? BEGINNING : addDays(done, 1)
  while (from <= last) {
    // Most agencies are younger than the years before: the first stride reaches to where there is anything at all.
    const to = done === undefined && from === BEGINNING ? last : earlier(addDays(from, STRIDE), last)
    await concurrently(registry.units, WIDTH, async (unit) => {
      gone += await forgetOf(deps, unit, from, to)
    })
    await deps.store.retentions.advance(agency, to)
    from = addDays(to, 1)
  }
  return gone
}

/** The last day whose comments are over, in each of the agency's zones. */
export function overUntil({ now }: Pick<Deps, 'now'>, registry: Registry): Day {
  const days = [...zonesOf(registry)].map((zone) => addDays(dayOf(now(), zone), -commentDaysOf(registry.agency) - 1))
  return days.reduce(earlier)
}

async function forgetOf(deps: Needs, unit: Unit, from: Day, to: Day): Promise<number> {
  const place = { agency: unit.agency, unit: unit.id }
  const used = await deps.store.tallies.instruments(place)
  let gone = 0
  for (const { id: instrument } of instruments.filter(({ id }) => used.includes(id))) {
    for (const part of await partsWithRatings(deps, { ...place, instrument }, from, to)) {
      const shards = shardsOn(unit, part)
      for await (const page of deps.store.ratings.toInspect({ ...place, instrument, day: part }, shards)) {
        const written = page.filter(({ comment, sealed }) => comment !== undefined || sealed !== undefined)
        await concurrently(written, WIDTH, async ({ id, slot }) => {
          const key = { ...place, instrument, slot, id, provisional: undefined }
          if (await deps.store.ratings.forgetComment(key, shards)) gone++
        })
      }
    }
  }
  return gone
}

/** The days with ratings, and the months with ratings that no day is known of, whose last day lies between two. */
async function partsWithRatings(
  { store }: Needs,
  place: { readonly agency: Slug; readonly unit: Slug; readonly instrument: string },
  from: Day,
  to: Day,
): Promise<string[]> {
  const key = { ...place, scope: 'own', level: 'slot' } as const
  const months = `${monthOfSlot(from)}`
  const slots = await store.tallies.between(key, months, `${to}T99`, { consistent: false })
  const parts = new Set(slots.filter(({ breakdown }) => hasRatings(breakdown)).map(({ key }) => partOf(key.period)))
  return [...parts].filter((part) => {
    const last = part.length === 7 ? spanOf(part).last : part
    return last >= from && last <= to
  })
}

/** The day or month that a slot's ratings lie under. */
function partOf(slot: string): string {
  return slot.split('T')[0] ?? slot
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}
