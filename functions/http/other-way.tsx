import type { Context } from 'hono'
import { dayOf } from '../../shared/domain/calendar.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import type { Refusal } from '../../shared/domain/refusals.ts'
import { isInUse, zoneOf } from '../../shared/domain/registry.ts'
import { findRetiredCounter } from '../../shared/usecases/find-counter.ts'
import { type FoundUnit, findUnit } from '../../shared/usecases/find-unit.ts'
import { readRefusals } from '../../web/text/languages.ts'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { speakAt } from './language.ts'
import { page } from './page.tsx'

/** Tells that a code opens nothing, and where else one can rate: at the counters of its unit that are in use, or at those named. */
export async function otherWay(
  c: Context<Env>,
  world: World,
  { code, params, status }: Refusal,
  at: Pick<FoundUnit, 'agency' | 'unit'> & { readonly counters: readonly Counter[]; readonly canRetype: boolean },
) {
  const { agency, unit, canRetype } = at
  const today = dayOf(world.now(), zoneOf(agency, unit))
  const counters = at.counters.filter((counter) => isInUse(counter, today))
  speakAt(c, agency)
  // Most citizens never see it: a cold start does not read it.
  const [{ OtherWayPage }] = await Promise.all([
    import('../../web/pages/other-way.tsx'),
    readRefusals(c.get('language')),
  ])
  return page(c, <OtherWayPage {...{ code, params, agency, unit, counters, canRetype }} />, status)
}

/** The same of a counter that was given up, whose code still hangs somewhere. */
export async function wayFromRetired(c: Context<Env>, world: World, typedCode: string, refusal: Refusal) {
  const { agency, unit } = await findRetiredCounter(world, typedCode)
  const found = await findUnit(world, { agency: agency.id, unit: unit.id })
  return otherWay(c, world, refusal, { ...found, canRetype: false })
}
