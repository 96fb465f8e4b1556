import { type Cell, foldName, type SheetRow, textOf, textsOf } from '../import-cell.ts'
import { cannotImport, type ImportReason, type Reject } from '../import-reasons.ts'
import { Nip, readNip } from '../nip.ts'
import { type ASPECTS, PlanContent, type PlanIndicator, type Rhk } from './plan.ts'
import { readQuantity } from './quantity.ts'
import { Sentence } from './words.ts'

/** Column names, folded, by which each is recognised; the first of each is what a file of ours is headed with. */
const PLAN_COLUMNS = {
  nip: ['nip', 'nip baru', 'nomor induk pegawai'],
  kind: ['jenis rhk', 'jenis', 'utama tambahan'],
  rhk: ['rhk', 'rencana hasil kerja', 'hasil kerja'],
  serves: ['rhk atasan', 'rhk pimpinan', 'rencana hasil kerja pimpinan yang diintervensi'],
  indicator: ['indikator', 'indikator kinerja individu', 'iki'],
  aspect: ['aspek'],
  target: ['target'],
  measure: ['satuan', 'satuan target'],
  direction: ['arah', 'arah capaian'],
} as const satisfies Record<string, readonly string[]>
type Field = keyof typeof PLAN_COLUMNS
const FIELDS = Object.keys(PLAN_COLUMNS) as readonly Field[]
const NEEDED: readonly Field[] = ['nip', 'rhk', 'indicator', 'target']

export const KIND_WORDS = { utama: 'main', tambahan: 'additional' } as const
export const ASPECT_WORDS = { kuantitas: 'quantity', kualitas: 'quality', waktu: 'time', biaya: 'cost' } as const
export const DIRECTION_WORDS = { naik: 'higher', turun: 'lower' } as const

export type PlanColumns = {
  readonly index: Readonly<Partial<Record<Field, number>>>
  readonly names: readonly string[]
}

/** One indicator of somebody's plan as a file says it; what a merged cell leaves out was taken from the row above. */
export type PlanRow = {
  readonly line: number
  readonly nip: Nip
  readonly kind: Rhk['kind']
  readonly rhk: string
  /** The superior's result in words; empty for none. */
  readonly serves: string
  readonly indicator: Omit<PlanIndicator, 'id'>
}

/** Reads a header. Throws `import-invalid` where a column that is needed is missing, or one is there twice. */
export function planColumnsOf({ cells }: SheetRow): PlanColumns {
  const names = textsOf(cells)
  const index: Partial<Record<Field, number>> = {}
  for (const field of FIELDS) {
    const known: readonly string[] = PLAN_COLUMNS[field]
    const found = names.flatMap((name, at) => (known.includes(foldName(name)) ? [at] : []))
    if (found.length > 1) throw cannotImport(`Lebih dari satu kolom berarti ${PLAN_COLUMNS[field][0]}.`)
    if (found[0] !== undefined) index[field] = found[0]
  }
  const missing = NEEDED.find((field) => index[field] === undefined)
  if (missing) {
    const there = names.join(', ').slice(0, 300)
    throw cannotImport(`Kolom ${PLAN_COLUMNS[missing][0]} tidak ada. Kolom yang ada: ${there}.`)
  }
  return { index, names }
}

/** A row that cannot be taken, and whose plan is left out with it, where that much can be read. */
export type PlanReject = Reject & { readonly nip?: Nip | undefined }

