import { addDays, type Day, startOfDay } from '../../domain/calendar.ts'
import type { Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { type PlanIndicator, planId } from '../../domain/performance/plan.ts'
import { gatheringOf } from '../../domain/performance/realisation.ts'
import { type Report, type ReportEntry, reportId } from '../../domain/performance/report.ts'
import { keyedIndicators } from '../../domain/performance/report-submission.ts'
import { performanceRulesOf, reportDue, reportPeriods } from '../../domain/performance/rules.ts'
import type { Period } from '../../domain/period.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import type { Actor } from '../../domain/trail.ts'
import type { Deps } from '../deps.ts'
import { agencyToday } from '../describe-people.ts'
import { planInForce } from './report-ref.ts'
import { reviewReport } from './review-report.ts'
import { submitReport } from './submit-report.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'settings'>

/** What made-up people write. */
export type ReportWords = { readonly realised: string; readonly activities: string; readonly returned: string }

const HOUR = 3_600_000
const MINUTE = 60_000

/**
 * Has the made-up people of a demo agency report the periods of the year whose day has passed, and their superiors answer: all confirmed, but
 * that of the last period the first one's waits, the second one's is returned, and the third one's came late. Only against plans that are
 * agreed; whoever has reported already stays as they are. Throws where demo agencies may not exist.
 */
export async function seedReports(
  deps: Needs,
  agency: Slug,
  people: readonly Pick<Person, 'id' | 'name' | 'placements'>[],
  words: ReportWords,
): Promise<void> {
  if (!deps.settings.demo) throw new Error('demo reports must never reach this stage')
  const { registry, today } = await agencyToday(deps, agency)
  const rules = performanceRulesOf(registry.agency)
  const year = today.slice(0, 4)
  const periods = reportPeriods(rules, year).filter(
    (period) => addDays(reportDue(rules, period), rules.reviewDays) < today,
  )
  const reporting = people.filter((each) => placementOn(each, today)?.superior !== undefined)
  for (const [index, person] of reporting.entries()) {
    for (const period of periods) {
      const due = reportDue(rules, period)
      const isLast = period === periods.at(-1)
      const at = { agency, period, due, zone: registry.agency.timeZone, year, parts: reportPeriods(rules, year).length }
      await seedReport(deps, person, at, words, isLast ? ENDS[index] : undefined, index)
    }
  }
}

type End = 'waiting' | 'returned' | 'late'
/** How the last period of the first of them ended. */
const ENDS: readonly End[] = ['waiting', 'returned', 'late']

type At = {
  readonly agency: Slug
  readonly period: Period
  readonly due: Day
  readonly zone: Parameters<typeof startOfDay>[1]
  readonly year: string
  /** How many periods the year has. */
  readonly parts: number
}

async function seedReport(
  deps: Needs,
  person: Pick<Person, 'id' | 'name' | 'placements'>,
  { agency, period, due, zone, year, parts }: At,
  words: ReportWords,
  end: End | undefined,
  index: number,
): Promise<void> {
  const { store } = deps
  const placed = placementOn(person, due)
  const above = placed?.superior
  if (!placed || above === undefined) return
  const owner = ofPerson(person.id)
  const consistent = { consistent: true } as const
  const ref = { agency, owner, id: reportId(period, placed.unit) }
  const plan = await store.dossiers.get('plan', { agency, owner, id: planId(year, placed.unit) }, consistent)
  if (!plan?.agreed || (await store.dossiers.get('report', ref, consistent))) return
  const superior = await store.people.get({ agency, person: above }, consistent)
  if (!superior) return

  const asked = { agency, person: person.id, report: ref.id }
  const morning = (day: Day) => startOfDay(day, zone) + 9 * HOUR + index * 7 * MINUTE
  const told = morning(addDays(due, end === 'late' ? 4 : -3))
  const entries = keyedIndicators(planInForce(plan)).map(({ rhk, indicator }, place): ReportEntry => {
    const realised = realisedOf(indicator, { parts, place: place + index, words: words.realised })
    return { rhk: rhk.id, indicator: indicator.id, realised, evidence: [] }
  })
  const sent = { submission: deps.newId(), version: 0, entries, activities: words.activities }
  const { report } = await submitReport({ ...deps, now: () => told }, by(person), asked, sent)
  if (end !== 'waiting') await answer(deps, by(superior), report, { asked, at: morning(addDays(due, 6)), words, end })
}

async function answer(
  deps: Needs,
  actor: Actor,
  { version }: Report,
  {
    asked,
    at,
    words,
    end,
  }: {
    readonly asked: { readonly agency: Slug; readonly person: string; readonly report: string }
    readonly at: number
    readonly words: ReportWords
    readonly end: End | undefined
  },
): Promise<void> {
  const review = end === 'returned' ? { how: 'returned', reason: words.returned } : { how: 'confirmed' }
  await reviewReport({ ...deps, now: () => at }, actor, { ...asked, version }, review)
}

/** A number near what the target lets expect of one period, the same at every start. */
function realisedOf(
  indicator: PlanIndicator,
  { parts, place, words }: { readonly parts: number; readonly place: number; readonly words: string },
): ReportEntry['realised'] {
  const { target } = indicator
  if ('words' in target) return { words }
  const share = gatheringOf(indicator) === 'sum' ? Number(target.value) / parts : Number(target.value)
  const value = share * (0.94 + (place % 5) * 0.03)
  return { value: value >= 20 ? String(Math.round(value)) : value.toFixed(1) }
}

const by = ({ id, name }: Pick<Person, 'id' | 'name'>): Actor => ({ via: 'command', person: id, name })
