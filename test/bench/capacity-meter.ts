import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'

/** Capacity units, as DynamoDB bills them. */
export type Units = { reads: number; writes: number }

/** Units by the part of the system that used them, and by what kind of item they were for. */
export type Consumed = ReadonlyMap<string, ReadonlyMap<string, Units>>

export type CapacityMeter = {
  /** Counts what an action asks of the store to a part of the system. One action at a time. */
  during<T>(part: string, action: () => Promise<T>): Promise<T>
  /** Everything counted since the last call. */
  take(): Consumed
}

const One = z.object({ CapacityUnits: z.number() })
const Answer = z.object({ ConsumedCapacity: z.union([One, z.array(One)]) })

/**
 * Has the store tell the capacity that each call took, and adds it up. Two things are put right that the embedded store tells
 * otherwise than DynamoDB: a query that finds nothing takes what the smallest read takes; and a write whose condition fails is
 * billed too, by the larger of the item that is there and the one that was sent, of which only this is known here. After any other failure
 * nothing is told.
 */
export function meterOn(client: DynamoDBClient): CapacityMeter {
  let part: string | undefined
  let consumed = new Map<string, Map<string, Units>>()
  let failed: unknown

  const unitsOf = (kind: string): Units => {
    if (part === undefined) throw new Error(`a call for ${kind} was made by no known part`)
    const byKind = consumed.get(part) ?? new Map<string, Units>()
    const units = byKind.get(kind) ?? { reads: 0, writes: 0 }
    consumed.set(part, byKind.set(kind, units))
    return units
  }

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const sent = { ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } }
      const result = await next(sent).catch((error: unknown) => {
        if (part === undefined) throw error
        const isCondition = error instanceof Error && error.name === 'ConditionalCheckFailedException'
        if (isCondition && 'Item' in args.input) unitsOf(kindOf(args.input)).writes += kilobytesOf(args.input.Item)
        else failed ??= error
        throw error
      })
      if (part === undefined) return result
      const { ConsumedCapacity: told } = Answer.parse(result.output)
      const capacity = [told].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0)
      const units = unitsOf(kindOf(args.input))
      if (/^(Put|Update|Delete|BatchWrite)/.test(String(context.commandName))) units.writes += capacity
      else units.reads += Math.max(capacity, 'ConsistentRead' in args.input && args.input.ConsistentRead ? 1 : 0.5)
      return result
    },
    { step: 'initialize', name: 'meterCapacity' },
  )

  return {
    async during(name, action) {
      if (part !== undefined) throw new Error(`${name} began before ${part} had ended`)
      part = name
      try {
        return await action()
      } finally {
        part = undefined
      }
    },
    take() {
      if (failed !== undefined) throw new Error('a call failed, whose units are not known', { cause: failed })
      const taken = consumed
      consumed = new Map()
      return taken
    },
  }
}

/** Kilobytes begun of an item as JSON, which is a little more than it takes. */
function kilobytesOf(item: unknown): number {
  return Math.ceil(Buffer.byteLength(JSON.stringify(item)) / 1024)
}

/** What kind of item a call is for, by the first partition key it names. */
function kindOf(input: object): string {
  const [, pk] = /"(?:pk|:pk)":(?:\{"S":)?"([^"]+)"/.exec(JSON.stringify(input)) ?? []
  const [agency, second = '', third = ''] = (pk ?? '').split('#')
  if (agency === '-') return second === 'mark' || second === 'watermark' ? second : 'registry'
  // Lists of a day or an hour are one kind, whichever they are of.
  return second === 'registry' ? 'registry' : third.replace(/[-/]\d{4}-.*$/, '')
}

/** All units of some parts, or of all. */
export function sumOf(consumed: Consumed, ...parts: readonly string[]): Units {
  const sum = { reads: 0, writes: 0 }
  for (const [part, byKind] of consumed) {
    if (parts.length > 0 && !parts.includes(part)) continue
    for (const { reads, writes } of byKind.values()) {
      sum.reads += reads
      sum.writes += writes
    }
  }
  return sum
}
