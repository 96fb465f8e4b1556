import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What Mozilla's HTTP observatory says of one of its tests. */
type Judged = { readonly test: string; readonly pass: boolean; readonly result: string; readonly points: number }
type Options = { readonly httpPort: number; readonly httpsPort: number; readonly path: string }

export type Observatory = {
  /** All its tests of one address of this machine, over real connections, and the grade that they make. */
  judge(
    options: Options,
  ): Promise<{ readonly status: number; readonly grade: string; readonly judged: readonly Judged[] }>
  end(): void
}

type Parts = {
  readonly retrieve: (host: string, options: Options) => Promise<{ responses: { auto: { status: number } | null } }>
  readonly ALL_TESTS: readonly ((asked: unknown) => { readonly pass: boolean; readonly result: string })[]
  readonly getScoreModifier: (result: string) => number
  readonly getGradeForScore: (score: number) => { readonly grade: string }
  readonly MINIMUM_SCORE_FOR_EXTRA_CREDIT: number
}

/**
 * The observatory's own code, beside the lists that its installation would have fetched from elsewhere: of domains that browsers know to
 * be on https alone, of which this machine is none. A copy, so that nothing installed is changed.
 */
export async function openObservatory(): Promise<Observatory> {
  const package_ = dirname(dirname(fileURLToPath(import.meta.resolve('@mdn/mdn-http-observatory'))))
  const folder = mkdtempSync(join(tmpdir(), 'observatory-'))
  cpSync(join(package_, 'src'), join(folder, 'src'), { recursive: true })
  mkdirSync(join(folder, 'conf'))
  writeFileSync(join(folder, 'conf', 'hsts-preload.json'), '{}')
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  symlinkSync(dirname(dirname(package_)), join(folder, 'node_modules'))
  const read = (file: string) => import(join(folder, 'src', file))
  const parts: Parts = Object.assign(
    {},
    ...(await Promise.all(
      ['constants.js', 'retriever/retriever.js', 'grader/grader.js', 'grader/charts.js'].map(read),
    )),
  )
  return { judge: (options) => judgeWith(parts, options), end: () => rmSync(folder, { recursive: true }) }
}

/** As its own scanner does, which asks ports 80 and 443 alone. */
async function judgeWith(parts: Parts, options: Options) {
  const asked = await parts.retrieve('localhost', options)
  const { auto } = asked.responses
  if (!auto) throw new Error(`nothing answers at ${options.path}`)
  const judged = parts.ALL_TESTS.map((test): Judged => {
    const { pass, result } = test(asked)
    return { test: test.name.replace(/Test$/, ''), pass, result, points: parts.getScoreModifier(result) }
  })
  const lost = judged.reduce((sum, { points }) => sum + Math.min(0, points), 100)
  const extra = judged.reduce((sum, { points }) => sum + Math.max(0, points), 0)
  const score = lost >= parts.MINIMUM_SCORE_FOR_EXTRA_CREDIT ? lost + extra : lost
  return { status: auto.status, grade: parts.getGradeForScore(score).grade, judged }
}
