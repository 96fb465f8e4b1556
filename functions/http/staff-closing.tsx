import { type Context, Hono } from 'hono'
import { instruments } from '../../shared/domain/instruments/index.ts'
import { Period } from '../../shared/domain/period.ts'
import { type FieldProblem, Refusal } from '../../shared/domain/refusals.ts'
import { Reason } from '../../shared/domain/score-version.ts'
import { closedPeriods } from '../../shared/usecases/closed-periods.ts'
import { correctPeriod } from '../../shared/usecases/correct-period.ts'
import { ClosingPage } from '../../web/pages/closing.tsx'
import type { World } from '../compose.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { readForm } from './body.ts'
import { permit } from './permit.ts'
import { readQuery } from './query.ts'
import { staffPage } from './staff-page.tsx'

const PATH = '/kelola/:agency/unit/:unit/tutup'

type At = { readonly agency: string; readonly unit: string }
type Shown = {
  readonly year?: string | undefined
  readonly done?: number
  readonly sent?: Readonly<Record<string, string>>
  readonly problems?: readonly FieldProblem[]
}

/** A unit's closed periods and their corrections. */
export function closingRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'closing.read'), async (c) => {
    const { year, selesai } = readQuery(c, ['year', 'selesai'])
    return closingPage(c, c.req.param(), { year, done: Number(selesai) || 0 })
  })

  app.post(PATH, permit(store, 'score.correct'), async (c) => {
    const at = c.req.param()
    const sent = Object.fromEntries(await readForm(c))
    const chosen = Object.keys(sent).flatMap(readChoice)
    const reason = Reason.safeParse(sent.reason)
    if (!reason.success || chosen.length === 0) {
      const problems = [
        ...(chosen.length === 0 ? [{ field: 'period', problem: 'missing' } as const] : []),
        ...(reason.success ? [] : [{ field: 'reason', problem: 'invalid' } as const]),
      ]
      return closingPage(c, at, { year: sent.year, sent, problems }, 400)
    }
    const correction = { reason: reason.data, actor: actorOf(c) }
    let done = 0
    for (const choice of chosen) done += await correct({ ...at, ...choice }, correction)
    return c.redirect(`${pathOf(at)}?year=${chosen[0]?.period.slice(0, 4)}&selesai=${done}`, 303)
  })
  return app

  /** 1, or 0 where somebody else has just corrected the same. */
  async function correct(
    question: At & { readonly instrument: string; readonly period: Period },
    correction: Parameters<typeof correctPeriod>[2],
  ): Promise<number> {
    try {
      await correctPeriod(world, question, correction)
      return 1
    } catch (error) {
      if (error instanceof Refusal && error.code === 'correction-same') return 0
      throw error
    }
  }

  async function closingPage(c: Context<Env>, at: At, { year, ...shown }: Shown, status?: 400) {
    const closed = await closedPeriods(world, { ...at, year })
    return staffPage(c, <ClosingPage {...closed} {...shown} path={pathOf(at)} />, status)
  }
}

/** The instrument and period that a checkbox stands for: `skm/2026-Q3`. */
function readChoice(name: string): { readonly instrument: string; readonly period: Period }[] {
  const [family, period, ...more] = name.split('/')
  const parsed = Period.safeParse(period)
  const instrument = instruments.find((each) => each.family === family)?.family
  return instrument && parsed.success && more.length === 0 ? [{ instrument, period: parsed.data }] : []
}

function pathOf({ agency, unit }: At): string {
  return `/kelola/${agency}/unit/${unit}/tutup`
}
