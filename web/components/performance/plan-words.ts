import { BERAKHLAK } from '../../../shared/domain/performance/berakhlak.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import type { PlanContent, Target } from '../../../shared/domain/performance/plan.ts'
import type { PlanProblem } from '../../../shared/domain/performance/plan-problems.ts'
import { plan as text } from '../../text/staff/performance/plan.ts'
import { quantityWords } from './quantity-words.ts'

/** A target in words: `1.250 dokumen`, or as it was written. */
export function targetWords(target: Target): string {
  return 'words' in target ? target.words : text.targetOf(quantityWords(target.value), target.measure)
}

/** What is missing, in words. */
export function problemWords({ why, rhk, indicator }: PlanProblem, { rhks }: PlanContent): string {
  if (why === 'no-main') return text.missingWhy[why]
  const result = rhks.find(({ id }) => id === rhk)
  const words = result?.indicators.find(({ id }) => id === indicator)?.words ?? result?.words ?? ''
  return text.missingWhy[why](words)
}

const values: ReadonlyMap<string, string> = new Map(BERAKHLAK.map(({ id, name }) => [id, name]))
const { fields } = text
const whole: ReadonlyMap<string, string> = new Map(
  (['approach', 'resources', 'accountability', 'consequences'] as const).map((field) => [field, fields[field]]),
)
const parts: ReadonlyMap<string, (rhk: string) => string> = new Map([
  ['kind', fields.kind],
  ['words', fields.words],
  ['serves.words', fields.serves],
  ['aspect', fields.aspect],
  ['indicators.words', fields.indicator],
  ['target.value', fields.value],
  ['target.measure', fields.measure],
  ['target.direction', fields.direction],
  ['target.words', fields.value],
])

/** What a changed value of a plan is called; undefined for what is no value of its own: what is in force was told when it was written. */
export function planFieldName(field: string): string | undefined {
  if (/^dialogue\.\d+\.words$/.test(field)) return fields.dialogue
  if (!field.startsWith('content.')) return undefined
  const path = field.slice('content.'.length)
  const [, rhk, rest = ''] = /^rhks\.r?(\w+)\.(.+)$/.exec(path) ?? []
  if (rhk !== undefined) {
    const part = rest.replace(/^indicators\.\w+\.(words)$/, 'indicators.$1').replace(/^indicators\.\w+\./, '')
    return parts.get(part)?.(fields.rhk(rhk))
  }
  const [, value = ''] = /^behaviours\.(\w+)$/.exec(path) ?? []
  const named = values.get(value)
  return named === undefined ? whole.get(path) : fields.behaviour(named)
}

const CODES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({ kind: text.kinds, aspect: text.aspects, direction: text.directions, approach: text.approaches }).map(
    ([field, words]) => [field, new Map(Object.entries(words))],
  ),
)

/** Steps with what is stored in a word of ours said in words of the reader's. */
export function saidSteps(history: readonly Step[]): Step[] {
  return history.map((step) => ({
    ...step,
    changes: step.changes.map(({ field, from, to }) => ({
      field,
      ...(from !== undefined && { from: said(field, from) }),
      ...(to !== undefined && { to: said(field, to) }),
    })),
  }))
}

function said(field: string, value: unknown): unknown {
  const name = field.slice(field.lastIndexOf('.') + 1)
  if (name === 'value' && typeof value === 'string') return quantityWords(value)
  return CODES.get(name)?.get(String(value)) ?? value
}
