import * as z from 'zod/mini'
import type { Breakdown } from './breakdown.ts'
import { canonical } from './digest.ts'
import { readTally, type Tally, writeTally } from './tally.ts'

const Groups = z.record(z.string(), z.string())
const Counts = z.record(z.string(), z.int())
/** What else a breakdown may hold is kept as it is. */
const Written = z.looseObject({
  all: z.string(),
  by: z.strictObject({ counter: Groups, service: Groups, tier: Groups }),
  profile: z.strictObject({ sex: Counts, age: Counts, education: Counts, occupation: Counts }),
})

/** A breakdown as one text, every count in it, in which order ever it was added up: equal breakdowns give equal text. */
export function writeBreakdown({ all, by, profile, ...more }: Breakdown): string {
  const { counter, service, tier } = by
  return canonical({
    all: writeTally(all),
    by: { counter: writeGroups(counter), service: writeGroups(service), tier: writeGroups(tier) },
    profile,
    ...more,
  })
}

/** The breakdown that a text stands for. Throws on text that `writeBreakdown` cannot have written. */
export function readBreakdown(text: string): Breakdown {
  const { all, by, profile, ...more } = Written.parse(JSON.parse(text))
  return {
    ...more,
    all: readTally(all),
    by: { counter: readGroups(by.counter), service: readGroups(by.service), tier: readGroups(by.tier) },
    profile,
  }
}

function writeGroups(groups: Readonly<Record<string, Tally>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, tally]) => [name, writeTally(tally)]))
}

function readGroups(groups: Readonly<Record<string, string>>): Record<string, Tally> {
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, readTally(text)]))
}
