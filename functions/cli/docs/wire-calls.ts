import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import type { TableCall } from '../../../shared/storage/access-pattern.ts'
import { NOT_NEWER, ONCE } from '../../../shared/storage/kept.ts'

/** A call to the table as it went over the wire: one for each key of a batch. */
export type WireCall = {
  readonly operation: string
  readonly pk: string
  readonly sk: string
  readonly consistent: boolean
  readonly condition: string | undefined
}

const Text = z.pipe(
  z.object({ S: z.string() }),
  z.transform(({ S }) => S),
)
const Key = z.object({ pk: Text, sk: Text })
const Request = z.object({
  headers: z.record(z.string(), z.string()),
  body: z.instanceof(Uint8Array),
})
const Body = z.object({
  Key: z.optional(Key),
  Item: z.optional(Key),
  RequestItems: z.optional(z.record(z.string(), z.object({ Keys: z.array(Key), ConsistentRead: z.boolean() }))),
  ConsistentRead: z._default(z.boolean(), false),
  ConditionExpression: z.optional(z.string()),
  ExpressionAttributeNames: z._default(z.record(z.string(), z.string()), {}),
  ExpressionAttributeValues: z._default(z.record(z.string(), z.unknown()), {}),
})
type Body = z.infer<typeof Body>

/** Notes every call that a client makes from now on. */
export function noteCalls(client: DynamoDBClient): WireCall[] {
  const calls: WireCall[] = []
  client.middlewareStack.add(
    (next) => async (args) => {
      const { headers, body } = Request.parse(args.request)
      const operation = headers['x-amz-target']?.split('.').at(-1) ?? ''
      calls.push(...callsOf(operation, Body.parse(JSON.parse(new TextDecoder().decode(body)))))
      return next(args)
    },
    { step: 'build', name: 'noteCalls' },
  )
  return calls
}

function callsOf(operation: string, body: Body): WireCall[] {
  const consistent = body.ConsistentRead
  const condition = withNames(body.ConditionExpression, body.ExpressionAttributeNames)
  if (operation === 'Query') return [{ operation, ...queried(body), consistent, condition }]
  const batches = Object.values(body.RequestItems ?? {})
  if (batches.length > 0) {
    return batches.flatMap(({ Keys, ConsistentRead }) =>
      Keys.map((key) => ({ operation, ...key, consistent: ConsistentRead, condition })),
    )
  }
  const key = body.Key ?? body.Item
  return key ? [{ operation, ...key, consistent, condition }] : []
}

function withNames(expression: string | undefined, names: Body['ExpressionAttributeNames'] = {}): string | undefined {
  return expression?.replace(/#\w+/g, (placeholder) => names[placeholder] ?? placeholder)
}

function queried({ ExpressionAttributeValues }: Body): { readonly pk: string; readonly sk: string } {
  const value = (name: string) => {
    const parsed = Text.safeParse(ExpressionAttributeValues[name])
    return parsed.success ? parsed.data : undefined
  }
  const [from, to, begin, after] = [value(':from'), value(':to'), value(':begin'), value(':sk')]
  if (after !== undefined) return { pk: value(':pk') ?? '', sk: `after ${after.trim() || 'start'}` }
  const sk = begin !== undefined ? `begins with ${begin}` : from !== undefined ? `from ${from} to ${to}` : 'all'
  return { pk: value(':pk') ?? '', sk }
}

/** Whether a call that went over the wire is the one that a row tells of. */
export function isCall(wire: WireCall, told: TableCall): boolean {
  return (
    wire.operation === told.operation &&
    hasShape(wire.pk, told.pk) &&
    hasShape(wire.sk, told.sk) &&
    wire.condition === sentCondition(told) &&
    (told.read === undefined || told.read === 'as asked' || wire.consistent === (told.read === 'consistent'))
  )
}

const NEW = withNames(ONCE.ConditionExpression, ONCE.ExpressionAttributeNames)
const STAYS = withNames(NOT_NEWER, { '#v': 'v' })

/** Of a put that may replace an item no row says that a later release's must not be replaced: every such put does. */
function sentCondition({ operation, condition }: TableCall): string | undefined {
  if (operation !== 'PutItem' || condition === NEW) return condition
  return condition === undefined ? STAYS : `(${condition}) and ${STAYS}`
}

/** `{part}` stands for any text within a part of a key. */
function hasShape(key: string, shape: string): boolean {
  const literals = shape.split(/\{[^}]+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literals.join('[^#]+')}$`).test(key)
}
