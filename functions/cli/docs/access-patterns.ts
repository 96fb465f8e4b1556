import { inflateRawSync } from 'node:zlib'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { canonical } from '../../../shared/domain/digest.ts'
import type { AccessPattern } from '../../../shared/storage/access-pattern.ts'
import { accessPatterns } from '../../../shared/storage/access-patterns.ts'
import type { Store } from '../../../shared/usecases/ports/store.ts'
import type { GeneratedDoc } from './generated-doc.ts'
import { code, page, tableOf } from './markdown.ts'
import { sampleCalls } from './sample-calls.ts'
import { liveSampleDay } from './sample-day.ts'
import { withThrowAwayStore } from './throw-away-store.ts'
import { isCall, noteCalls, type WireCall } from './wire-calls.ts'

/** Every way the one table is used, with a sample day's rows as they lie in it. */
export const accessPatternsDoc: GeneratedDoc = {
  file: 'docs/access-patterns.md',
  make: () =>
    withThrowAwayStore(async (store, client, tableName) => {
      await liveSampleDay(store)
      const rows = await rowsOf(client, tableName)
      const used = await useEverything(store, client)
      return page(
        'Access patterns',
        '`shared/storage/access-patterns.ts` and a day lived on a throw-away table',
        INTRODUCTION,
        ...used.map(({ noun, file, methods }) => section(noun, file, methods)),
        '## A sample day, as it is stored',
        'One citizen rated one counter, the minute was counted, and the night’s roll-ups ran. `deflated` is shown as the text it holds.',
        ...rows,
      )
    }),
}

const INTRODUCTION =
  'One table, keys `pk` and `sk`, no index. The parts of a key are joined by `#` and escaped, and every key starts with its agency, or ' +
  'with `-` for what belongs to none. Every item carries the version of its shape, `v`. A put that may replace an item is made ' +
  'only `if attribute_not_exists(v) or v <= :v`, beside the condition shown: what a later release wrote is left alone. Examples are the ' +
  'calls that went over the wire when the documentation was made.'

type Method = { readonly name: string; readonly pattern: AccessPattern; readonly calls: readonly WireCall[] }
type Section = { readonly noun: string; readonly file: string; readonly methods: readonly Method[] }

async function useEverything(store: Store, client: DynamoDBClient): Promise<Section[]> {
  const calls = noteCalls(client)
  const sections: Section[] = []
  for (const [noun, { file, rows }] of Object.entries(accessPatterns)) {
    const samples = new Map(Object.entries(Object.entries(sampleCalls).find(([name]) => name === noun)?.[1] ?? {}))
    const methods: Method[] = []
    for (const [name, pattern] of Object.entries<AccessPattern>(rows)) {
      await samples.get(name)?.(store)
      methods.push({ name, pattern, calls: calls.splice(0) })
    }
    sections.push({ noun, file, methods })
  }
  return sections
}

function section(noun: string, file: string, methods: readonly Method[]): string {
  const rows = methods.flatMap(({ name, pattern, calls }) =>
    pattern.calls.map((call, index) => {
      const example = calls.find((wire) => isCall(wire, call))
      return [
        index === 0 ? code(name) : '',
        index === 0 ? pattern.asks : '',
        call.operation,
        code(call.pk),
        code(call.sk),
        call.read ?? (call.condition === undefined ? 'always' : `if ${code(call.condition)}`),
        example ? `${code(example.pk)}\n${code(example.sk)}` : '',
      ]
    }),
  )
  const heads = ['method', 'what is asked', 'call', 'pk', 'sk', 'read, or put', 'example']
  return [`## ${noun}`, `In \`${file}\`.`, tableOf(heads, rows)].join('\n\n')
}

async function rowsOf(client: DynamoDBClient, tableName: string): Promise<string[]> {
  const { Items = [] } = await DynamoDBDocumentClient.from(client).send(new ScanCommand({ TableName: tableName }))
  const rows = Items.map(({ pk, sk, ...rest }) => ({ pk: String(pk), sk: String(sk), rest }))
  return rows
    .toSorted((a, b) => compare(a.pk, b.pk) || compare(a.sk, b.sk))
    .map(({ pk, sk, rest }) => {
      const attributes = JSON.stringify(JSON.parse(canonical(legible(rest))), null, 2)
      return `${code(pk)} · ${code(sk)}\n\n\`\`\`json\n${attributes}\n\`\`\``
    })
}

/** What is stored deflated, as the text it is: the bytes say nothing to anybody. */
function legible(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) =>
      value instanceof Uint8Array ? [name, inflateRawSync(value).toString().split('\n')] : [name, value],
    ),
  )
}

/** By code units, as the table sorts and every machine does. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
