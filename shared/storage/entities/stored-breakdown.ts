import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod/mini'
import type { Breakdown } from '../../domain/breakdown.ts'
import { readBreakdown, writeBreakdown } from '../../domain/breakdown-text.ts'
import { readTally, type Tally } from '../../domain/tally.ts'
import type { Item } from '../client.ts'

/** From this length on a text is stored deflated. A recount reads a day's two dozen slots: small ones make it cheap. */
const DEFLATE_FROM = 256

/** Digits and dots deflate to less than half: a unit of 500 counters stays far below the largest item there is, 400 kB. */
export function toAttributes(breakdown: Breakdown): { readonly text: string } | { readonly deflated: Uint8Array } {
  const text = writeBreakdown(breakdown)
  return text.length < DEFLATE_FROM ? { text } : { deflated: deflateRawSync(text, { level: 9 }) }
}

const Shape2 = z.object({ text: z.optional(z.string()), deflated: z.optional(z.instanceof(Uint8Array)) })

const Groups = z.record(z.string(), z.string())
const Counts = z.record(z.string(), z.int())
const Shape1 = z.object({
  all: z.string(),
  by: z.object({ counter: Groups, service: Groups, tier: Groups }),
  profile: z.object({ sex: Counts, age: Counts, education: Counts, occupation: Counts }),
})

/** What an item holds. */
export function fromAttributes(item: Readonly<Record<string, unknown>>): Breakdown {
  const { text, deflated } = Shape2.parse(item)
  return readBreakdown(text ?? inflateRawSync(deflated ?? new Uint8Array()).toString())
}

/** A tally of version 1 as one of version 2: until it is counted again it knows no channels, of profile groups only how many there are, and no cross sums. */
export function fromFirstShape({ all, by, profile, ...kept }: Item): Item {
  return { ...kept, ...toAttributes(breakdownOf(Shape1.parse({ all, by, profile }))) }
}

function breakdownOf({ all, by, profile }: z.infer<typeof Shape1>): Breakdown {
  const whole = readTally(all)
  const groups = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(of).map(([name, text]) => [name, text === '=' ? whole : readTally(text)]))
  // As if they had answered no question: they are counted, and make no score.
  const counted = (of: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(of).map(([name, count]) => [name, { 0: [count, 0, 0] } as const]))
  const unknown: Record<string, Tally> = whole.n === 0 ? {} : { '': whole }
  return {
    all: whole,
    by: { counter: groups(by.counter), service: groups(by.service), tier: groups(by.tier), channel: unknown },
    profile: {
      sex: counted(profile.sex),
      age: counted(profile.age),
      education: counted(profile.education),
      occupation: counted(profile.occupation),
    },
    cross: {},
    aside: {},
  }
}
