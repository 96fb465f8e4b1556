import { Refusal } from '../../../shared/domain/refusals.ts'
import { refusals } from '../../../web/text/refusals/id.ts'
import { sayRefusal } from '../../../web/text/say-refusal.ts'
import { type Finding, type Step, skip } from './finding.ts'
import { frontDoor } from './front-door.ts'
import { grants } from './grants.ts'
import { pages } from './pages.ts'
import { rate } from './rate.ts'
import { causeOf, reach } from './reach.ts'
import { sameStore } from './same-store.ts'
import { awaitScore, readPublished } from './score.ts'
import type { Site, Trial } from './site.ts'
import { store } from './store.ts'
import { throttle } from './throttle.ts'
import { tokens } from './tokens.ts'
import { closeTrial, openTrial } from './trial.ts'

/** The parts of the smoke test, in their order, as they are printed. */
type Part =
  | 'alamat'
  | 'loket uji coba'
  | 'halaman'
  | 'penilaian'
  | 'token'
  | 'nilai'
  | 'simpanan'
  | 'izin'
  | 'pintu depan'
  | 'batas laju'
  | 'beres-beres'

export type Told = Finding & { readonly part: Part }

/** Looks at a stage from the QR code to the score, and leaves it as it was. What one part cannot find out, later ones do without. */
export async function* runSmoke(site: Site): AsyncGenerator<Told> {
  const isThere = yield* within('alamat', reach(site))
  if (!isThere) return
  let trial: Trial | undefined
  try {
    const isSame = yield* within('loket uji coba', sameStore(site))
    if (isSame === false) return
    if (isSame) trial = yield* within('loket uji coba', openTrial(site))
    yield* within('halaman', pages(site, trial))
    const before = trial && (await readPublished(site, trial).catch(() => undefined))
    const rated = trial && (yield* within('penilaian', rate(site, trial)))
    yield* within('token', tokens(site, rated?.token))
    if (trial && rated) yield* within('nilai', awaitScore(site, trial, before, rated))
    else yield { part: 'nilai', ...skip('nilai menghitung penilaian', 'tidak ada penilaian uji coba') }
    yield* within('simpanan', store(site, rated))
    yield* within('izin', grants(site))
    yield* within('pintu depan', frontDoor(site))
    yield* within('batas laju', throttle(site))
  } finally {
    yield* within('beres-beres', closeTrial(site, trial))
  }
}

/** A part that breaks off has failed, and the others go on. */
async function* within<Result>(part: Part, step: Step<Result>): AsyncGenerator<Told, Result | undefined> {
  try {
    for (;;) {
      const next = await step.next()
      if (next.done) return next.value
      yield { part, ...next.value }
    }
  } catch (error) {
    const means = 'bagian ini terputus; sisanya tidak diperiksa'
    yield { part, what: `bagian "${part}" selesai`, state: 'failed', detail: describe(error), means }
    return undefined
  }
}

function describe(error: unknown): string {
  if (error instanceof Refusal) {
    const { title, detail } = sayRefusal(error.code, error.params, refusals)
    return `${title}. ${detail}`
  }
  return error instanceof Error ? `${error.name}: ${causeOf(error)}` : String(error)
}
