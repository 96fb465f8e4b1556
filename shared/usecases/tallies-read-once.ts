import { addDays, type Day } from '../domain/calendar.ts'
import type { Store } from './ports/store.ts'
import type { StoredTally, TallyKey } from './ports/tally-store.ts'

type Get = Store['tallies']['get']
type Between = Store['tallies']['between']
type Level = Omit<TallyKey, 'period'>

const EVENTUAL = { consistent: false } as const

/** Single tallies, each read once, and all that are asked for before the store is next heard of in one call. */
export function gettingOnce(get: Get): Get {
  const known = new Map<string, Promise<StoredTally | undefined>>()
  const join = gathered(async (keys: readonly TallyKey[]) => {
    const tallies = await get(keys, EVENTUAL)
    return new Map(tallies.map((tally) => [nameOf(tally.key), tally]))
  })
  return async (keys, options) => {
    if (options.consistent) return get(keys, options)
    const wanted = new Map(keys.map((key) => [nameOf(key), key]))
    const found = [...wanted].map(([name, key]) => {
      const tally = known.get(name) ?? join(key).then((all) => all.get(name))
      known.set(name, tally)
      return tally
    })
    return (await Promise.all(found)).flatMap((tally) => tally ?? [])
  }
}

type Days = { readonly first: Day; readonly last: Day }
type ReadDays = Days & { readonly tallies: Promise<readonly StoredTally[]> }

/** Days' tallies, each day read once: what lies within a range that was read is taken from it, and ranges that touch are read as one. */
export function rangingOnce(between: Between): Between {
  const known = new Map<string, ReadDays[]>()
  const joins = new Map<string, (days: Days) => Promise<readonly ReadDays[]>>()
  const joinOf = (level: Level, name: string) => {
    const read = async (asked: readonly Days[]) => {
      const ranges = joined(asked).map((days) => ({
        ...days,
        tallies: between(level, days.first, days.last, EVENTUAL),
      }))
      known.set(name, [...(known.get(name) ?? []), ...ranges])
      return ranges
    }
    const join = joins.get(name) ?? gathered(read)
    joins.set(name, join)
    return join
  }
  return async (level, first, last, options) => {
    if (options.consistent || level.level !== 'day') return between(level, first, last, options)
    const name = nameOf(level)
    const holds = (range: Days) => range.first <= first && last <= range.last
    const range = known.get(name)?.find(holds) ?? (await joinOf(level, name)({ first, last })).find(holds)
    const tallies = await range?.tallies
    return (tallies ?? []).filter(({ key: { period } }) => first <= period && period <= last)
  }
}

/** Ranges that overlap or follow each other as one. */
function joined(ranges: readonly Days[]): Days[] {
  const all: Days[] = []
  for (const range of ranges.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = all.at(-1)
    if (before === undefined || range.first > addDays(before.last, 1)) all.push(range)
    else all[all.length - 1] = { first: before.first, last: range.last > before.last ? range.last : before.last }
  }
  return all
}

/** Answers to single questions that are asked together: all that come before the event loop turns. */
function gathered<Question, Found>(
  ask: (questions: readonly Question[]) => Promise<Found>,
): (question: Question) => Promise<Found> {
  let open: { readonly questions: Question[]; readonly found: Promise<Found> } | undefined
  return (question) => {
    if (open === undefined) {
      const questions: Question[] = []
      const found = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        open = undefined
        return ask(questions)
      })
      open = { questions, found }
    }
    open.questions.push(question)
    return open.found
  }
}

function nameOf({
  agency,
  unit,
  instrument,
  scope,
  level,
  ...rest
}: Level & Partial<Pick<TallyKey, 'period'>>): string {
  return [agency, unit, instrument, scope, level, rest.period].join('\n')
}
