import lighthouse from 'lighthouse'
import type { CitizenSite } from './citizen-site.ts'
import type { Outcome, Progress } from './group.ts'
import { quantile } from './rounds.ts'

const RUNS = 5
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
type Category = (typeof CATEGORIES)[number]
/** Points of a hundred, and how fast Lighthouse found the machine: a calm desktop has some 1,500. */
type Judged = {
  readonly points: Readonly<Record<Category, number>>
  readonly machine: number
  readonly lost: readonly string[]
}

/** What Lighthouse says of the page as a phone meets it, in both depths. */
export async function runLighthouse(site: CitizenSite, port: number, progress: Progress): Promise<Outcome> {
  const step = 'Lighthouse'
  const total = site.depths.length * RUNS
  const rows: string[][] = []
  const lost = new Set<string>()
  let rulesBroken = 0
  for (const [at, { what, path }] of site.depths.entries()) {
    const runs: Judged[] = []
    for (let run = 0; run < RUNS; run++) {
      progress(step, at * RUNS + run, total)
      runs.push(await judge(site.url + path, port))
    }
    const points = (category: Category) => runs.map((run) => run.points[category])
    const least = (category: Category) => Math.min(...points(category))
    rows.push([
      what,
      String(Math.max(...points('performance'))),
      String(quantile(points('performance'), 0.5)),
      String(least('accessibility')),
      String(least('best-practices')),
      quantile(
        runs.map(({ machine }) => machine),
        0.5,
      ).toFixed(0),
      '≥ 99 each',
    ])
    rulesBroken = Math.max(rulesBroken, 100 - least('accessibility'), 100 - least('best-practices'))
    for (const each of runs.flatMap((run) => run.lost)) lost.add(`${what}: ${each}`)
  }
  progress(step, total, total)
  return {
    figures: [
      {
        title: 'Lighthouse, of 100',
        compared: `The page on a phone as Lighthouse imitates it (slow 4G, the processor slowed 4-fold), ${RUNS} runs each. Whatever else the machine does can only make a page slower: performance is the best run, and the median beside it.`,
        columns: ['depth', 'performance', 'median', 'accessibility', 'best practices', 'machine', 'aim'],
        rows,
        notes: [
          "Machine: Lighthouse's own measure of how fast the processor was meanwhile; a calm desktop has some 1,500, and below 1,000 its performance says more of the machine than of the page.",
          ...(lost.size === 0 ? [] : [`Points were lost by ${[...lost].join('; ')}.`]),
        ],
      },
    ],
    bounds: [{ what: 'points lost by accessibility or best practices', counted: rulesBroken, most: 1 }],
  }
}

async function judge(url: string, port: number): Promise<Judged> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories: [...CATEGORIES] })
  if (!result) throw new Error(`Lighthouse said nothing of ${url}`)
  const { categories, audits, environment } = result.lhr
  const pointsOf = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100)
  const refs = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? [])
  return {
    points: {
      performance: pointsOf('performance'),
      accessibility: pointsOf('accessibility'),
      'best-practices': pointsOf('best-practices'),
    },
    machine: environment.benchmarkIndex,
    lost: refs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
  }
}
