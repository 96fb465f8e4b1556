import { countsOf, Derivation } from '../../../shared/domain/explanation.ts'
import { recompute } from '../../../shared/domain/recompute.ts'
import type { Score } from '../../../shared/domain/score.ts'
import { awaitUntil } from './await-until.ts'
import { type Finding, judge, type Step, skip } from './finding.ts'
import { INDEX, type Rated } from './rate.ts'
import type { Site, Trial } from './site.ts'

/** Half of the last digit that is published. */
const ROUNDING = 0.005
const [LOWEST, HIGHEST] = [25, 100]

/** The trial unit's score as the public gets it; undefined where there is none to be had. */
export async function readPublished({ ask }: Site, { agency, unit }: Trial): Promise<Score | undefined> {
  const { status, text } = await ask(`/api/v1/agencies/${agency}/units/${unit}/scores?instrument=skm`)
  return status === 200 ? JSON.parse(text) : undefined
}

/** Waits until the score counts what was rated, each once, and checks its value. */
export async function* awaitScore(site: Site, trial: Trial, before: Score | undefined, rated: Rated): Step {
  const n = (before?.n ?? 0) + rated.count
  const doing = 'Menunggu penilaian terhitung'
  const seconds = site.patience.counting
  const begun = performance.now()
  const after = await awaitUntil(site, { seconds, doing }, async () => {
    const score = await readPublished(site, trial)
    return score !== undefined && score.n >= n ? score : undefined
  })
  const took = Math.round((performance.now() - begun) / 1000)
  const now = after ?? (await readPublished(site, trial))
  const counted = judge(
    'nilai menghitung setiap penilaian sekali',
    after?.n === n ? undefined : `n = ${now?.n ?? 'tidak ada'} setelah ${took} detik, seharusnya ${n}`,
    'penghitungan berhenti atau menghitung dua kali: halaman umum menampilkan nilai lama',
  )
  yield counted.state === 'ok' ? { ...counted, detail: `${took} detik` } : counted
  if (!after) return
  const what = 'nilai bergerak sebanyak yang dinilai'
  if (after.published === null) {
    yield skip(what, `nilai tidak ditampilkan kepada umum (n = ${after.n})`)
    return
  }
  yield await recomputed(site, trial, after.published)
  const { low, high } = expected(before, rated.count)
  const value = Number(after.published)
  const range = low === high ? low.toFixed(2) : `${low.toFixed(2)} sampai ${high.toFixed(2)}`
  const isRight = value >= low - ROUNDING && value <= high + ROUNDING
  yield judge(what, isRight ? undefined : `${after.published}, seharusnya ${range}`, 'nilai yang diumumkan salah')
}

/** What anybody can do with what is published: count again. */
async function recomputed({ ask }: Site, { agency, unit }: Trial, published: string): Promise<Finding> {
  const { text } = await ask(`/api/v1/agencies/${agency}/units/${unit}/scores/derivation?instrument=skm`)
  const again = recompute(countsOf(Derivation.parse(JSON.parse(text))))
  const problem = again?.published === published ? undefined : `${published}, dihitung ulang ${again?.published ?? '-'}`
  return judge('nilai dapat dihitung ulang dari hitungan yang diumumkan', problem, 'nilai yang diumumkan salah')
}

/** Between what the score must lie: exactly one value, unless the public was not shown the one before. */
function expected(before: Score | undefined, count: number): { readonly low: number; readonly high: number } {
  const n = before?.n ?? 0
  const known = before?.published === null || before === undefined ? undefined : Number(before.published)
  const joined = (value: number) => (value * n + INDEX * count) / (n + count)
  return {
    low: joined((known ?? LOWEST + ROUNDING) - ROUNDING),
    high: joined((known ?? HIGHEST - ROUNDING) + ROUNDING),
  }
}