/** A row's indicator, or why it cannot be taken. `above` is the row before: merged cells leave the later ones empty. */
export function readPlanRow(
  { line, cells }: SheetRow,
  { index, names }: PlanColumns,
  above: PlanRow | undefined,
): PlanRow | PlanReject {
  const cell = (field: Field): Cell => (index[field] === undefined ? null : (cells[index[field]] ?? null))
  const text = (field: Field) => textOf(cell(field))
  let nip: Nip | undefined
  const wrong = (field: Field, reason: ImportReason): PlanReject => {
    const column = names[index[field] ?? 0] ?? ''
    return { line, column, value: text(field), reason, params: {}, alsoWrong: [], nip }
  }

  // A spreadsheet keeps a number's first fifteen digits only: what it wrote as a number is somebody else's by now.
  if (typeof cell('nip') === 'number') return wrong('nip', 'nip-number')
  nip = text('nip') === '' ? above?.nip : Nip.safeParse(readNip(text('nip').replace(/^'/, ''))).data
  if (nip === undefined) return wrong('nip', 'nip-invalid')
  const continues = text('rhk') === '' && above?.nip === nip ? above : undefined
  const rhk = continues?.rhk ?? Sentence.safeParse(text('rhk')).data
  if (rhk === undefined) return wrong('rhk', 'rhk-invalid')
  const kind = continues?.kind ?? wordIn(KIND_WORDS, text('kind'), 'main')
  if (kind === undefined) return wrong('kind', 'rhk-kind-unknown')
  const words = Sentence.safeParse(text('indicator'))
  if (!words.success) return wrong('indicator', 'indicator-invalid')
  const aspect = wordIn(ASPECT_WORDS, text('aspect'), 'quantity')
  if (aspect === undefined) return wrong('aspect', 'aspect-unknown')
  const direction = wordIn(DIRECTION_WORDS, text('direction'), 'higher')
  if (direction === undefined) return wrong('direction', 'direction-unknown')
  const target = targetIn(cell('target'), text('measure'), direction)
  if (target === undefined) return wrong('target', 'target-invalid')
  const indicator = { aspect, words: words.data, target }
  return { line, nip, kind, rhk, serves: continues?.serves ?? text('serves'), indicator }
}

function wordIn<Word extends string>(
  words: Readonly<Record<string, Word>>,
  text: string,
  usual: Word,
): Word | undefined {
  return text === '' ? usual : new Map(Object.entries(words)).get(foldName(text))
}

/** A target with its measure beside it, or behind it in one cell: `12 dokumen`. What is no number is a target in words. */
function targetIn(cell: Cell, measure: string, direction: 'higher' | 'lower'): PlanIndicator['target'] | undefined {
  const text = typeof cell === 'number' ? String(cell) : textOf(cell)
  const [, number = text, behind = ''] = /^([\d.,]+)\s*([^\d.,\s].*)$/.exec(text) ?? []
  const value = typeof cell === 'number' ? readQuantity(text.replace('.', ',')) : readQuantity(number)
  const unit = measure === '' ? behind.trim() : measure
  if (value !== undefined && unit !== '' && unit.length <= 40) return { value, measure: unit, direction }
  const words = Sentence.safeParse(text)
  return value === undefined && words.success ? { words: words.data } : undefined
}

/** What rows of one person are as a plan, given what each row's superior's result is. Undefined where it is more than a plan holds. */
export function planContentOf(
  rows: readonly PlanRow[],
  servesOf: (row: PlanRow) => Rhk['serves'],
): PlanContent | undefined {
  const results = Map.groupBy(rows, ({ rhk }) => foldName(rhk))
  const rhks = [...results.values()].map((ofResult, at): Omit<Rhk, 'indicators'> & { indicators: PlanIndicator[] } => {
    const [first] = ofResult as [PlanRow, ...PlanRow[]]
    const serves = servesOf(first)
    return {
      id: `r${at + 1}`,
      kind: first.kind,
      words: first.rhk,
      ...(serves && { serves }),
      indicators: ofResult.map(({ indicator }, index) => ({ id: `i${index + 1}`, ...indicator })),
    }
  })
  const isInWords = rhks.some(({ indicators }) => indicators.some(({ target }) => 'words' in target))
  const content = { approach: isInWords ? 'qualitative' : 'quantitative', rhks, behaviours: {} }
  return PlanContent.safeParse(content).data
}

/** The word for a kind, an aspect or a direction, as a file of ours writes it. */
export function wordFor(
  words: typeof KIND_WORDS | typeof ASPECT_WORDS | typeof DIRECTION_WORDS,
  meant: Rhk['kind'] | (typeof ASPECTS)[number] | 'higher' | 'lower',
): string {
  return Object.entries(words).find(([, each]) => each === meant)?.[0] ?? ''
}
