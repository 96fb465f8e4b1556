import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demos } from '../../functions/demo/demos.ts'
import { hourOf } from '../../shared/domain/calendar.ts'
import { chartedMonths, monthChart } from '../../shared/domain/changes/month-chart.ts'
import { chartedPromises, promiseChart } from '../../shared/domain/changes/promise-chart.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { lastMonths } from '../../shared/domain/period.ts'
import { submissionOf } from '../../shared/domain/rating.ts'
import { RegistryFile } from '../../shared/domain/registry-file.ts'
import { findProblems } from '../../shared/domain/registry-problems.ts'
import { scoreOf } from '../../shared/domain/score.ts'
import { keepsPromise } from '../../shared/domain/service-time.ts'
import { addTallies, emptyTally, tallyOf } from '../../shared/domain/tally.ts'
import { jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import type { DemoVisit } from '../../shared/usecases/seed-demo.ts'

const TODAY = '2026-11-22'
const seeded = demos.flatMap(({ agency, visits }) =>
  Object.entries(visits).map(([unit, before]) => ({ agency, unit, visits: before(TODAY) })),
)
const at = (agency: string, unit: string) =>
  seeded.find((each) => each.agency.id === agency && each.unit === unit)?.visits ?? []

function score(visits: readonly DemoVisit[]) {
  const tally = visits.map(({ body }) => tallyOf(body.answers)).reduce(addTallies, emptyTally)
  return scoreOf(skm2017, tally, { agency: 'a', unit: 'u', period: '2026', asOf: null }, 'full')
}

describe('demo registries', () => {
  it('have no problem, all applied together', () => {
    const file = RegistryFile.parse({ agencies: demos.map(({ agency }) => agency) })
    expect(findProblems(file, new Map(), { demo: true, now: 0 })).toEqual([])
  })

  it('give every counter at least one service', () => {
    const counters = demos.flatMap(({ agency }) => agency.units?.flatMap((unit) => unit.counters ?? []) ?? [])
    expect(counters.filter(({ services: given = [] }) => given.length === 0)).toEqual([])
  })
})

describe('demo visits', () => {
  it('are the same for the same day, whenever they are made', () => {
    for (const { agency, visits } of demos) {
      for (const [unit, before] of Object.entries(visits)) expect(before(TODAY)).toEqual(at(agency.id, unit))
    }
  })

  it('are some hundred, each with an id of its own and answers that a citizen could have sent', () => {
    const all = seeded.flatMap(({ visits }) => visits)
    expect(all.length).toBeGreaterThan(800)
    expect(all.length).toBeLessThan(1_300)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const schema = submissionOf({ instrument: skm2017, notAsked: [], own: [] })
    for (const { body } of all) expect(schema.safeParse(body).success).toBe(true)
  })

  it('fall into office hours of working days of the last twelve months, never today or later', () => {
    for (const { agency, visits } of seeded) {
      for (const visit of visits) {
        const hour = hourOf(visit.at, agency.timeZone)
        expect(hour >= '2025-11-22' && hour < TODAY).toBe(true)
        expect([8, 9, 10, 11, 13, 14, 15]).toContain(Number(hour.slice(11)))
        expect([0, 6]).not.toContain(new Date(`${hour.slice(0, 10)}T00:00:00Z`).getUTCDay())
      }
    }
  })

  it('make units differ as people would notice', () => {
    const improving = at('jambi', 'disdukcapil')
    const half = improving.length / 2
    const [before, after] = [score(improving.slice(0, half)), score(improving.slice(half))]
    expect((after.score ?? 0) - (before.score ?? 0)).toBeGreaterThan(4)

    const falling = at('jambi', 'samsat-kota-jambi')
    const weak = score(falling.slice(falling.length / 2))
    expect(weak.score).toBeLessThan(70)
    expect(weak.unsur.toSorted((a, b) => (a.nrr ?? 0) - (b.nrr ?? 0))[0]?.code).toBe('U3')

    expect(score(at('jambi', 'puskesmas-putri-ayu')).grade).toBe('A')
    const sizes = seeded.map(({ visits }) => visits.length)
    expect(sizes.some((n) => n > 0 && n < 10)).toBe(true)
    expect(sizes.some((n) => n >= 10 && n < 30)).toBe(true)
  })

  it.each(['2026-11-22', '2027-01-15', '2027-03-01'])(
    'give one unit a year, seen on %s, whose charts have limits and months that stand out',
    (today) => {
      const jambi = demos.find(({ agency }) => agency.id === 'jambi')
      const months = lastMonths(today, 12)
      const visits = jambi?.visits['samsat-kota-jambi']?.(today) ?? []
      const rated = months.map((period) => {
        const own = visits.filter((visit) => hourOf(visit.at, 'Asia/Jakarta').startsWith(period))
        return { period, all: own.map(({ body }) => tallyOf(body.answers)).reduce(addTallies, emptyTally) }
      })
      expect(monthChart(chartedMonths(skm2017, rated, today))?.signals.length).toBeGreaterThan(0)

      const services = jambi?.agency.units?.find(({ id }) => id === 'samsat-kota-jambi')?.services
      const times = jambi?.times?.['samsat-kota-jambi']?.(today) ?? []
      const timed = months.map((period) => {
        const own = times.filter(({ done }) => hourOf(Date.parse(done), 'Asia/Jakarta').startsWith(period))
        const kept = own.map((time) =>
          keepsPromise({ ...time, promise: services?.find(({ id }) => id === time.service)?.promise?.minutes }),
        )
        const promised = kept.filter((each) => each !== undefined)
        return { period, promised: promised.length, kept: promised.filter((each) => each).length }
      })
      expect(promiseChart(chartedPromises(timed, today))?.months.some(({ isSignal }) => isSignal)).toBe(true)
    },
  )

  it('let people say the same of many things: answers of one person go together', () => {
    const visits = seeded.flatMap(({ visits: each }) => each)
    const same = visits.filter(({ body }) => new Set(Object.values(body.answers)).size === 1)
    expect(same.length / visits.length).toBeGreaterThan(0.05)
    expect(same.length / visits.length).toBeLessThan(0.6)
  })
})

describe('demo data', () => {
  it('is in nothing that is deployed', () => {
    const entries = [...services, ...jobs].map(({ entry }) => entry)
    const reached = reachedFrom(entries)
    expect(reached.has('shared/domain/rating.ts')).toBe(true)
    expect([...reached].filter((path) => /functions\/demo\/|seed-demo/.test(path))).toEqual([])
  })
})

/** All source files that some files import, and those that these import. */
function reachedFrom(entries: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const queue = [...entries]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path) || !existsSync(path)) continue
    reached.add(path)
    const imports = readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)
    for (const [, specifier = ''] of imports) queue.push(normalize(join(dirname(path), specifier)))
  }
  return reached
}
