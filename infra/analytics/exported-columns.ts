import { instruments } from '../../shared/domain/instruments/index.ts'

/** Every code that an answer may be stored under, each once. */
export const answerCodes: readonly string[] = [
  ...new Set(instruments.flatMap(({ questions }) => questions.map(({ code }) => code))),
]

const text = 'struct<s:string>'
const list = (type: string) => `struct<l:array<${type}>>`
const map = (fields: Readonly<Record<string, string>>) =>
  `struct<m:struct<${Object.entries(fields)
    .map(([name, type]) => `${name}:${type}`)
    .join(',')}>>`

/**
 * What can be asked of an exported item, as DynamoDB writes it: each value under the letter of its type. What is not here cannot be
 * selected: no name, number or address of anybody, no word that was written, no sealed comment, no line of the trail, nothing of people's
 * performance. Of such items only the keys are seen, which hold numbers and digests.
 */
const attributes = {
  pk: text,
  sk: text,
  tier: text,
  channel: text,
  counter: text,
  service: text,
  answers: map(Object.fromEntries(answerCodes.map((code) => [code.toLowerCase(), 'struct<n:string>']))),
  // Whether an agency is there for trials alone.
  trial: 'struct<bool:boolean>',
  // Which ratings are set aside: numbers of them, packed.
  findings: list(map({ state: text, ratings: 'struct<m:map<string,struct<b:string>>>' })),
} as const

/** The one column of the table over an export: each line of a file is `{"Item": …}`. */
export const itemType = `struct<${Object.entries(attributes)
  .map(([name, type]) => `${name}:${type}`)
  .join(',')}>`
