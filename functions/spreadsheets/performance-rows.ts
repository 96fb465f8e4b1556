import { toHundredths } from '../../shared/domain/exact.ts'
import type { PlanIndicator } from '../../shared/domain/performance/plan.ts'
import { ASPECT_WORDS, DIRECTION_WORDS, KIND_WORDS, wordFor } from '../../shared/domain/performance/plan-sheet.ts'
import { realisationOf } from '../../shared/domain/performance/realisation.ts'
import type { Report } from '../../shared/domain/performance/report.ts'
import type { YearRecord } from '../../shared/usecases/performance/year-record.ts'
import { exchange as text } from '../../web/text/staff/performance/exchange.ts'
import { visible } from '../../web/text/visible.ts'
import { csvLine } from './csv-line.ts'

/** A cell: words, or a number as a number. */
export type RecordCell = string | number

/**
 * People's years as a table with its header: a row for each indicator, whoever has no plan in a row of their own. Its first columns are
 * those that an import reads, so that a file can be given out, changed and taken again.
 */
export function performanceRows(records: readonly YearRecord[]): RecordCell[][] {
  const periods = [...new Set(records.flatMap(({ reports }) => reports.map(({ period }) => period)))].toSorted()
  const rated = [...new Set(records.flatMap(({ evaluations }) => evaluations.map(({ period }) => period)))].toSorted()
  const head = [
    ...text.head,
    ...text.indicatorHead,
    ...periods.flatMap((period) => [text.realised(period), text.reportState(period)]),
    text.reached,
    ...rated.map(text.predicateOf),
    text.credit,
  ]
  return [head, ...records.flatMap((record) => rowsOf(record, periods, rated))]
}

/** The same as CSV, decimals behind a comma as people write them here: nothing in it acts as a formula. */
export function performanceCsv(records: readonly YearRecord[]): string {
  const rows = performanceRows(records).map((cells) =>
    cells.map((cell) => visible(typeof cell === 'number' ? String(cell).replace('.', ',') : cell)),
  )
  return rows.map(csvLine).join('')
}

function rowsOf(record: YearRecord, periods: readonly string[], rated: readonly string[]): RecordCell[][] {
  const { person, position, unit, year, plan, reports, evaluations } = record
  const whose = [person.nip ?? '', person.name, position, unit.name, year, plan ? text.states[plan.state] : text.noPlan]
  const predicates = rated.map((period) => {
    const found = evaluations.find((each) => each.period === period)
    return found ? text.predicates[found.predicate] : ''
  })
  const rating = [...predicates, record.credit ? toHundredths(record.credit.points) / 100 : '']
  const byPeriod = new Map(reports.map((report) => [report.period, report]))
  const content = plan?.agreed?.content ?? plan?.content
  const reached = reachedIn(record)
  const rows = (content?.rhks ?? []).flatMap((rhk) =>
    rhk.indicators.map((indicator): RecordCell[] => [
      ...[...whose, wordFor(KIND_WORDS, rhk.kind), rhk.words, rhk.serves?.words ?? ''],
      ...indicatorCells(indicator),
      ...periods.flatMap((period) => reported(byPeriod.get(period), rhk.id, indicator.id)),
      reached.get(`${rhk.id}-${indicator.id}`) ?? '',
      ...rating,
    ]),
  )
  if (rows.length > 0) return rows
  const empty = [...Array(4 + text.indicatorHead.length + 2 * periods.length).keys()].map(() => '')
  return [[...whose, ...empty, ...rating]]
}

/** What the year has come to by the reports that were not sent back, in percent of each target that is a number; by `r1-i1`. */
export function reachedIn({ plan, reports }: YearRecord): ReadonlyMap<string, number> {
  const content = plan?.agreed?.content ?? plan?.content
  const realised = content ? realisationOf(content, reports) : []
  return new Map(
    realised.flatMap(({ rhk, indicator, percent }) =>
      percent === undefined ? [] : [[`${rhk}-${indicator.id}`, toHundredths(percent) / 100] as const],
    ),
  )
}

function indicatorCells({ words, aspect, target }: PlanIndicator): RecordCell[] {
  const named = [words, wordFor(ASPECT_WORDS, aspect)]
  if ('words' in target) return [...named, target.words, '', '']
  return [...named, Number(target.value), target.measure, wordFor(DIRECTION_WORDS, target.direction)]
}

function reported(report: Report | undefined, rhk: string, indicator: string): RecordCell[] {
  if (!report) return ['', '']
  const entry = report.entries.find((each) => each.rhk === rhk && each.indicator === indicator)
  const realised = entry && ('words' in entry.realised ? entry.realised.words : Number(entry.realised.value))
  return [realised ?? '', text.reports[report.state]]
}
