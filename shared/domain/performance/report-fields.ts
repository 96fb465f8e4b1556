import type { FieldProblem } from '../refusals.ts'
import { readQuantity } from './quantity.ts'
import { Evidence, type ReportEntry } from './report.ts'
import { Sentence, Words } from './words.ts'

/** What the form calls what is asked of an indicator, before the indicator's key: `v-r1-i1`. */
export const REPORT_FIELDS = {
  /** A number as people write it. */
  value: 'v',
  /** Words, where the target is in words. */
  words: 'k',
  note: 'n',
  /** Addresses, one a line. */
  links: 'l',
  /** Files that were sent before, a field each: `f-r1-i1-1` to `f-r1-i1-5` with id, bytes and name, bars between. */
  files: 'f',
} as const

type Kind = keyof typeof REPORT_FIELDS
const KINDS = ['value', 'words', 'note', 'links', 'files'] as const satisfies readonly Kind[]

export function reportField(kind: Kind, key: string): string {
  return `${REPORT_FIELDS[kind]}-${key}`
}

/** Of a file what a form says of it: its id alone counts, and the rest is looked up where it is taken. */
export type ToldFile = { readonly id: string; readonly size: number; readonly name: string }

/** A file as a form carries it. */
export function fileValue({ id, size, name }: Pick<ToldFile, 'id' | 'name'> & { readonly size?: number | undefined }) {
  return `${id}|${size ?? ''}|${name}`
}

/** The files of an indicator that a form was sent with, in its order. */
export function filesTold(sent: Readonly<Record<string, string | undefined>>, key: string): ToldFile[] {
  const field = `${reportField('files', key)}-`
  return Object.entries(sent).flatMap(([name, value]) =>
    name.startsWith(field) && value !== undefined ? fileIn(value) : [],
  )
}

/** What a form was sent with, as it is submitted; and by the form's own names what is wrong with it. */
export type ReadFields = {
  readonly sent: {
    readonly submission: string
    readonly version: number
    readonly entries: readonly ReportEntry[]
    readonly activities?: string
  }
  readonly problems: readonly FieldProblem[]
}

/**
 * Reads a report's form. What was left open counts as not said; lines end alike, however they were sent: so the same form is the same
 * submission whether a script or the browser itself sends it.
 */
export function readReportFields(fields: ReadonlyMap<string, string>): ReadFields {
  const said = new Map([...fields].map(([name, value]) => [name, value.replace(/\r\n?/g, '\n').trim()]))
  const problems: FieldProblem[] = []
  const wrong = (field: string, problem: FieldProblem['problem'] = 'invalid') => void problems.push({ field, problem })
  const parts = new Map<string, Map<Kind, string>>()
  for (const [name, value] of said) {
    if (name === 'submission' || name === 'version' || name === 'activities') continue
    const [, letter = '', key = '', place] = /^([a-z])-([a-z0-9]{1,12}-[a-z0-9]{1,12})(?:-([1-5]))?$/.exec(name) ?? []
    const kind = KINDS.find((each) => REPORT_FIELDS[each] === letter)
    if (kind === undefined || (kind === 'files') !== (place !== undefined)) wrong(name, 'unknown')
    else if (value !== '') {
      const of = parts.get(key) ?? new Map<Kind, string>()
      const before = of.get(kind)
      parts.set(key, of.set(kind, before === undefined ? value : `${before}\n${value}`))
    }
  }
  const entries = [...parts].flatMap(([key, of]) => readEntry(key, of, wrong) ?? [])
  const activities = said.get('activities') ?? ''
  if (activities !== '' && !Words.safeParse(activities).success) wrong('activities')
  const version = said.get('version') ?? ''
  if (!/^\d{1,9}$/.test(version)) wrong('version')
  return {
    sent: {
      submission: said.get('submission') ?? '',
      version: Number(version),
      entries,
      ...(activities !== '' && { activities }),
    },
    problems,
  }
}

function readEntry(
  key: string,
  of: ReadonlyMap<Kind, string>,
  wrong: (field: string, problem?: FieldProblem['problem']) => void,
): ReportEntry | undefined {
  const [rhk = '', indicator = ''] = key.split('-')
  const [typed, told, note] = [of.get('value'), of.get('words'), of.get('note')]
  const value = typed === undefined ? undefined : readQuantity(typed)
  const words = told === undefined ? undefined : Sentence.safeParse(told).data
  const links = linesOf(of.get('links')).map((url) => ({ kind: 'link', url }))
  const files = linesOf(of.get('files'))
    .map(fileIn)
    .map(({ id: file, size, name }) => ({ kind: 'file', file, size, name }))
  const read = evidenceIn([...links, ...files])
  if (typed !== undefined && value === undefined) wrong(reportField('value', key))
  if (told !== undefined && words === undefined) wrong(reportField('words', key))
  if (note !== undefined && !Words.safeParse(note).success) wrong(reportField('note', key))
  if (read === undefined) wrong(reportField(evidenceIn(links) === undefined ? 'links' : 'files', key))
  if (typed === undefined && told === undefined) wrong(reportField('value', key), 'missing')
  const realised = value !== undefined ? { value } : words !== undefined ? { words } : undefined
  if (realised === undefined || read === undefined) return undefined
  return { rhk, indicator, realised, ...(note !== undefined && { note }), evidence: read }
}

const EVIDENCE_AT_MOST = 5

function evidenceIn(each: readonly unknown[]): Evidence[] | undefined {
  const read = each.flatMap((one) => Evidence.safeParse(one).data ?? [])
  return read.length === each.length && read.length <= EVIDENCE_AT_MOST ? read : undefined
}

function linesOf(text = ''): string[] {
  return text.split('\n').flatMap((line) => line.trim() || [])
}

function fileIn(value: string): ToldFile {
  const [id = '', size = '', ...name] = value.split('|')
  return { id, size: Number(size), name: name.join('|') }
}

/** What stands in a report's form of an entry: the other way round. */
export function fieldsOfEntry({ rhk, indicator, realised, note, evidence }: ReportEntry): [string, string][] {
  const key = `${rhk}-${indicator}`
  const links = evidence.flatMap((each) => (each.kind === 'link' ? [each.url] : []))
  const said: readonly (readonly [Kind, string])[] = [
    'value' in realised ? ['value', realised.value.replace('.', ',')] : ['words', realised.words],
    ['note', note ?? ''],
    ['links', links.join('\n')],
  ]
  const files = evidence.flatMap((each) => (each.kind === 'file' ? [fileValue({ ...each, id: each.file })] : []))
  return [
    ...said
      .filter(([, value]) => value !== '')
      .map(([kind, value]): [string, string] => [reportField(kind, key), value]),
    ...files.map((value, at): [string, string] => [`${reportField('files', key)}-${at + 1}`, value]),
  ]
}
