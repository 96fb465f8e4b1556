import {
  ASPECTS,
  INDICATORS_AT_MOST,
  PartId,
  type PlanContent,
  PlanIndicator,
  Rhk,
  type Target,
} from '../../../shared/domain/performance/plan.ts'
import { readQuantity } from '../../../shared/domain/performance/quantity.ts'
import type { Problems, Sent } from '../../../web/components/form-field.tsx'
import { quantityWords } from '../../../web/components/performance/quantity-words.ts'
import { planForms as text } from '../../../web/text/staff/performance/plan-forms.ts'
import { filled, readField } from '../registry-form.ts'

const OF_ROW = ['aspect', 'words', 'value', 'measure', 'direction', 'target', 'remove'] as const
const OF_FORM = ['version', 'do', 'rows', 'kind', 'words', 'serves'] as const

/** A result as it stands in its form. */
export function rhkSent({ kind, words, serves, indicators }: Omit<Rhk, 'id'>): Sent {
  return Object.fromEntries([
    ['kind', kind],
    ['words', words],
    ...(serves ? [['serves', serves.rhk]] : []),
    ...indicators.flatMap(({ id, aspect, words: measured, target }) => [
      [`${id}-aspect`, aspect],
      [`${id}-words`, measured],
      ...targetSent(target).map(([name, value]) => [`${id}-${name}`, value]),
    ]),
  ])
}

function targetSent(target: Target): [string, string][] {
  if ('words' in target) return [['target', target.words]]
  const { value, measure, direction } = target
  return [
    ['value', quantityWords(value)],
    ['measure', measure],
    ['direction', direction],
  ]
}

/** The ids of the indicators that a form has fields for; undefined for what no form of ours sends. */
export function rowsIn({ rows = '' }: Sent): string[] | undefined {
  const ids = rows === '' ? [] : rows.split(',')
  const isOurs = ids.length <= INDICATORS_AT_MOST && ids.every((id) => PartId.safeParse(id).success)
  return isOurs ? ids : undefined
}

type Written = {
  readonly kind: string
  readonly words: string
  readonly serves?: string
  readonly indicators: readonly PlanIndicator[]
}

/** What was typed as a result, or what is wrong with it by field. F29: a field that the form does not have is no field. */
export function readRhk(sent: Sent, rows: readonly string[], approach: PlanContent['approach']): Written | Problems {
  const problems: Record<string, string> = {}
  const known = new Set<string>([...OF_FORM, ...rows.flatMap((id) => OF_ROW.map((name) => `${id}-${name}`))])
  if (Object.keys(sent).some((name) => !known.has(name))) problems[''] = text.wrong.form
  const kind = readField(Rhk.shape.kind, sent.kind, problems, ['kind', text.wrong.kind])
  const words = readField(Rhk.shape.words, oneLine(sent.words), problems, ['words', text.wrong.words])
  const serves = filled(sent.serves)
  const indicators = rows.flatMap((id) => readRow(id, sent, approach, problems))
  if (Object.keys(problems).length > 0 || kind === undefined || words === undefined) return problems
  return { kind, words, ...(serves !== undefined && { serves }), indicators }
}

/** Whether it is a result, and not what is wrong with it. */
export function isWritten(read: Written | Problems): read is Written {
  return 'indicators' in read
}

function readRow(id: string, sent: Sent, approach: PlanContent['approach'], problems: Record<string, string>) {
  const typed = (name: (typeof OF_ROW)[number]) => filled(sent[`${id}-${name}`])
  const isBlank = (['words', 'value', 'measure', 'target'] as const).every((name) => typed(name) === undefined)
  if (isBlank || typed('remove') === 'ya') return []
  const { words: Words } = PlanIndicator.shape
  const aspect = ASPECTS.find((each) => each === typed('aspect'))
  if (aspect === undefined) problems[`${id}-aspect`] = text.wrong.aspect
  const words = readField(Words, typed('words'), problems, [`${id}-words`, text.wrong.indicatorWords])
  const target = approach === 'qualitative' ? readWords(id, typed, problems) : readNumber(id, typed, problems)
  return aspect === undefined || words === undefined || target === undefined ? [] : [{ id, aspect, words, target }]
}

type Typed = (name: (typeof OF_ROW)[number]) => string | undefined

function readWords(id: string, typed: Typed, problems: Record<string, string>): Target | undefined {
  const words = readField(PlanIndicator.shape.words, typed('target'), problems, [`${id}-target`, text.wrong.target])
  return words === undefined ? undefined : { words }
}

function readNumber(id: string, typed: Typed, problems: Record<string, string>): Target | undefined {
  const value = readQuantity(typed('value') ?? '')
  if (value === undefined) problems[`${id}-value`] = text.wrong.value
  const measure = typed('measure')
  const isMeasure = measure !== undefined && measure.length <= 40
  if (!isMeasure) problems[`${id}-measure`] = text.wrong.measure
  const direction = (['higher', 'lower'] as const).find((each) => each === typed('direction'))
  if (direction === undefined) problems[`${id}-direction`] = text.wrong.direction
  return value === undefined || !isMeasure || direction === undefined ? undefined : { value, measure, direction }
}

/** A sentence that was typed on several lines, as one. */
export function oneLine(typed: string | undefined): string {
  return (typed ?? '').replace(/\s+/g, ' ').trim()
}
