import { addDays, type Day, dayOf, startOfDay } from '../domain/calendar.ts'
import type { RatingId, Slug } from '../domain/ids.ts'
import { type Period, periodOf, previousPeriod, spanOf } from '../domain/period.ts'
import { unitIn, zoneOf } from '../domain/registry.ts'
import type { Correction } from '../domain/score-version.ts'
import { acceptPaper } from './accept-paper.ts'
import { closeAgency } from './close-agency.ts'
import { correctPeriod } from './correct-period.ts'
import { recountMarked } from './count-shard.ts'
import type { Deps } from './deps.ts'
import { notingMarks } from './noting-marks.ts'
import type { MarkWriter } from './store-rating.ts'

/** A made-up paper form that is typed in after its period was closed. */
export type DemoForm = {
  readonly id: RatingId
  readonly day: Day
  readonly counter: Slug
  readonly service: Slug
  readonly answers: Readonly<Record<string, number>>
}

/** A demo unit whose last quarter is closed, and then corrected. */
export type DemoCorrection = Correction & {
  readonly unit: Slug
  readonly formsOf: (quarter: Period) => readonly DemoForm[]
}

type Needs = Deps & { readonly mark: MarkWriter }

/** Days after the quarter at which it is closed, and at which it is corrected. */
const CLOSED_AFTER = 8
const CORRECTED_AFTER = 24
const NIGHT = 66 * 60_000

/**
 * Closes a demo agency's periods as its nights would have done, types late forms of a unit's last quarter, and corrects what they
 * change: each at its own time. Nothing where that is done already. Ratings must be seeded and counted.
 */
export async function seedCorrection(deps: Needs, agency: Slug, correction: DemoCorrection): Promise<void> {
  const registry = await deps.store.registry.load(agency)
  const unit = registry && unitIn(registry, correction.unit)
  if (!registry?.agency.demo || !unit) return
  const zone = zoneOf(registry.agency, unit)
  const today = dayOf(deps.now(), zone)
  const { defaultSlot } = await deps.store.imports.open({ agency, unit: unit.id, id: 'demo', defaultSlot: today })
  const quarter = quarterBefore(defaultSlot)
  const { first, last } = spanOf(quarter)
  const instrument = 'skm-2017'
  const key = { agency, unit: unit.id, instrument }
  const read = () => deps.store.versions.ending(key, first, last, { consistent: true })
  if ((await read()).some(({ period, version }) => period === quarter && version > 1)) return
  const at = (days: number) => {
    const then = startOfDay(addDays(last, days), zone) + NIGHT
    return { ...deps, now: () => then }
  }
  await closeAgency(at(CLOSED_AFTER), agency)
  const { mark, noted } = notingMarks(deps.mark)
  const typing = { ...at(CORRECTED_AFTER), mark }
  // The mark keeps the real clock, as for every rating that is seeded.
  for (const form of correction.formsOf(quarter)) {
    await acceptPaper(typing, { agency, unit: unit.id }, { ...form, instrument })
  }
  await recountMarked(deps, noted)
  const { reason, author } = correction
  for (const { period } of (await read()).filter(({ version }) => version === 1)) {
    const isTouched = correction.formsOf(quarter).some(({ day }) => [quarter, periodOf('month', day)].includes(period))
    if (isTouched) await correctPeriod(typing, { agency, unit: unit.id, period }, { reason, author })
  }
}

/** The last quarter that was closed and could be corrected before a day. */
function quarterBefore(day: Day): Period {
  const quarter = previousPeriod(periodOf('quarter', day))
  return addDays(spanOf(quarter).last, CORRECTED_AFTER) < day ? quarter : previousPeriod(quarter)
}
