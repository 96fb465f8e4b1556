import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { toHundredths } from '../../shared/domain/exact.ts'
import { BERAKHLAK } from '../../shared/domain/performance/berakhlak.ts'
import type { PlanContent, PlanIndicator, Rhk } from '../../shared/domain/performance/plan.ts'
import type { YearRecord } from '../../shared/usecases/performance/year-record.ts'
import { decimal } from '../../web/text/format.ts'
import { exchange } from '../../web/text/staff/performance/exchange.ts'
import { reachedIn } from '../spreadsheets/performance-rows.ts'
import { type PdfRow, pdfPages } from './pdf-pages.ts'

const { form } = exchange
type Pages = ReturnType<typeof pdfPages>

const SIZE = 8
const WHO = [1, 3, 1, 3] as const
const RESULTS = [0.4, 2.3, 2.3, 0.9, 2.3, 1.3, 1.7, 0.8] as const
const RATED = [1, 2, 2, 2, 1] as const

/**
 * People's plans with realisation and predikat, in the layout of the official form (SKP, Permenpan RB 6/2022, annex), each on pages of
 * their own. Large, and seldom needed: to be imported when it is.
 */
export async function skpPdf(records: readonly YearRecord[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const fonts = {
    plain: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
  }
  document.setTitle(form.title)
  const pages = pdfPages(document, fonts)
  for (const record of records) writeForm(pages, record)
  pages.numbered(form.page)
  return document.save()
}

function writeForm(pages: Pages, record: YearRecord): void {
  const { plan, year } = record
  const content = plan?.agreed?.content ?? plan?.content
  pages.newPage()
  pages.text(form.title, { size: 13, bold: true, align: 'centre' })
  if (content) pages.text(form.approach[content.approach], { size: 9, bold: true, align: 'centre' })
  pages.text(form.period(year), { size: 9, align: 'centre' })
  pages.gap(8)
  writeWho(pages, record)
  pages.gap(8)
  if (!plan || !content) {
    pages.text(form.noPlan, { size: 10 })
    return
  }
  pages.text(form.state(exchange.states[plan.state]), { size: SIZE })
  pages.gap(4)
  writeResults(pages, record, content)
  writeBehaviour(pages, content)
  writeAnnexes(pages, content)
  writeEvaluations(pages, record)
  writeSignatures(pages, record)
}

function writeWho(pages: Pages, { person, position, superior, unit }: YearRecord): void {
  const none = form.none
  pages.table(
    [
      { cells: [form.employee, '', form.assessor, ''], isHead: true },
      { cells: [form.name, person.name, form.name, superior?.name ?? none] },
      { cells: [form.nip, person.nip ?? none, form.nip, superior?.nip ?? none] },
      { cells: [form.position, position, form.position, superior?.position ?? none] },
      { cells: [form.unit, unit.name, '', ''] },
    ],
    WHO,
    SIZE,
  )
}

function writeResults(pages: Pages, record: YearRecord, { rhks }: PlanContent): void {
  pages.text(form.results, { size: 9, bold: true })
  const rows = (['main', 'additional'] as const).flatMap((kind): PdfRow[] => {
    const own = rhks.filter((each) => each.kind === kind)
    if (own.length === 0) return []
    const numbered = own.flatMap((rhk, index) => rowsOf(rhk, index + 1, record))
    return [{ cells: ['', form.kinds[kind]], isHead: true }, ...numbered]
  })
  pages.table([{ cells: form.head, isHead: true }, ...rows], RESULTS, SIZE)
  pages.gap(8)
}

function rowsOf(rhk: Rhk, number: number, record: YearRecord): PdfRow[] {
  const reached = reachedIn(record)
  return rhk.indicators.map((indicator, index) => {
    const whose = index === 0 ? [String(number), rhk.serves?.words ?? form.none, rhk.words] : ['', '', '']
    const { aspect, words, target } = indicator
    const percent = reached.get(`${rhk.id}-${indicator.id}`)
    const came = [realisedIn(record, rhk, indicator), percent === undefined ? '' : decimal(percent)]
    return { cells: [...whose, exchange.aspects[aspect], words, sayTarget(target), ...came] }
  })
}

function sayTarget(target: PlanIndicator['target']): string {
  return 'words' in target ? target.words : `${target.value.replace('.', ',')} ${target.measure}`
}

/** What was reported, period by period. */
function realisedIn({ reports }: YearRecord, rhk: Rhk, { id }: PlanIndicator): string {
  return reports
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .flatMap(({ period, entries }) => {
      const entry = entries.find((each) => each.rhk === rhk.id && each.indicator === id)
      if (!entry) return []
      const said = 'words' in entry.realised ? entry.realised.words : entry.realised.value.replace('.', ',')
      return [`${period}: ${said}`]
    })
    .join('\n')
}

function writeBehaviour(pages: Pages, { behaviours }: PlanContent): void {
  pages.keep(70)
  pages.text(form.behaviour, { size: 9, bold: true })
  const rows = BERAKHLAK.map(({ id, name, behaviours: asked }, index): PdfRow => {
    const special = behaviours[id]
    const lines = [name, ...asked.map((each) => `- ${each}`)].join('\n')
    return { cells: [String(index + 1), lines, special === undefined ? '' : form.expectation(special)] }
  })
  pages.table(rows, [0.3, 5, 4], SIZE)
  pages.gap(8)
}

function writeAnnexes(pages: Pages, content: PlanContent): void {
  const rows = (['resources', 'accountability', 'consequences'] as const).map((part): PdfRow => {
    return { cells: [form[part], content[part] ?? form.none] }
  })
  pages.keep(70)
  pages.text(form.annexes, { size: 9, bold: true })
  pages.table(rows, [1, 4], SIZE)
  pages.gap(8)
}

function writeEvaluations(pages: Pages, { evaluations, credit, year }: YearRecord): void {
  if (evaluations.length === 0) return
  const rows = evaluations.map(({ period, results, behaviour, predicate }): PdfRow => {
    const { expectations, predicates } = exchange
    const points = credit && period === year ? decimal(toHundredths(credit.points) / 100) : ''
    return { cells: [period, expectations[results], expectations[behaviour], predicates[predicate], points] }
  })
  pages.keep(70)
  pages.text(form.evaluation, { size: 9, bold: true })
  pages.table([{ cells: form.evaluationHead, isHead: true }, ...rows], RATED, SIZE)
}

/** Where both sign who print it. */
function writeSignatures(pages: Pages, { person, superior }: YearRecord): void {
  const named = (name = '', nip: string = form.none) => `\n\n\n${name}\n${form.nip} ${nip}`
  pages.gap(8)
  pages.keep(90)
  pages.table(
    [
      { cells: [form.employee, form.assessor], isHead: true },
      { cells: [named(person.name, person.nip), named(superior?.name, superior?.nip)] },
    ],
    [1, 1],
    SIZE,
  )
}
