import type { Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { type Evaluation, evaluationId } from '../../domain/performance/evaluation.ts'
import { type Expectation, headsResults } from '../../domain/performance/predicate.ts'
import { headOf } from '../../domain/performance/relation.ts'
import { type Period, spanOf } from '../../domain/period.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { acceptEvaluation, objectToEvaluation } from './answer-evaluation.ts'
import { issueEvaluation, writeEvaluation } from './evaluate-person.ts'
import type { PerformanceNeeds } from './step.ts'
import { findUnitRating, rateUnit } from './unit-rating.ts'

const QUARTERS = ['Q1', 'Q2'] as const

/** What the officers of a demo unit get, in turn: three of four as agreed, one below. */
const OFFICERS: readonly { readonly results: Expectation; readonly behaviour: Expectation; readonly notes: string }[] =
  [
    { results: 'meets', behaviour: 'above', notes: 'Target tercapai, dan warga dilayani dengan ramah serta cekatan.' },
    { results: 'above', behaviour: 'above', notes: 'Melampaui target penerbitan dan membantu rekan di loket lain.' },
    {
      results: 'below',
      behaviour: 'meets',
      notes: 'Waktu penyelesaian masih di atas yang disepakati; sudah ada rencana perbaikan.',
    },
    { results: 'meets', behaviour: 'meets', notes: 'Pekerjaan selesai sesuai dengan yang disepakati.' },
  ]

/**
 * Rates the demo's units for two quarters of a year, evaluates the people who have a superior, and lets one of them accept and one object.
 * Whoever was evaluated already stays as they are, and what was stopped half way goes on. The clock must be past the second quarter.
 * `rater`: who manages the agency.
 */
export async function seedEvaluations(
  deps: PerformanceNeeds,
  of: { readonly agency: Slug; readonly year: string; readonly people: readonly Person[]; readonly rater: Person },
): Promise<void> {
  for (const quarter of QUARTERS) {
    const period = `${of.year}-${quarter}`
    const { last } = spanOf(period)
    const placed = of.people.filter((person) => placementOn(person, last)?.superior !== undefined)
    const units = new Set(placed.flatMap((person) => placementOn(person, last)?.unit ?? []))
    for (const unit of units) await rateOnce(deps, { ...of, unit, period })
    const told = [] as Evaluation[]
    for (const [place, person] of placed.entries())
      told.push(...(await evaluateOnce(deps, of, { person, period, place })))
    const [first, second] = told
    if (first?.state === 'issued') await answering(deps, of.people, first, 'accept')
    if (quarter === 'Q2' && second?.state === 'issued') await answering(deps, of.people, second, 'object')
  }
}

type Of = Parameters<typeof seedEvaluations>[1]

async function rateOnce(
  deps: PerformanceNeeds,
  of: Of & { readonly unit: Slug; readonly period: Period },
): Promise<void> {
  const { agency, unit, period, rater } = of
  if (await findUnitRating(deps, { agency, unit, period })) return
  const sent = { rating: 'good', reason: 'Target unit tercapai dan nilai layanan dari warga tetap baik.' }
  await rateUnit(deps, byCommand(rater), { agency, unit, period, version: 0 }, sent).catch(refusedOnly)
}

/** None where somebody was faster, or cannot be evaluated now: whoever changed superiors since has another to do it. */
async function evaluateOnce(
  deps: PerformanceNeeds,
  { agency, people }: Of,
  { person, period, place }: { readonly person: Person; readonly period: Period; readonly place: number },
): Promise<Evaluation[]> {
  const { last } = spanOf(period)
  const there = placementOn(person, last)
  const superior = people.find(({ id }) => id === there?.superior)
  if (there === undefined || superior === undefined) return []
  const ref = { agency, owner: ofPerson(person.id), id: evaluationId(period, there.unit) }
  const known = await deps.store.dossiers.get('evaluation', ref, { consistent: true })
  if (known && known.state !== 'draft') return [known]
  const members = people.filter((each) => placementOn(each, last)?.unit === there.unit)
  const usual = OFFICERS[place % OFFICERS.length]
  const isHead = headOf(members, last)?.id === person.id
  const sent = { ...usual, ...(isHead && { results: headsResults('good') }) }
  const by = byCommand(superior)
  try {
    const draft = known ?? (await writeEvaluation(deps, by, { ...ref, version: 0 }, sent))
    const departure = 'Capaian setiap orang dinilai dari laporan yang dikonfirmasi.'
    return [await issueEvaluation(deps, by, { ...ref, version: draft.version }, { departure })]
  } catch (error) {
    refusedOnly(error)
    return []
  }
}

async function answering(
  deps: PerformanceNeeds,
  people: readonly Person[],
  { agency, owner, id, version }: Evaluation,
  how: 'accept' | 'object',
): Promise<void> {
  const person = people.find((each) => ofPerson(each.id) === owner)
  if (!person) return
  const seen = { agency, id, version }
  if (how === 'accept')
    await acceptEvaluation(deps, byCommand(person), seen, { words: 'Terima kasih, saya setuju.' }).catch(refusedOnly)
  else {
    const words = 'Dua bulan dari triwulan ini loket saya ditutup untuk perbaikan; mohon dipertimbangkan.'
    await objectToEvaluation(deps, byCommand(person), seen, { words }).catch(refusedOnly)
  }
}

function byCommand({ id, name }: Person): Actor {
  return { via: 'command', person: id, name }
}

/** What a use case refuses here is left out of the demo; anything else is a bug. */
function refusedOnly(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
